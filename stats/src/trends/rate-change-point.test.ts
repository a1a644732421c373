import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { drawHypergeometric } from './draw-hypergeometric.ts'
import { rateChangePoint } from './rate-change-point.ts'

// British coal-mining disasters by year, 1851–1962 (Jarrett 1979, Biometrika 66)
const disasters = [
  4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4, 2, 1, 3,
  2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0, 1, 1,
  0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 4, 2, 0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1,
]

// Carlin, Gelfand, Smith (1992), Applied Statistics 41: the likeliest change lies after 41 years (1891); rates about
// 3.1 and 0.9
test.each(['periods', 'counts'] as const)('coal-mining disasters, dealing %s', (deal) => {
  const years = new Float64Array(112).fill(1)
  const change = rateChangePoint(disasters, years, { random: createRandom(1), law: 'poisson', deal, draws: 199 })
  expect(change.at).toBe(41)
  expect(change.before).toBeCloseTo(127 / 41, 10)
  expect(change.after).toBeCloseTo(64 / 71, 10)
  expect(change.statistic).toBeCloseTo(69.98834474725115, 8)
  expect(change.pValue).toBe(0.005)
  expect(change.dispersion).toBeGreaterThan(0.8)
  expect(change.dispersion).toBeLessThan(1.4)
})

test('finds a step of a percentage, and says that there is none', () => {
  const trials = new Float64Array(10).fill(100)
  const step = rateChangePoint([2, 1, 3, 2, 1, 9, 8, 11, 9, 10], trials, { random: createRandom(1) })
  expect(step).toMatchObject({ at: 5, before: 0.018, after: 0.094 })
  expect(step.pValue).toBeLessThan(0.02)
  const level = rateChangePoint([5, 6, 5, 4, 6, 5, 4, 6, 5, 5], trials, { random: createRandom(1) })
  expect(level.pValue).toBeGreaterThan(0.2)
})

test('backwards in time the same change is found, from the other side', () => {
  const periods = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(40)), { minLength: 8, maxLength: 20 })
  fc.assert(
    fc.property(periods, fc.constantFrom('binomial' as const, 'poisson' as const), (rows, law) => {
      const n = rows.map(([size]) => size)
      const x = rows.map(([size, count]) => Math.min(size, count))
      const all = x.reduce((a, b) => a + b)
      fc.pre(all > 0 && all < n.reduce((a, b) => a + b))
      const run = (events: number[], sizes: number[]) =>
        rateChangePoint(events, sizes, { random: createRandom(4), law, draws: 99, deal: 'counts' })
      const there = run(x, n)
      const back = run(x.toReversed(), n.toReversed())
      expect(back.statistic).toBeCloseTo(there.statistic, 8)
      expect(there.pValue).toBeGreaterThan(0)
      expect(there.pValue).toBeLessThanOrEqual(1)
      expect(Number.isFinite(there.dispersion)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

// scipy 1.17 stats.hypergeom.pmf(k, 30, 12, 5)
test('hypergeometric draws', () => {
  const random = createRandom(2)
  const counts = new Float64Array(6)
  const draws = 20_000
  for (let i = 0; i < draws; i++) counts[drawHypergeometric(random, 5, 12, 30)]++
  const chances = [0.06012378, 0.25767336, 0.37792093, 0.23620058, 0.06252368, 0.00555766]
  for (const [k, p] of chances.entries()) {
    expect(Math.abs(counts[k] / draws - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / draws))
  }
  expect(drawHypergeometric(random, 5, 0, 30)).toBe(0)
  expect(drawHypergeometric(random, 30, 12, 30)).toBe(12)
  expect(Math.abs(drawHypergeometric(random, 500_000, 300_000, 1e6) - 150_000)).toBeLessThan(2000)
})

test('refuses what it cannot answer', () => {
  const random = createRandom(1)
  const ten = new Float64Array(10).fill(10)
  const run = (events: ArrayLike<number>, sizes: ArrayLike<number> = ten, more = {}) =>
    rateChangePoint(events, sizes, { random, ...more })
  expect(() => run([1, 2, 3], [9, 9, 9])).toThrow(expect.objectContaining({ code: 'too-few' }))
  expect(() => run(new Float64Array(10))).toThrow(/no events at all/)
  expect(() => run(ten)).toThrow(/Every trial is an event/)
  expect(() => run([11, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toThrow(/exposures\[0\]/)
  expect(() => run([0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toThrow(/events\[0\]/)
  expect(() => run([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], new Float64Array(10), { law: 'poisson' })).toThrow(/above 0/)
  expect(() => run([1, 1, 1, 1, 1, 1, 1, 1, 1], ten)).toThrow(expect.objectContaining({ code: 'shape' }))
  expect(() => run([1, Number.NaN, 1, 1, 1, 1, 1, 1, 1, 1])).toThrow(expect.objectContaining({ code: 'not-finite' }))
  expect(() => run([1, 1, 1, 1, 1, 1, 1, 1, 1, 2], ten, { draws: 9 })).toThrow(/draws is 9/)
  expect(() => run([1, 1, 1, 1, 1, 1, 1, 1, 1, 2], ten, { leastPeriods: 6 })).toThrow(/at least 12/)
})
