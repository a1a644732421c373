import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meanDifference } from './mean-difference.ts'
import { meanStatistics } from './sufficient-statistics.ts'

// scipy 1.17 stats.ttest_ind(equal_var=False) on [7,9,6,8] against [4,6,5]
test('Welch reference', () => {
  const effect = meanDifference(meanStatistics([4, 6, 5]), meanStatistics([7, 9, 6, 8]))
  expect(effect.estimate).toBe(2.5)
  expect(effect.lower).toBeCloseTo(0.2682885186612123, 10)
  expect(effect.upper).toBeCloseTo(4.731711481338788, 10)
  expect(effect.pValue).toBeCloseTo(0.034647553288285705, 10)
  expect(effect.degreesOfFreedom).toBeCloseTo(4.959183673469389, 10)
  expect(effect.n).toBe(7)
})

const group = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 })
  .filter((values) => new Set(values).size > 1)

test('groups changed round change the sign; a shift moves nothing; p and interval agree', () => {
  fc.assert(
    fc.property(group, group, fc.integer({ min: -500, max: 500 }), (a, b, shift) => {
      const effect = meanDifference(meanStatistics(a), meanStatistics(b))
      const back = meanDifference(meanStatistics(b), meanStatistics(a))
      const moved = meanDifference(meanStatistics(a.map((x) => x + shift)), meanStatistics(b.map((x) => x + shift)))
      expect(back.estimate).toBeCloseTo(-effect.estimate, 8)
      expect(back.lower).toBeCloseTo(-effect.upper, 8)
      expect(moved.lower).toBeCloseTo(effect.lower, 6)
      if (Math.abs(effect.pValue - 0.05) > 1e-6) {
        expect(effect.pValue < 0.05).toBe(effect.lower > 0 || effect.upper < 0)
      }
    }),
  )
})

test('a higher level gives a wider interval', () => {
  const groups = [meanStatistics([4, 6, 5]), meanStatistics([7, 9, 6, 8])] as const
  expect(meanDifference(...groups, { level: 0.99 }).lower).toBeLessThan(meanDifference(...groups).lower)
})

test('one constant group is fine, two are not', () => {
  const flat = meanStatistics([3, 3, 3])
  expect(meanDifference(flat, meanStatistics([7, 9, 6])).degreesOfFreedom).toBeCloseTo(2, 12)
  expect(() => meanDifference(flat, flat)).toThrow(expect.objectContaining({ code: 'constant' }))
  expect(() => meanDifference(flat, meanStatistics([1]))).toThrow(/treatment group has n = 1/)
  expect(() => meanDifference(flat, meanStatistics([1, 2]), { level: 95 })).toThrow(/level is 95/)
})
