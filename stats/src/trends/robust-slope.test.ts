import fc from 'fast-check'
import { expect, test } from 'vitest'
import { robustSlope } from './robust-slope.ts'

// Annual air passengers, Australia, 1990–2004, in millions (Hyndman & Athanasopoulos); scipy 1.17 theilslopes and
// kendalltau (exact)
const passengers = [
  17.5534, 21.86, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.5776, 33.4774, 39.0216,
  41.3864, 41.5966,
]

test('reference slopes and p-values', () => {
  const trend = robustSlope(passengers)
  expect(trend.estimate).toBeCloseTo(1.47081, 10)
  expect(trend.pValue / 1.8200249681731164e-10).toBeCloseTo(1, 8)
  const wild = robustSlope([1, 3, 2, 5, 4, 90])
  expect(wild.estimate).toBeCloseTo(4 / 3, 12)
  expect(wild.pValue).toBeCloseTo(0.05555555555555555, 12)
  // With ties: S = 24, variance 119.33 by Kendall's formula
  const tied = robustSlope([2, 3, 3, 5, 1, 4, 4, 6, 5, 5])
  expect(tied.estimate).toBeCloseTo(1 / 3, 12)
  expect(tied.pValue).toBeCloseTo(0.035251304647446254, 10)
})

test('the interval ends where the test of what is left changes its mind', () => {
  const series = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 25 })
  fc.assert(
    fc.property(series, (values) => {
      const { lower, upper, estimate } = robustSlope(values)
      expect(lower).toBeLessThanOrEqual(estimate)
      expect(estimate).toBeLessThanOrEqual(upper)
      const pAt = (slope: number) => robustSlope(values.map((y, t) => y - slope * t)).pValue
      expect(pAt(lower - 1e-6)).toBeLessThanOrEqual(0.05)
      expect(pAt(upper + 1e-6)).toBeLessThanOrEqual(0.05)
      expect(pAt(lower + 1e-6)).toBeGreaterThan(0.05)
      expect(pAt(upper - 1e-6)).toBeGreaterThan(0.05)
    }),
    { numRuns: 40 },
  )
})

test('scale and shift of values and times', () => {
  const plain = robustSlope(passengers)
  const other = robustSlope(
    passengers.map((y) => 5 - 2 * y),
    { times: passengers.map((_, t) => 100 + 7 * t) },
  )
  expect(other.estimate).toBeCloseTo((-2 / 7) * plain.estimate, 12)
  expect(other.lower).toBeCloseTo((-2 / 7) * plain.upper, 12)
  expect(other.pValue).toBe(plain.pValue)
})

test('beyond 50 values the normal law takes over without a jump', () => {
  const wave = (n: number) => Array.from({ length: n }, (_, t) => Math.sin(12.9898 * t * t) * 3 + 0.04 * t)
  const exact = robustSlope(wave(50))
  const approximate = robustSlope(wave(51))
  expect(Math.abs(exact.upper - exact.lower - (approximate.upper - approximate.lower))).toBeLessThan(0.01)
})

test('refuses what it cannot answer', () => {
  expect(() => robustSlope([])).toThrow(expect.objectContaining({ code: 'empty' }))
  expect(() => robustSlope([1, 2, 4, 3])).toThrow(expect.objectContaining({ code: 'too-few' }))
  expect(robustSlope([1, 2, 4, 3, 6]).lower).toBeGreaterThan(-2)
  expect(() => robustSlope([2, 2, 2, 2, 2])).toThrow(expect.objectContaining({ code: 'constant' }))
  expect(() => robustSlope([1, 2, Number.NaN, 3, 6])).toThrow(/values\[2\]/)
  expect(() => robustSlope([1, 2, 3, 5, 9], { times: [1, 2, 2, 3, 4] })).toThrow(/times\[2\]/)
  expect(() => robustSlope([1, 2, 3, 5, 9], { times: [1, 2, 3] })).toThrow(expect.objectContaining({ code: 'shape' }))
  expect(() => robustSlope(new Float64Array(5001))).toThrow(/5001 values/)
  expect(() => robustSlope([1, 2, 3, 5, 9], { level: 0 })).toThrow(/level/)
})
