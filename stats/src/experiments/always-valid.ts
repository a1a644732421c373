import { StatsError } from '../errors.ts'
import { checkLevel } from '../foundation/checks.ts'
import type { NotEstimable } from '../foundation/not-estimable.ts'
import { meanDifference, twoMeans } from './mean-difference.ts'
import { controlNotClear, fiellerLimits, type NotEstimableLift, whyNoLift } from './relative-lift.ts'
import { centred, type MeanStatistics, requireCount } from './sufficient-statistics.ts'

/** An interval that holds at every look at once, and the p-value that goes with it. */
export interface AlwaysValidInterval {
  estimate: number
  lower: number
  upper: number
  /** may be watched: the chance that it ever falls below 0.05 when there is no effect is at most 0.05 */
  pValue: number
  level: number
}

export interface AlwaysValidOptions {
  level?: number
  /** units, both groups together, at which the interval shall be tightest: about where you expect to decide */
  plannedN: number
}

/**
 * Turns any estimate of this chapter into one that may be looked at every day, and stopped whenever one likes.
 *
 * In words: with n units, the margin is the standard error times the root of 2 (nρ² + 1) / (nρ²) times the logarithm of
 * √(nρ² + 1) / α. ρ² = (−2 log α + log(1 − 2 log α)) / plannedN makes the margin smallest when plannedN units are in
 * (closed-form approximation of the optimum). The price is a wider interval at any single look, by about a half.
 *
 * It is asymptotic: begin to look when each group holds about 50 units and 20 conversions (50 purchases, for money);
 * before that the standard error itself is not to be trusted, and a group without any conversion looks certain of it.
 *
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas (2021), "Time-uniform central limit theory and asymptotic
 * confidence sequences", arXiv 2103.06476, theorem 2.2 (the closed form of ρ is in its appendix).
 *
 * @param effect an estimate, its standard error and the number of randomised units behind it, so far
 * @throws StatsError `constant` for a standard error of zero; `out-of-range` for a plannedN under 1 or a level outside
 *   0 to 1
 * @example alwaysValidInterval(cupedDifference(control, treatment), { plannedN: 20_000 })
 */
export function alwaysValidInterval(
  effect: { estimate: number; standardError: number; n: number },
  options: AlwaysValidOptions,
): AlwaysValidInterval {
  if (!Number.isFinite(effect.estimate) || !Number.isFinite(effect.standardError)) {
    throw new StatsError('not-finite', 'The estimate and its standard error must be finite numbers.')
  }
  if (effect.standardError <= 0) {
    throw new StatsError('constant', 'The standard error is not above zero, so chance cannot be measured.')
  }
  const { level, critical, pValueOf } = boundaryAt(effect.n, options)
  return {
    estimate: effect.estimate,
    lower: effect.estimate - critical * effect.standardError,
    upper: effect.estimate + critical * effect.standardError,
    pValue: pValueOf(effect.estimate / effect.standardError),
    level,
  }
}

/**
 * The always-valid form of one group's mean. See `alwaysValidInterval` for what it means and its source.
 *
 * @throws StatsError `too-few` for fewer than 2 rows; `constant` when all are equal; else as `alwaysValidInterval`
 * @example alwaysValidMean(meanStatistics(values), { plannedN: 1000 })
 */
export function alwaysValidMean(group: MeanStatistics, options: AlwaysValidOptions): AlwaysValidInterval {
  const { n, mean, variance } = centred(group, 'group')
  return alwaysValidInterval({ estimate: mean, standardError: Math.sqrt(variance / n), n }, options)
}

/**
 * The always-valid form of `meanDifference`: treatment minus control, to be looked at every day.
 *
 * @throws StatsError as `meanDifference` and `alwaysValidInterval`
 * @example alwaysValidDifference(control, treatment, { plannedN: 20_000 })
 */
export function alwaysValidDifference(
  control: MeanStatistics,
  treatment: MeanStatistics,
  options: AlwaysValidOptions,
): AlwaysValidInterval {
  return alwaysValidInterval(meanDifference(control, treatment), options)
}

/**
 * The always-valid form of a relative lift: 0.07 is 7 % more than the control, to be looked at every day.
 *
 * In words: all lifts r for which the always-valid interval of "treatment mean less (1 + r) times control mean" holds
 * zero (Fieller's method with the always-valid margin), so that zero is left out exactly when `alwaysValidDifference`
 * leaves it out. The delta method, `alwaysValidInterval(relativeLift(…))`, gives the same once the control is well
 * known (and growthbook's sequential figures), but at early looks it left out a true zero up to seven times as often as
 * it may.
 *
 * @returns the interval, or `estimable: false` while the control mean cannot be told from zero at every look so far
 * @throws StatsError as `meanDifference` and `alwaysValidInterval`
 * @example alwaysValidLift(control, treatment, { plannedN: 20_000 })
 */
export function alwaysValidLift(
  control: MeanStatistics,
  treatment: MeanStatistics,
  options: AlwaysValidOptions,
): (AlwaysValidInterval & { estimable: true }) | NotEstimable<NotEstimableLift> {
  const { a, b, varianceOfA, varianceOfB, standardError } = twoMeans(control, treatment)
  const { level, critical, pValueOf } = boundaryAt(a.n + b.n, options)
  const before = { value: a.mean, variance: varianceOfA }
  const after = { value: b.mean, variance: varianceOfB }
  const none = whyNoLift(before, after)
  if (none) return none
  const limits = fiellerLimits(before, after, critical)
  if (limits === null) return controlNotClear()
  const pValue = pValueOf((b.mean - a.mean) / standardError)
  return { estimable: true, estimate: b.mean / a.mean - 1, ...limits, pValue, level }
}

/** How many standard errors the always-valid margin spans with n units in, and the p-value that mirrors it. */
function boundaryAt(n: number, options: AlwaysValidOptions) {
  const { level = 0.95, plannedN } = options
  checkLevel(level)
  requireCount(n, 'experiment', 2)
  if (!(plannedN >= 1 && plannedN < Number.POSITIVE_INFINITY)) {
    throw new StatsError('out-of-range', `plannedN is ${plannedN}; it is a number of units and must be at least 1.`)
  }
  const evidence = -2 * Math.log(1 - level)
  const time = (n * (evidence + Math.log(evidence + 1))) / plannedN
  const root = Math.sqrt(time + 1)
  return {
    level,
    critical: Math.sqrt(((2 * (time + 1)) / time) * Math.log(root / (1 - level))),
    pValueOf: (z: number) => Math.min(1, root * Math.exp((-(z ** 2) * time) / (2 * (time + 1)))),
  }
}
