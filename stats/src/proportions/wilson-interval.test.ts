import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StatsError } from '../errors.ts'
import { wilsonInterval } from './wilson-interval.ts'

// R binom 1.1, binom.wilson
test.each([
  [0, 10, 0, 0.277532799862889],
  [1, 29, 0.00611321429276266, 0.171755218793203],
  [5, 10, 0.236593090512564, 0.763406909487436],
  [81, 263, 0.255288519878274, 0.3662095769828],
  [263, 263, 0.985603965599381, 1],
  [50, 100, 0.403831530365996, 0.596168469634004],
  [999, 1000, 0.994357441402042, 0.999823453629374],
])('%i of %i as R binom', (successes, n, lower, upper) => {
  const interval = wilsonInterval(successes, n)
  expect(interval.estimate).toBe(successes / n)
  expect(interval.lower).toBeCloseTo(lower, 13)
  expect(interval.upper).toBeCloseTo(upper, 13)
})

// The definition itself: at each limit the score statistic is z.
test('the limits are where the score test stops rejecting', () => {
  for (const [successes, n, level, z] of [
    [3, 20, 0.95, 1.959963984540054],
    [40, 41, 0.99, 2.5758293035489004],
    [7, 9, 0.8, 1.2815515655446004],
  ]) {
    const { lower, upper, estimate } = wilsonInterval(successes, n, { level })
    expect((estimate - lower) / Math.sqrt((lower * (1 - lower)) / n)).toBeCloseTo(z, 9)
    expect((upper - estimate) / Math.sqrt((upper * (1 - upper)) / n)).toBeCloseTo(z, 9)
  }
})

const counts = fc.integer({ min: 1, max: 1e6 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

test('contains the share, has width, is symmetric in success and failure, narrows with the level', () => {
  fc.assert(
    fc.property(counts, ([successes, n]) => {
      const { estimate, lower, upper } = wilsonInterval(successes, n)
      const other = wilsonInterval(n - successes, n)
      const narrow = wilsonInterval(successes, n, { level: 0.8 })
      expect(lower).toBeGreaterThanOrEqual(0)
      expect(lower).toBeLessThanOrEqual(estimate)
      expect(upper).toBeGreaterThanOrEqual(estimate)
      expect(upper).toBeLessThanOrEqual(1)
      expect(upper).toBeGreaterThan(lower)
      expect(other.lower).toBeCloseTo(1 - upper, 12)
      expect(narrow.lower).toBeGreaterThanOrEqual(lower)
      expect(narrow.upper).toBeLessThanOrEqual(upper)
    }),
  )
})

test.each([
  [1, 0, 0.95, 'empty'],
  [-1, 5, 0.95, 'out-of-range'],
  [6, 5, 0.95, 'out-of-range'],
  [1.5, 5, 0.95, 'out-of-range'],
  [Number.NaN, 5, 0.95, 'not-finite'],
  [1, Number.POSITIVE_INFINITY, 0.95, 'not-finite'],
  [1, 5, 95, 'out-of-range'],
  [1, 5, 0, 'out-of-range'],
  [1, 5, Number.NaN, 'out-of-range'],
])('refuses %f of %f at level %f: %s', (successes, n, level, code) => {
  expect(() => wilsonInterval(successes, n, { level })).toThrow(expect.objectContaining({ code }))
  expect(() => wilsonInterval(successes, n, { level })).toThrow(StatsError)
})
