import { StatsError } from '../errors.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'

/** A time by which a share of customers has left; null where the data do not reach that far. */
export type SurvivalQuantile = { estimate: number | null; lower: number | null; upper: number | null }

/**
 * The median lifetime: the time by which half of the customers have left.
 *
 * In words: the first time at which the curve is at or below one half; where it stays exactly at one half, the middle of that
 * stretch. The interval is the set of times whose band contains one half: from the first time at which the lower band is at
 * or below it, to the first at which the upper band is. A null estimate or upper limit says that fewer than half have left so
 * far, or that it is not certain that half will; a null lower limit, that there are too few customers to bound it.
 *
 * Source: Brookmeyer & Crowley 1982, "A confidence interval for the median survival time", Biometrics 38; as R's survfit.
 *
 * @param curve from `kaplanMeier`; its level and its band make the interval
 * @returns times in the unit of the curve
 * @throws StatsError never, for a curve from `kaplanMeier`
 * @example medianSurvival(kaplanMeier(riskTable([1, 2, 3, 4], [1, 1, 1, 1]))) // estimate 2.5, lower 1, upper null
 */
export function medianSurvival(curve: SurvivalCurve): SurvivalQuantile {
  return survivalQuantile(curve, 0.5)
}

/**
 * The time by which a given share of customers has left: `medianSurvival` for any share.
 *
 * Source: as `medianSurvival`.
 *
 * @param curve from `kaplanMeier`
 * @param left the share that has left, between 0 and 1: 0.25 for the first quarter
 * @throws StatsError `out-of-range`
 * @example survivalQuantile(kaplanMeier(riskTable([1, 2, 3, 4], [1, 1, 1, 1])), 0.75) // estimate 3.5, lower 1, upper null
 */
export function survivalQuantile(curve: SurvivalCurve, left: number): SurvivalQuantile {
  if (!(left > 0 && left < 1)) throw new StatsError('out-of-range', `left must lie between 0 and 1; it is ${left}`)
  const { survival, lower, upper } = curve
  // The band counts only where the variance has an estimate: between the first event and the last customer.
  const banded = (i: number) => survival[i] > 0 && survival[i] < 1
  return {
    estimate: crossing(curve.times, survival, 1 - left, () => true),
    lower: crossing(curve.times, lower, 1 - left, banded),
    upper: crossing(curve.times, upper, 1 - left, banded),
  }
}

/** Products of shares miss a round level by rounding alone. */
const tolerance = 1.5e-8

function crossing(times: Float64Array, values: Float64Array, level: number, counts: (i: number) => boolean) {
  const first = values.findIndex((value, i) => counts(i) && value < level + tolerance)
  if (first < 0) return null
  if (Math.abs(values[first] - level) >= tolerance) return times[first]
  const next = values.findIndex((value, i) => i > first && counts(i) && value < values[first])
  return next < 0 ? times[first] : (times[first] + times[next]) / 2
}
