import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newcombeDifference } from './newcombe-difference.ts'

// Newcombe 1998, Statistics in Medicine 17, table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('%i/%i − %i/%i as published', (a, m, b, n, lower, upper) => {
  const difference = newcombeDifference({ successes: a, n: m }, { successes: b, n })
  expect(difference.estimate).toBeCloseTo(a / m - b / n, 14)
  expect(difference.lower).toBeCloseTo(lower, 4)
  expect(difference.upper).toBeCloseTo(upper, 4)
})

const group = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ successes: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

test('contains the estimate, stays within ±1, and swapping the groups turns the sign', () => {
  fc.assert(
    fc.property(group, group, (first, second) => {
      const { estimate, lower, upper } = newcombeDifference(first, second)
      const swapped = newcombeDifference(second, first)
      expect(lower).toBeGreaterThanOrEqual(-1)
      expect(upper).toBeLessThanOrEqual(1)
      expect(lower).toBeLessThanOrEqual(estimate)
      expect(upper).toBeGreaterThanOrEqual(estimate)
      expect(swapped.lower).toBeCloseTo(-upper, 12)
    }),
  )
})

test('refuses an empty group', () => {
  expect(() => newcombeDifference({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toThrow(
    expect.objectContaining({ code: 'empty' }),
  )
})
