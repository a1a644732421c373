import { expect, test } from 'vitest'
import { leastAnswersForMean, leastAnswersForNps, leastAnswersForProportion } from './least-answers.ts'
import { wilsonInterval } from './wilson-interval.ts'

// The sizes that every survey handbook lists (Cochran 1977, §4.4).
test('the well-known sizes for a share', () => {
  expect(leastAnswersForProportion({ margin: 0.05 })).toBe(385)
  expect(leastAnswersForProportion({ margin: 0.03 })).toBe(1068)
  expect(leastAnswersForProportion({ margin: 0.01 })).toBe(9604)
  expect(leastAnswersForProportion({ margin: 0.05, level: 0.99 })).toBe(664)
  expect(leastAnswersForProportion({ margin: 0.05, population: 1000 })).toBe(278)
  expect(leastAnswersForProportion({ margin: 0.05, population: 10_000 })).toBe(370)
})

test('is the least: one answer fewer misses the margin', () => {
  for (const margin of [0.2, 0.07, 0.013]) {
    const half = (n: number) => 1.959963984540054 * Math.sqrt(0.3 * 0.7) * n ** -0.5
    const n = leastAnswersForProportion({ margin, expected: 0.3 })
    expect(half(n)).toBeLessThanOrEqual(margin)
    expect(half(n - 1)).toBeGreaterThan(margin)
  }
})

test('the interval that is then shown keeps the margin', () => {
  const { lower, upper } = wilsonInterval(192, leastAnswersForProportion({ margin: 0.05 }))
  expect((upper - lower) / 2).toBeLessThanOrEqual(0.05)
})

test('means and Net Promoter Scores', () => {
  expect(leastAnswersForMean({ margin: 0.1, standardDeviation: 1 })).toBe(385)
  expect(leastAnswersForNps({ margin: 10 })).toBe(385)
  // R NPS 1.1's test data have variance .814: 1.96² × .814 / .1² = 312.7
  expect(leastAnswersForNps({ margin: 10, promoters: 0.462, detractors: 0.362 })).toBe(313)
  expect(leastAnswersForNps({ margin: 10, population: 100 })).toBe(80)
  expect(leastAnswersForMean({ margin: 1000, standardDeviation: 1 })).toBe(1)
})

test('never asks for more people than there are', () => {
  expect(leastAnswersForProportion({ margin: 1e-9, population: 50 })).toBe(50)
})

test.each([
  [() => leastAnswersForProportion({ margin: 0 }), 'out-of-range'],
  [() => leastAnswersForProportion({ margin: Number.NaN }), 'not-finite'],
  [() => leastAnswersForProportion({ margin: 0.1, expected: 1 }), 'out-of-range'],
  [() => leastAnswersForProportion({ margin: 0.1, population: -3 }), 'out-of-range'],
  [() => leastAnswersForMean({ margin: 1, standardDeviation: 0 }), 'out-of-range'],
  [() => leastAnswersForNps({ margin: 5, promoters: 0.9, detractors: 0.3 }), 'out-of-range'],
  [() => leastAnswersForNps({ margin: 5, promoters: 1, detractors: 0 }), 'constant'],
])('refuses nonsense', (ask, code) => {
  expect(ask).toThrow(expect.objectContaining({ code }))
})
