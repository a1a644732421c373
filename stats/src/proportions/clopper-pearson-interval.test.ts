import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'
import { expect, test } from 'vitest'
import { clopperPearsonInterval } from './clopper-pearson-interval.ts'

// R binom 1.1, binom.exact; the last row scipy 1.17.
test.each([
  [0, 10, 0, 0.308497107818761],
  [1, 29, 0.000872646883579908, 0.177644295488723],
  [5, 10, 0.187086028447399, 0.812913971552601],
  [81, 263, 0.252736745585271, 0.367621922601351],
  [263, 263, 0.986071750635165, 1],
  [50, 100, 0.398321129503301, 0.601678870496699],
  [999, 1000, 0.994441075720173, 0.999974682512509],
  [12_345, 10_000_000, 0.0012128311824028495, 0.0012564584128001539],
])('%i of %i as R binom', (successes, n, lower, upper) => {
  const interval = clopperPearsonInterval(successes, n)
  expect(interval.estimate).toBe(successes / n)
  expect(interval.lower).toBeCloseTo(lower, 12)
  expect(interval.upper).toBeCloseTo(upper, 12)
})

test('at the limits, each binomial tail holds half of the error', () => {
  const { lower, upper } = clopperPearsonInterval(7, 30, { level: 0.99 })
  expect(1 - binomialCdf(6, 30, lower)).toBeCloseTo(0.005, 10)
  expect(binomialCdf(7, 30, upper)).toBeCloseTo(0.005, 10)
})

test('refuses a negative count', () => {
  expect(() => clopperPearsonInterval(-1, 2)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
})
