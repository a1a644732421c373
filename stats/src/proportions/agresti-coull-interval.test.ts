import { expect, test } from 'vitest'
import { agrestiCoullInterval } from './agresti-coull-interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

// R binom 1.1, binom.agresti.coull; it reports −0.0434, −0.0084, 1.0029 and 1.0004 where we cut at 0 and 1.
test.each([
  [0, 10, 0, 0.320887305750546],
  [1, 29, 0, 0.186286508561706],
  [5, 10, 0.236593090512564, 0.763406909487436],
  [81, 263, 0.255220665189997, 0.366277431671078],
  [263, 263, 0.982659151646994, 1],
  [50, 100, 0.403831530365996, 0.596168469634004],
  [999, 1000, 0.993758517256671, 1],
])('%i of %i as R binom, cut at 0 and 1', (successes, n, lower, upper) => {
  const interval = agrestiCoullInterval(successes, n)
  expect(interval.estimate).toBe(successes / n)
  expect(interval.lower).toBeCloseTo(lower, 13)
  expect(interval.upper).toBeCloseTo(upper, 13)
})

test('is never narrower than Wilson’s on either side', () => {
  for (let n = 1; n < 60; n++)
    for (let successes = 0; successes <= n; successes++) {
      const wide = agrestiCoullInterval(successes, n, { level: 0.9 })
      const wilson = wilsonInterval(successes, n, { level: 0.9 })
      expect(wide.lower).toBeLessThanOrEqual(wilson.lower + 1e-12)
      expect(wide.upper).toBeGreaterThanOrEqual(wilson.upper - 1e-12)
    }
})

test('refuses more successes than answers', () => {
  expect(() => agrestiCoullInterval(3, 2)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
})
