import { StatsError } from '../errors.ts'
import { checkLevel } from '../foundation/checks.ts'
import { satterthwaite } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { type EffectEstimate, studentEffect } from './effect-estimate.ts'
import { centred, type MeanStatistics } from './sufficient-statistics.ts'

/**
 * How far the mean of the treatment group lies from the control group's, with interval and p-value (Welch's test).
 *
 * In words: the difference of the means; its standard error is the root of the two squared standard errors added, so
 * the groups may differ in size and in spread; the interval uses Student's t with Satterthwaite's degrees of freedom.
 *
 * Source: Welch (1947), "The generalization of Student's problem when several different population variances are
 * involved", Biometrika 34; Satterthwaite (1946), Biometrics Bulletin 2.
 *
 * @param control n, sum and sum of squares of the control group, one row per randomised unit
 * @param treatment the same for the treatment group
 * @returns the effect in the units of the values
 * @throws StatsError `too-few` for a group of fewer than 2; `constant` when neither group varies; `not-finite` or
 *   `out-of-range` for sums that cannot be
 * @example
 * meanDifference(meanStatistics([4, 6, 5]), meanStatistics([7, 9, 6, 8]))
 * // { estimate: 2.5, lower: 0.268…, upper: 4.731…, pValue: 0.034…, … }
 */
export function meanDifference(
  control: MeanStatistics,
  treatment: MeanStatistics,
  options: LevelOption = {},
): EffectEstimate {
  const { level = 0.95 } = options
  checkLevel(level)
  const { a, b, standardError, degreesOfFreedom } = twoMeans(control, treatment)
  return studentEffect(b.mean - a.mean, standardError, degreesOfFreedom, a.n + b.n, level)
}

/** The two groups' means and variances of the mean, and Welch's standard error and degrees of freedom. */
export function twoMeans(control: MeanStatistics, treatment: MeanStatistics) {
  const a = centred(control, 'control group')
  const b = centred(treatment, 'treatment group')
  const parts = [a, b].map(({ n, variance }) => ({ variance: variance / n, degreesOfFreedom: n - 1 }))
  const variance = parts[0].variance + parts[1].variance
  if (variance === 0) {
    throw new StatsError(
      'constant',
      'Every unit has the same value within its group, so chance cannot be measured: wait for more varied data.',
    )
  }
  return {
    a,
    b,
    varianceOfA: parts[0].variance,
    varianceOfB: parts[1].variance,
    standardError: Math.sqrt(variance),
    degreesOfFreedom: satterthwaite(parts),
  }
}
