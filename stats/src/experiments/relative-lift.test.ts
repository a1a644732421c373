import { expect, test } from 'vitest'
import { relativeLift } from './relative-lift.ts'
import { meanStatistics } from './sufficient-statistics.ts'

// growthbook gbstats, frequentist test, relative effect: sums and sums of squares of two groups
const control = { n: 3407, sum: 1396.87, sumOfSquares: 52377.9767 }
const treatment = { n: 3461, sum: 2422.7, sumOfSquares: 134698.29 }

test('gbstats reference, five digits', () => {
  const lift = relativeLift(control, treatment)
  if (!lift.estimable) throw new Error('must be estimable')
  expect(lift.estimate).toBeCloseTo(0.70732, 5)
  expect(lift.lower).toBeCloseTo(-0.03526, 5)
  expect(lift.upper).toBeCloseTo(1.44989, 5)
  expect(lift.pValue).toBeCloseTo(0.06191, 5)
  expect(lift.controlNoise).toBeGreaterThan(0.1)
})

test('does not depend on the unit', () => {
  const cents = ({ n, sum, sumOfSquares }: typeof control) => ({ n, sum: 100 * sum, sumOfSquares: 1e4 * sumOfSquares })
  const one = relativeLift(control, treatment)
  const hundred = relativeLift(cents(control), cents(treatment))
  if (!one.estimable || !hundred.estimable) throw new Error('must be estimable')
  expect(hundred.lower).toBeCloseTo(one.lower, 10)
  expect(hundred.pValue).toBeCloseTo(one.pValue, 10)
})

// Fieller's quadratic solved by hand for means 10 ± 1 and 12 ± 1 (variances 1), many degrees of freedom:
// (100 − 3.8415) ρ² − 240 ρ + (144 − 3.8415) = 0
test("Fieller's interval", () => {
  const groupOf = (mean: number) => ({ n: 1e6, sum: mean * 1e6, sumOfSquares: (mean ** 2 + 1e6) * 1e6 })
  const lift = relativeLift(groupOf(10), groupOf(12), { method: 'fieller' })
  if (!lift.estimable) throw new Error('must be estimable')
  const root = Math.sqrt(120 ** 2 - 96.158541 * 140.158541)
  expect(lift.lower).toBeCloseTo((120 - root) / 96.158541 - 1, 5)
  expect(lift.upper).toBeCloseTo((120 + root) / 96.158541 - 1, 5)
  expect(lift.pValue).toBeCloseTo(2 * 0.0786496035, 5)
  expect(relativeLift(groupOf(1.9), groupOf(12), { method: 'fieller' })).toMatchObject({
    explanation: expect.any(String),
    estimable: false,
    reason: 'control-not-clear',
  })
})

test('says when there is no lift to speak of', () => {
  const some = meanStatistics([1, 2, 3])
  expect(relativeLift(meanStatistics([0, 0, 0]), some)).toMatchObject({
    explanation: expect.any(String),
    estimable: false,
    reason: 'control-not-positive',
  })
  expect(relativeLift(meanStatistics([-1, -2, 0]), some)).toMatchObject({
    explanation: expect.any(String),
    estimable: false,
    reason: 'control-not-positive',
  })
  expect(relativeLift(some, meanStatistics([0, 0]))).toMatchObject({
    explanation: expect.any(String),
    estimable: false,
    reason: 'treatment-zero',
  })
  expect(relativeLift(some, meanStatistics([0, 0]), { method: 'fieller' })).toMatchObject({ reason: 'treatment-zero' })
  expect(() => relativeLift(meanStatistics([1, 1]), meanStatistics([2, 2]))).toThrow(
    expect.objectContaining({ code: 'constant' }),
  )
})
