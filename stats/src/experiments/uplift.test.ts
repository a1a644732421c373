import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { bootstrapInterval } from './bootstrap.ts'
import { qiniCurve, upliftCurve } from './uplift.ts'

// By hand: best half holds one treated buyer and one control non-buyer, worst half the reverse.
const data = { scores: [4, 3, 2, 1], treated: [1, 0, 1, 0], outcomes: [1, 0, 0, 1] }

test('Qini by hand', () => {
  const curve = qiniCurve(data)
  expect(curve.points).toEqual([
    { share: 0, gain: 0 },
    { share: 0.5, gain: 0.5 },
    { share: 0.75, gain: 0.5 },
    { share: 1, gain: 0 },
  ])
  expect(curve.area).toBeCloseTo(0.125 + 0.125 + 0.0625, 12)
  expect(curve.areaOverRandom).toBeCloseTo(0.3125, 12)
})

test('uplift curve by hand', () => {
  const curve = upliftCurve(data)
  expect(curve.points).toEqual([
    { share: 0, gain: 0 },
    { share: 0.5, gain: 0.5 },
    { share: 0.75, gain: 0.375 },
    { share: 1, gain: 0 },
  ])
  expect(curve.area).toBeCloseTo(0.125 + 0.109375 + 0.046875, 12)
})

test('people with equal scores enter together, in whatever order they stand', () => {
  const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(1), fc.nat(9)), { minLength: 4, maxLength: 30 })
  fc.assert(
    fc.property(rows, fc.integer(), (people, seed) => {
      fc.pre(new Set(people.map((p) => p[0])).size > 1 && new Set(people.map((p) => p[1])).size > 1)
      const random = createRandom(seed)
      const asData = (list: typeof people) => ({
        scores: list.map((p) => p[0]),
        treated: list.map((p) => p[1] === 1),
        outcomes: list.map((p) => p[2]),
      })
      const other = people
        .map((p) => [random(), p] as const)
        .sort((a, b) => a[0] - b[0])
        .map((pair) => pair[1])
      for (const curveOf of [qiniCurve, upliftCurve]) {
        const curve = curveOf(asData(people))
        expect(curveOf(asData(other)).area).toBeCloseTo(curve.area, 9)
        const last = curve.points[curve.points.length - 1]
        const mean = (side: number) => {
          const own = people.filter((p) => p[1] === side)
          return own.reduce((sum, p) => sum + p[2], 0) / own.length
        }
        expect(last.share).toBe(1)
        expect(last.gain).toBeCloseTo(mean(1) - mean(0), 9)
      }
    }),
  )
})

test('tells a model that sorts well from one that sorts at random or backwards', () => {
  const random = createRandom(11)
  const n = 6000
  const people = Array.from({ length: n }, () => {
    const uplift = random() * 0.3
    const treated = random() < 0.3 ? 1 : 0
    return { uplift, treated, outcome: random() < 0.1 + uplift * treated ? 1 : 0, noise: random() }
  })
  const treated = people.map((p) => p.treated)
  const outcomes = people.map((p) => p.outcome)
  const good = people.map((p) => p.uplift)
  // Uniform uplift u from 0 to 0.3: the gain at share s is 0.3 (s − s²/2), so the area over random is 0.3 (1/3 − 1/4).
  for (const curveOf of [qiniCurve, upliftCurve]) {
    expect(Math.abs(curveOf({ scores: good, treated, outcomes }).areaOverRandom - 0.025)).toBeLessThan(0.012)
    expect(curveOf({ scores: good.map((x) => -x), treated, outcomes }).areaOverRandom).toBeLessThan(0)
  }
  // An interval for the coefficient: draw row numbers.
  const noise = people.map((p) => p.noise)
  const rows = Float64Array.from({ length: 1000 }, (_, i) => i)
  const pick = (from: number[], drawn: Float64Array) => Array.from(drawn, (i) => from[i])
  const interval = bootstrapInterval(
    rows,
    (drawn) =>
      qiniCurve({ scores: pick(noise, drawn), treated: pick(treated, drawn), outcomes: pick(outcomes, drawn) })
        .areaOverRandom,
    { random: createRandom(12), draws: 100, method: 'percentile' },
  )
  expect(interval.lower).toBeLessThan(0)
  expect(interval.upper).toBeGreaterThan(0)
})

test('refuses what it cannot answer', () => {
  expect(() => qiniCurve({ ...data, outcomes: [1] })).toThrow(expect.objectContaining({ code: 'shape' }))
  expect(() => qiniCurve({ ...data, treated: [1, 1, 1, 1] })).toThrow(expect.objectContaining({ code: 'too-few' }))
  expect(() => qiniCurve({ ...data, treated: [1, 0, 2, 1] })).toThrow(/treated\[2\] is 2/)
  expect(() => qiniCurve({ ...data, scores: [1, 1, 1, 1] })).toThrow(expect.objectContaining({ code: 'constant' }))
  expect(() => upliftCurve({ ...data, scores: [1, Number.NaN, 1, 1] })).toThrow(/scores\[1\]/)
  expect(() => upliftCurve({ scores: [], treated: [], outcomes: [] })).toThrow(
    expect.objectContaining({ code: 'too-few' }),
  )
})
