import { expect, test } from 'vitest'
import { meanDifference } from './mean-difference.ts'
import { ratioDifference, ratioLift, ratioMetric } from './ratio-metric.ts'
import { meanStatistics, ratioStatistics } from './sufficient-statistics.ts'

const spendA = [20, 0, 35, 12, 8]
const ordersA = [2, 1, 1, 3, 1]
const control = ratioStatistics(spendA, ordersA)
const treatment = ratioStatistics([30, 10, 0, 25, 41, 12], [2, 1, 1, 2, 3, 1])

// numpy 2, from the rows: variance of numerator − ratio · denominator, over n and the squared mean denominator
test('reference from rows', () => {
  expect(ratioMetric(control).estimate).toBe(9.375)
  expect(ratioMetric(control).standardError).toBeCloseTo(4.437059837324711, 10)
  const effect = ratioDifference(control, treatment)
  expect(effect.estimate).toBeCloseTo(2.425, 12)
  expect(effect.standardError).toBeCloseTo(4.721133338510997, 10)
  expect(effect.degreesOfFreedom).toBeCloseTo(5.056370609632352, 9)
  expect(effect.lower).toBeCloseTo(-9.67047771, 7)
  expect(effect.upper).toBeCloseTo(14.52047771, 7)
  expect(effect.pValue).toBeCloseTo(0.6291491049392607, 10)
})

test('with one order each it is the difference of means', () => {
  const ones = [1, 1, 1, 1, 1]
  const other = [1, 5, 9, 2, 7]
  const asRatio = ratioDifference(ratioStatistics(spendA, ones), ratioStatistics(other, ones))
  const asMean = meanDifference(meanStatistics(spendA), meanStatistics(other))
  expect(asRatio.lower).toBeCloseTo(asMean.lower, 10)
  expect(asRatio.pValue).toBeCloseTo(asMean.pValue, 10)
})

test('lift is free of units', () => {
  const lift = ratioLift(control, treatment)
  const dollars = ratioLift(
    ratioStatistics(
      spendA.map((x) => x / 100),
      ordersA,
    ),
    ratioStatistics([0.3, 0.1, 0, 0.25, 0.41, 0.12], [2, 1, 1, 2, 3, 1]),
  )
  if (!lift.estimable || !dollars.estimable) throw new Error('must be estimable')
  expect(lift.estimate).toBeCloseTo(11.8 / 9.375 - 1, 12)
  expect(dollars.upper).toBeCloseTo(lift.upper, 10)
})

test('refuses ratios that are none', () => {
  expect(() => ratioMetric(ratioStatistics([1, 2], [0, 0]))).toThrow(/positive sum/)
  expect(() => ratioMetric(ratioStatistics([2, 4], [1, 2]))).toThrow(expect.objectContaining({ code: 'constant' }))
  expect(() => ratioDifference(ratioStatistics([2, 4], [1, 2]), ratioStatistics([3, 6], [1, 2]))).toThrow(
    expect.objectContaining({ code: 'constant' }),
  )
  expect(() => ratioMetric(ratioStatistics([2], [1]))).toThrow(expect.objectContaining({ code: 'too-few' }))
  expect(() => ratioMetric({ ...control, sumOfProducts: -1e9 })).toThrow(
    expect.objectContaining({ code: 'out-of-range' }),
  )
})
