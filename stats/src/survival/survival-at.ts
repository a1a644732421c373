import { checkNotNegative } from '../foundation/checks.ts'
import type { NotEstimable } from '../foundation/not-estimable.ts'
import { firstAbove } from '../foundation/sorted-search.ts'
import { lowestBeforeEvents, type SurvivalCurve } from './kaplan-meier.ts'

export type SurvivalAt =
  | { estimable: true; estimate: number; lower: number; upper: number; standardError: number; atRisk: number }
  | (NotEstimable<'beyond-follow-up'> & { lastTime: number })

/**
 * The share still there after a given time, read off the curve.
 *
 * In words: the curve's value at the last of its times that is not later. After the last time that anyone was followed
 * there is nothing to read, unless all had left by then.
 *
 * Source: as `kaplanMeier`.
 *
 * @param curve from `kaplanMeier`
 * @param time in the unit of the curve, 0 or more
 * @returns `atRisk` counts those still followed at that time or later
 * @throws StatsError `not-finite`, `out-of-range`
 * @example survivalAt(kaplanMeier(riskTable([5, 8, 8], [1, 0, 1])), 6) // estimate 0.667, atRisk 2
 */
export function survivalAt(curve: SurvivalCurve, time: number): SurvivalAt {
  checkNotNegative(time, 'time')
  const { times, survival, lower, upper, standardError, atRisk, n, level, band } = curve
  const last = times.length - 1
  if (time > times[last] && survival[last] > 0)
    return {
      estimable: false,
      reason: 'beyond-follow-up',
      lastTime: times[last],
      explanation: `Nobody was followed for longer than ${times[last]}: wait, or ask about an earlier time.`,
    }
  const next = firstAbove(times, time)
  const i = next - 1
  const still = next > last ? 0 : atRisk[next]
  if (i < 0)
    return {
      estimable: true,
      estimate: 1,
      lower: lowestBeforeEvents(n, level, band),
      upper: 1,
      standardError: 0,
      atRisk: n,
    }
  return {
    estimable: true,
    estimate: survival[i],
    lower: lower[i],
    upper: upper[i],
    standardError: standardError[i],
    atRisk: times[i] === time ? atRisk[i] : still,
  }
}
