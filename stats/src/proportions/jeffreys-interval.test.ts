import betaCdf from '@stdlib/stats-base-dists-beta-cdf'
import { expect, test } from 'vitest'
import { jeffreysInterval } from './jeffreys-interval.ts'

// scipy 1.17, stats.beta.ppf([.025, .975], x + .5, n − x + .5)
test.each([
  [0, 10, 0, 0.21719626750921053],
  [81, 263, 0.2545219349910234, 0.3656474991740825],
  [1, 1_000_000, 1.0789766246541836e-7, 4.674192046749679e-6],
  [10, 10, 1 - 0.21719626750921053, 1],
])('%i of %i as scipy', (successes, n, lower, upper) => {
  const interval = jeffreysInterval(successes, n)
  expect(interval.estimate).toBe(successes / n)
  expect(interval.lower).toBeCloseTo(lower, 12)
  expect(interval.upper).toBeCloseTo(upper, 12)
})

// R binom 1.1, binom.bayes with its default prior, Beta(½, ½): the interval of highest density, which is the shortest.
test.each([
  [1, 29, 7.20854255507822e-5, 0.12714455656762],
  [5, 10, 0.223528670252705, 0.776471329908644],
  [81, 263, 0.253587335381135, 0.364648021795467],
  [999, 1000, 0.996098221455618, 0.999998404724616],
])('%i of %i: same posterior as R binom, equal tails instead of highest density', (successes, n, from, to) => {
  const posterior = (share: number) => betaCdf(share, successes + 0.5, n - successes + 0.5)
  const { lower, upper } = jeffreysInterval(successes, n)
  expect(posterior(to) - posterior(from)).toBeCloseTo(0.95, 5)
  expect(posterior(lower)).toBeCloseTo(0.025, 12)
  expect(posterior(upper)).toBeCloseTo(0.975, 12)
  expect(upper - lower).toBeGreaterThanOrEqual(to - from - 1e-9)
})

test('success and failure mirror each other', () => {
  const { lower, upper } = jeffreysInterval(2, 17, { level: 0.9 })
  const mirrored = jeffreysInterval(15, 17, { level: 0.9 })
  expect(mirrored.lower).toBeCloseTo(1 - upper, 12)
  expect(mirrored.upper).toBeCloseTo(1 - lower, 12)
})

test('refuses n of 0', () => {
  expect(() => jeffreysInterval(0, 0)).toThrow(expect.objectContaining({ code: 'empty' }))
})
