import { expect, test } from 'vitest'
import { alwaysValidDifference, alwaysValidInterval, alwaysValidLift, alwaysValidMean } from './always-valid.ts'
import { relativeLift } from './relative-lift.ts'
import { meanStatistics } from './sufficient-statistics.ts'

const control = { n: 3000, sum: 1396.87, sumOfSquares: 52377.9767 }
const treatment = { n: 3461, sum: 2422.7, sumOfSquares: 134698.29 }

// growthbook gbstats, sequential test with tuning parameter 1000, relative effect (delta method)
test('gbstats reference, five digits', () => {
  const lift = relativeLift(control, treatment)
  if (!lift.estimable) throw new Error('must be estimable')
  const interval = alwaysValidInterval(lift, { plannedN: 1000 })
  expect(interval.estimate).toBeCloseTo(0.50336, 5)
  expect(interval.lower).toBeCloseTo(-0.55844, 5)
  expect(interval.upper).toBeCloseTo(1.56516, 5)
})

test('lift leaves zero out exactly when the difference does, and comes to the delta method with more data', () => {
  const early = meanStatistics([0, 0, 0, 1])
  expect(alwaysValidLift(early, treatment, { plannedN: 9 })).toMatchObject({
    explanation: expect.any(String),
    estimable: false,
    reason: 'control-not-clear',
  })
  expect(alwaysValidLift(meanStatistics([0, 0]), treatment, { plannedN: 9 })).toMatchObject({
    reason: 'control-not-positive',
  })
  for (let sum = 4000; sum < 7000; sum += 100) {
    const rates = [
      { n: 10_000, sum: 5000, sumOfSquares: 5000 },
      { n: 10_000, sum, sumOfSquares: sum },
    ] as const
    const lift = alwaysValidLift(...rates, { plannedN: 1000 })
    const difference = alwaysValidDifference(...rates, { plannedN: 1000 })
    const delta = relativeLift(...rates)
    if (!lift.estimable || !delta.estimable) throw new Error('must be estimable')
    expect(Math.sign(lift.lower)).toBe(Math.sign(difference.lower))
    expect(Math.sign(lift.upper)).toBe(Math.sign(difference.upper))
    expect(lift.pValue).toBeCloseTo(difference.pValue, 12)
    expect(lift.lower).toBeCloseTo(alwaysValidInterval(delta, { plannedN: 1000 }).lower, 2)
  }
})

const widthAt = (n: number, plannedN: number) => {
  const { lower, upper } = alwaysValidInterval({ estimate: 0, standardError: 1 / Math.sqrt(n), n }, { plannedN })
  return upper - lower
}

test('is close to tightest where it was planned to be', () => {
  for (const n of [100, 1000, 50_000]) {
    const best = Math.min(...[0.5, 0.7, 0.85, 0.95, 1, 1.05, 1.2, 1.5, 2].map((factor) => widthAt(n, n * factor)))
    expect(widthAt(n, n)).toBeLessThan(best * 1.001)
    expect(widthAt(n, n / 30)).toBeGreaterThan(best * 1.1)
    expect(widthAt(n, n * 30)).toBeGreaterThan(best * 1.1)
  }
})

test('p-value is below 1 − level exactly when the interval leaves zero out', () => {
  for (const level of [0.9, 0.95, 0.99]) {
    for (let z = 0; z < 6; z += 0.1) {
      const interval = alwaysValidInterval({ estimate: z, standardError: 1, n: 700 }, { plannedN: 1000, level })
      expect(interval.pValue < 1 - level).toBe(interval.lower > 0)
    }
  }
})

test('mean and difference use their own standard errors', () => {
  const values = meanStatistics([1, 2, 3, 4])
  const mean = alwaysValidMean(values, { plannedN: 10 })
  expect(mean.estimate).toBe(2.5)
  const known = alwaysValidInterval({ estimate: 2.5, standardError: Math.sqrt(5 / 3 / 4), n: 4 }, { plannedN: 10 })
  expect(mean.upper).toBeCloseTo(known.upper, 12)
  expect(alwaysValidDifference(values, values, { plannedN: 10 })).toMatchObject({ estimate: 0, pValue: 1 })
})

test('refuses what it cannot answer', () => {
  const effect = { estimate: 1, standardError: 1, n: 10 }
  expect(() => alwaysValidInterval({ ...effect, standardError: 0 }, { plannedN: 9 })).toThrow(
    expect.objectContaining({ code: 'constant' }),
  )
  expect(() => alwaysValidInterval({ ...effect, estimate: Number.NaN }, { plannedN: 9 })).toThrow(
    expect.objectContaining({ code: 'not-finite' }),
  )
  for (const plannedN of [0, -5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => alwaysValidInterval(effect, { plannedN })).toThrow(/plannedN/)
  }
  expect(() => alwaysValidMean(meanStatistics([1, 1]), { plannedN: 9 })).toThrow(
    expect.objectContaining({ code: 'constant' }),
  )
})
