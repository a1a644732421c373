import { checkLevel } from '../foundation/checks.ts'
import { studentCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { type NotEstimable, notEstimable } from '../foundation/not-estimable.ts'
import { type EffectEstimate, studentEffect } from './effect-estimate.ts'
import { twoMeans } from './mean-difference.ts'
import type { MeanStatistics } from './sufficient-statistics.ts'

/**
 * - `control-not-positive`: the control's value is zero or negative, and "per cent more" of that has no meaning
 * - `control-not-clear`: the control's value cannot be told from zero at this level, so that any lift is possible
 *   (Fieller only)
 * - `treatment-zero`: every unit of the treatment group is zero, so that no chance shows in the ratio
 */
export type NotEstimableLift = 'control-not-positive' | 'control-not-clear' | 'treatment-zero'

/** A relative effect (0.1 is 10 % more than the control), or why there is none. */
export type RelativeLift =
  | (EffectEstimate & {
      estimable: true
      /** the control's standard error as a share of its value; above 0.1 the delta method's interval is only rough */
      controlNoise: number
    })
  | NotEstimable<NotEstimableLift>

export interface LiftOptions extends LevelOption {
  /** `delta` (default) or `fieller`, which stays right where the control is noisy */
  method?: 'delta' | 'fieller'
}

/**
 * By what share the treatment group's mean exceeds the control group's: 0.07 is 7 % more.
 *
 * In words: the treatment mean over the control mean, less one. Delta method: the variance is the treatment mean's
 * variance over the squared control mean, plus the control mean's variance times the squared treatment mean over the
 * control mean to the fourth power; Student's t with the degrees of freedom of Welch's test. It takes the control mean
 * as well known: when `controlNoise` is above 0.1 the interval is rough, and leaves out zero too often when the
 * treatment happens to be low.
 *
 * Fieller's method: all lifts r for which "treatment mean less (1 + r) times control mean" cannot be told from zero. It
 * needs no well-known control mean and agrees with `meanDifference`'s p-value about zero; it is not symmetric, and
 * there is none when the control mean itself cannot be told from zero.
 *
 * Source: Deng, Knoblich, Lu (2018), "Applying the delta method in metric analytics", KDD, section 3.1; Fieller (1954),
 * "Some problems in interval estimation", JRSS B 16. The figures of growthbook's gbstats (frequentist engine, relative
 * effects, delta method) are reproduced to all five digits given.
 *
 * @throws StatsError as `meanDifference`
 * @example
 * relativeLift({ n: 3407, sum: 1396.87, sumOfSquares: 52377.9767 }, { n: 3461, sum: 2422.7, sumOfSquares: 134698.29 })
 * // { estimable: true, estimate: 0.70732, lower: -0.03526, upper: 1.44989, pValue: 0.06191, … }
 */
export function relativeLift(
  control: MeanStatistics,
  treatment: MeanStatistics,
  options: LiftOptions = {},
): RelativeLift {
  const { level = 0.95, method = 'delta' } = options
  checkLevel(level)
  const { a, b, varianceOfA, varianceOfB, degreesOfFreedom } = twoMeans(control, treatment)
  return liftOf(
    { value: a.mean, variance: varianceOfA },
    { value: b.mean, variance: varianceOfB },
    { degreesOfFreedom, n: a.n + b.n, level, method },
  )
}

/** An estimate of a positive quantity and its variance. */
export interface Measured {
  value: number
  variance: number
}

/** The relative lift of one independent estimate over another. */
export function liftOf(
  control: Measured,
  treatment: Measured,
  options: { degreesOfFreedom: number; n: number; level: number; method: 'delta' | 'fieller' },
): RelativeLift {
  const { degreesOfFreedom, n, level, method } = options
  const none = whyNoLift(control, treatment)
  if (none) return none
  const ratio = treatment.value / control.value
  const standardError = Math.sqrt(treatment.variance + ratio ** 2 * control.variance) / control.value
  const controlNoise = Math.sqrt(control.variance) / control.value
  if (method === 'delta') {
    const effect = studentEffect(ratio - 1, standardError, degreesOfFreedom, n, level)
    return { estimable: true, ...effect, controlNoise }
  }
  const limits = fiellerLimits(control, treatment, studentCritical(level, degreesOfFreedom))
  if (limits === null) return controlNotClear()
  const difference = treatment.value - control.value
  const differenceError = Math.sqrt(control.variance + treatment.variance)
  const { pValue } = studentEffect(difference, differenceError, degreesOfFreedom, n, level)
  return {
    estimable: true,
    estimate: ratio - 1,
    ...limits,
    standardError,
    degreesOfFreedom,
    pValue,
    n,
    level,
    controlNoise,
  }
}

/** Why these two have no lift, or undefined if they may have one. */
export function whyNoLift(control: Measured, treatment: Measured): NotEstimable<NotEstimableLift> | undefined {
  if (control.value <= 0)
    return notEstimable(
      'control-not-positive',
      "The control group's value is not above zero, so that a percentage of it means nothing: look at the difference.",
    )
  if (treatment.value === 0 && treatment.variance === 0)
    return notEstimable(
      'treatment-zero',
      'Every unit of the treatment group is zero so far, so that no chance shows in the lift: wait for more data.',
    )
}

export function controlNotClear(): NotEstimable<NotEstimableLift> {
  return notEstimable(
    'control-not-clear',
    "The control group's value cannot be told from zero yet, so that any lift is possible: wait for more data.",
  )
}

/** The lifts that lie within `critical` standard errors, or null when they reach to infinity. */
export function fiellerLimits(
  control: Measured,
  treatment: Measured,
  critical: number,
): { lower: number; upper: number } | null {
  // In units of the control, so that nothing leaves the range of numbers.
  const ratio = treatment.value / control.value
  const square = 1 - critical ** 2 * (control.variance / control.value ** 2)
  if (!(square > 0)) return null
  const constant = ratio ** 2 - critical ** 2 * (treatment.variance / control.value ** 2)
  const root = Math.sqrt(Math.max(0, ratio ** 2 - square * constant))
  const [lower, upper] = [(ratio - root) / square - 1, (ratio + root) / square - 1]
  return Number.isFinite(lower) && Number.isFinite(upper) ? { lower, upper } : null
}
