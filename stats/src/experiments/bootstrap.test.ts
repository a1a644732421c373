import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { bootstrapDifference, bootstrapInterval } from './bootstrap.ts'

const mean = (x: ArrayLike<number>) => Array.from(x).reduce((a, b) => a + b) / x.length
const variance = (x: Float64Array) => {
  let sum = 0
  let squares = 0
  for (const value of x) {
    sum += value
    squares += value * value
  }
  return squares / x.length - (sum / x.length) ** 2
}

// Efron & Tibshirani (1993), table 14.1 (spatial test, A) and table 14.2: variance 171.5, percentile (100.8, 233.9),
// BCa (115.8, 259.6)
// with 2,000 draws at level 0.9. scipy 1.17 with 400,000 draws: percentile (97.7, 235.7), BCa (115.5, 261.1).
const spatialA = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41]

test('published and computed intervals of a variance', () => {
  const options = { random: createRandom(1), draws: 20_000, level: 0.9 }
  const bca = bootstrapInterval(spatialA, variance, options)
  expect(bca.estimate).toBeCloseTo(171.534, 3)
  expect(Math.abs(bca.lower - 115.5)).toBeLessThan(1.5)
  expect(Math.abs(bca.upper - 261.1)).toBeLessThan(3)
  const percentile = bootstrapInterval(spatialA, variance, { ...options, method: 'percentile' })
  expect(Math.abs(percentile.lower - 97.7)).toBeLessThan(1.5)
  expect(Math.abs(percentile.upper - 235.7)).toBeLessThan(2)
})

// Efron & Tibshirani (1993), table 2.1 (mouse data). scipy 1.17 with 400,000 draws.
test('difference of means of two groups', () => {
  const control = [52, 104, 146, 10, 51, 30, 40, 27, 46]
  const treatment = [94, 197, 16, 38, 99, 141, 23]
  const options = { random: createRandom(2), draws: 20_000 }
  const bca = bootstrapDifference(control, treatment, mean, options)
  expect(bca.estimate).toBeCloseTo(30.635, 3)
  expect(Math.abs(bca.lower - -19.27)).toBeLessThan(1.5)
  expect(Math.abs(bca.upper - 85.87)).toBeLessThan(1.5)
  const percentile = bootstrapDifference(control, treatment, mean, { ...options, method: 'percentile' })
  expect(Math.abs(percentile.lower - -20.71)).toBeLessThan(1.5)
  expect(Math.abs(percentile.upper - 84.13)).toBeLessThan(1.5)
})

test('the same seed gives the same interval, and a monotone transformation goes through', () => {
  const run = (statistic: (x: Float64Array) => number) =>
    bootstrapInterval(spatialA, statistic, { random: createRandom(3), draws: 500, method: 'percentile' })
  expect(run(mean)).toEqual(run(mean))
  // (501 · 0.025 is no whole rank, so the ends lie between two draws)
  expect(run((x) => mean(x) ** 3).lower).toBeCloseTo(run(mean).lower ** 3, -2)
})

test('refuses what it cannot answer', () => {
  const random = createRandom(1)
  expect(() => bootstrapInterval([1], mean, { random })).toThrow(expect.objectContaining({ code: 'too-few' }))
  expect(() => bootstrapInterval([1, 1, 1], mean, { random })).toThrow(expect.objectContaining({ code: 'constant' }))
  expect(() => bootstrapInterval([1, Number.NaN], mean, { random })).toThrow(/values\[1\]/)
  expect(() => bootstrapInterval([1, 2], mean, { random, draws: 10 })).toThrow(/draws is 10/)
  expect(() => bootstrapInterval([0, 1], (x) => 1 / mean(x), { random })).toThrow(/statistic of draw/)
  expect(() => bootstrapInterval([0, 1], mean, { random, level: 1 })).toThrow(/level/)
})
