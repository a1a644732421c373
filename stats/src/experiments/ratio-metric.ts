import { StatsError } from '../errors.ts'
import { checkLevel } from '../foundation/checks.ts'
import { satterthwaite } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { type EffectEstimate, studentEffect } from './effect-estimate.ts'
import { type LiftOptions, liftOf, type RelativeLift } from './relative-lift.ts'
import { centredPair, type RatioStatistics } from './sufficient-statistics.ts'

/**
 * A ratio of two sums in one group (revenue per order, clicks per page view), where customers were counted and not
 * orders.
 *
 * In words: the numerator's sum over the denominator's. Its variance is that of "numerator minus ratio times
 * denominator" per unit, over n times the squared mean denominator (delta method): it knows that one customer's orders
 * resemble each other, which an average over orders forgets.
 *
 * Source: Deng, Knoblich, Lu (2018), "Applying the delta method in metric analytics", KDD, section 4.
 *
 * @param group sums per randomised unit (customer, visitor), not per order
 * @returns `estimate`, `standardError`, Student's t interval with n − 1 degrees of freedom, and `n`
 * @throws StatsError `too-few` for fewer than 2 units; `out-of-range` for a denominator sum of zero or less, or sums
 *   that cannot be; `constant` when the ratio is the same for every unit
 * @example ratioMetric(ratioStatistics([20, 0, 35], [2, 1, 1])) // { estimate: 13.75, lower: …, upper: …, … }
 */
export function ratioMetric(group: RatioStatistics, options: LevelOption = {}): Omit<EffectEstimate, 'pValue'> {
  const { level = 0.95 } = options
  checkLevel(level)
  const { value, variance, n } = ratio(group, 'group')
  if (variance === 0) throw constantRatio()
  const { pValue: _, ...result } = studentEffect(value, Math.sqrt(variance), n - 1, n, level)
  return result
}

/**
 * How far a ratio of sums lies from the control group's, with interval and p-value.
 *
 * In words: each group's ratio and its delta-method variance as in `ratioMetric`; the variances add; Student's t with
 * Satterthwaite's degrees of freedom. Source: as `ratioMetric`.
 *
 * @throws StatsError as `ratioMetric`
 * @example ratioDifference(ratioStatistics(spendA, ordersA), ratioStatistics(spendB, ordersB)).estimate
 */
export function ratioDifference(
  control: RatioStatistics,
  treatment: RatioStatistics,
  options: LevelOption = {},
): EffectEstimate {
  const { level = 0.95 } = options
  checkLevel(level)
  const { a, b, degreesOfFreedom } = twoRatios(control, treatment)
  return studentEffect(b.value - a.value, Math.sqrt(a.variance + b.variance), degreesOfFreedom, a.n + b.n, level)
}

/**
 * By what share a ratio of sums exceeds the control group's: 0.07 is 7 % more.
 *
 * In words: as `relativeLift`, with each group's ratio and delta-method variance in the place of its mean and variance.
 *
 * @throws StatsError as `ratioMetric`
 * @example ratioLift(ratioStatistics(spendA, ordersA), ratioStatistics(spendB, ordersB))
 */
export function ratioLift(
  control: RatioStatistics,
  treatment: RatioStatistics,
  options: LiftOptions = {},
): RelativeLift {
  const { level = 0.95, method = 'delta' } = options
  checkLevel(level)
  const { a, b, degreesOfFreedom } = twoRatios(control, treatment)
  return liftOf(a, b, { degreesOfFreedom, n: a.n + b.n, level, method })
}

function twoRatios(control: RatioStatistics, treatment: RatioStatistics) {
  const a = ratio(control, 'control group')
  const b = ratio(treatment, 'treatment group')
  if (a.variance + b.variance === 0) throw constantRatio()
  const parts = [a, b].map(({ variance, n }) => ({ variance, degreesOfFreedom: n - 1 }))
  return { a, b, degreesOfFreedom: satterthwaite(parts) }
}

function ratio(group: RatioStatistics, name: string) {
  const { n, first, second, products } = centredPair(
    {
      n: group.n,
      sum: group.numeratorSum,
      sumOfSquares: group.numeratorSumOfSquares,
      covariateSum: group.denominatorSum,
      covariateSumOfSquares: group.denominatorSumOfSquares,
      sumOfProducts: group.sumOfProducts,
    },
    name,
  )
  if (second.mean <= 0) {
    throw new StatsError(
      'out-of-range',
      `The denominators of the ${name} sum to ${group.denominatorSum}; a ratio needs a positive sum.`,
    )
  }
  const value = first.mean / second.mean
  const squares = first.squares - 2 * value * products + value ** 2 * second.squares
  const rounding = 1e-12 * (first.squares + value ** 2 * second.squares)
  const variance = squares <= rounding ? 0 : squares / (n - 1) / n / second.mean ** 2
  return { n, value, variance }
}

function constantRatio(): StatsError {
  return new StatsError('constant', 'The ratio is the same for every unit, so chance cannot be measured.')
}
