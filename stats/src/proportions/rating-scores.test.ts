import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netPromoterScore } from './net-promoter-score.ts'
import { countRatings, customerEffort, customerSatisfaction } from './rating-scores.ts'

test('counts answers by point', () => {
  expect(countRatings([5, 5, 4, 1], 5)).toEqual([1, 0, 0, 1, 2])
  expect(countRatings([], 3)).toEqual([0, 0, 0])
  expect(() => countRatings([5, 6], 5)).toThrow(/answer 1 is 6/)
  expect(() => countRatings([Number.NaN], 5)).toThrow(expect.objectContaining({ code: 'not-finite' }))
  expect(() => countRatings([1], 1)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
})

test('top-two box, mean and standard deviation of five points', () => {
  const { n, topBox, mean } = customerSatisfaction([5, 5, 10, 35, 45])
  expect(n).toBe(100)
  expect(topBox.estimate).toBe(0.8)
  expect(topBox.lower).toBeCloseTo(0.7111708344068411, 12)
  expect(mean.estimate).toBeCloseTo(4.1, 12)
  // Σ count·(answer − 4.1)² = 48.05 + 22.05 + 12.1 + 0.35 + 36.45 = 119
  expect(mean.standardDeviation).toBeCloseTo(Math.sqrt(119 / 99), 12)
})

test('effort counts three boxes of seven and two of five', () => {
  expect(customerEffort([3, 2, 5, 10, 20, 30, 30]).topBox.estimate).toBe(0.8)
  expect(customerEffort([1, 1, 2, 3, 3]).topBox.estimate).toBe(0.6)
  expect(customerEffort([3, 2, 5, 10, 20, 30, 30], { topBoxes: 1 }).topBox.estimate).toBe(0.3)
})

// The mean's interval on three points is that of a Net Promoter Score, moved from −1…1 to 1…3.
test('a three-point scale agrees with the Net Promoter Score', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(80), { minLength: 3, maxLength: 3 }), fc.constantFrom(0.8, 0.95), (counts, level) => {
      fc.pre(counts[0] + counts[1] + counts[2] > 0)
      const { mean } = customerSatisfaction(counts, { level })
      const [detractors, passives, promoters] = counts
      const nps = netPromoterScore({ promoters, passives, detractors }, { level })
      expect(mean.lower).toBeCloseTo(2 + nps.lower / 100, 10)
      expect(mean.upper).toBeCloseTo(2 + nps.upper / 100, 10)
    }),
  )
})

test('stays on the scale, contains the mean and has width, also for equal answers', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 11 }), (counts) => {
      fc.pre(counts.some((count) => count > 0))
      const { mean } = customerSatisfaction(counts, { topBoxes: 1 })
      expect(mean.lower).toBeGreaterThanOrEqual(1)
      expect(mean.upper).toBeLessThanOrEqual(counts.length)
      expect(mean.lower).toBeLessThanOrEqual(mean.estimate)
      expect(mean.upper).toBeGreaterThanOrEqual(mean.estimate)
      expect(mean.upper - mean.lower).toBeGreaterThan(0)
    }),
  )
})

test('at many answers the mean has the textbook interval', () => {
  const { mean, n } = customerSatisfaction([50_000, 50_000, 100_000, 350_000, 450_000])
  const half = (1.959963984540054 * mean.standardDeviation) / Math.sqrt(n)
  expect((mean.upper - mean.lower) / 2 / half).toBeCloseTo(1, 4)
})

test.each([
  [[], undefined, 'shape'],
  [[3], undefined, 'shape'],
  [[0, 0, 0], undefined, 'empty'],
  [[0, -1, 3], undefined, 'out-of-range'],
  [[0, Number.NaN, 3], undefined, 'not-finite'],
  [[0, 1, 3], 3, 'out-of-range'],
])('refuses counts %j with %s top boxes: %s', (counts, topBoxes, code) => {
  expect(() => customerSatisfaction(counts, topBoxes === undefined ? {} : { topBoxes })).toThrow(
    expect.objectContaining({ code }),
  )
})
