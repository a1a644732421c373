import { StatsError } from '../errors.ts'
import { checkLevel, checkNumbers } from '../foundation/checks.ts'
import type { StudentEstimate } from '../foundation/student-estimate.ts'
import { gapContrast } from './gap-contrast.ts'
import { type JointTest, jointGapTest } from './joint-gap-test.ts'
import { type NoContrast, type PeriodGaps, periodGaps } from './period-gaps.ts'

/**
 * Whether the groups went side by side before the treatment.
 *
 * - `untestable`: there is one period before, or no chance to be seen in the earlier ones
 * - `diverging`: they did not (p below 1 − level); the effects are not to be believed
 * - `inconclusive`: no sign against it, but a drift that the data allow would make up half the average effect or more
 * - `supported`: no sign against it, and any drift that the data allow makes up less than half the average effect
 */
export type ParallelTrends =
  | { verdict: 'untestable' }
  | {
      verdict: 'diverging' | 'inconclusive' | 'supported'
      /** that earlier gaps differ so by chance: twice the smaller p of joint test and drift (Bonferroni) */
      pValue: number
      /** all earlier gaps at once against the last one before the start; absent with too few clusters */
      joint?: JointTest
      /** how fast the gap grew before the start, per period */
      drift: StudentEstimate
      /** what that drift, gone on, would have added to the average effect */
      driftEffect: { estimate: number; lower: number; upper: number }
    }

export type EventStudy =
  | {
      estimable: true
      /** the gap in each period less that in the last period before the start (the reference, 0 by definition) */
      effects: (StudentEstimate & { period: number; phase: 'before' | 'reference' | 'after' })[]
      /** mean gap of the periods from the start on, less the mean gap before */
      average: StudentEstimate
      parallelTrends: ParallelTrends
      units: { treated: number; untreated: number }
      level: number
    }
  | NoContrast

/**
 * Difference in differences over several periods, with a check of what it rests on: did treated and untreated go side by
 * side before the treatment started? All treated must start in the same period.
 *
 * In words: in each period, the gap is the treated's mean less the untreated's. An effect is the gap less that of the last
 * period before the start; before the start it should be 0 but for chance. The check tests all earlier effects at once, and
 * fits a straight line to the earlier gaps: its slope, with its interval, says which drift the data allow, and what that
 * drift would do to the average effect. A check that finds nothing in few data proves nothing; hence three verdicts.
 * Chance is counted by cluster, as in `differenceInDifferences`.
 *
 * Source: Angrist & Pischke (2009), "Mostly Harmless Econometrics", section 5.2; Roth (2022), "Pretest with caution",
 * American Economic Review: Insights 4(3) (why absence of evidence is not enough).
 *
 * @param outcome an amount for each row
 * @param treated 1 for rows of the group that gets the treatment, in all periods; 0 for the others
 * @param period when the row was measured: any numbers, evenly spaced ones for the drift to mean something
 * @param options `start`: the first period with treatment; `clusters`: a number or a name for each row
 * @returns the effects, or `estimable: false` as `differenceInDifferences`
 * @throws StatsError `empty` (a period without rows of a group; no period before or from `start`), `shape`, `not-finite`,
 *   `out-of-range`
 * @example eventStudy(sales, hasApp, month, { start: 7, clusters: customer }).parallelTrends.verdict
 */
export function eventStudy(
  outcome: ArrayLike<number>,
  treated: ArrayLike<number>,
  period: ArrayLike<number>,
  { start, clusters, level = 0.95 }: { start: number; clusters?: ArrayLike<number | string>; level?: number },
): EventStudy {
  checkLevel(level)
  checkNumbers(period, 'period', outcome.length)
  if (!Number.isFinite(start)) throw new StatsError('not-finite', `The start is ${start}: it must be a period.`)
  const times = [...new Set(Array.from(period))].sort((a, b) => a - b)
  const reference = times.findLastIndex((time) => time < start)
  if (outcome.length > 0 && (reference < 0 || reference === times.length - 1)) {
    const side = reference < 0 ? 'before' : 'from'
    throw new StatsError('empty', `No row is measured ${side} the start, ${start}: periods on both sides are needed.`)
  }
  const place = new Map(times.map((time, t) => [time, t]))
  const places = Int32Array.from(period, (time) => place.get(time)!)
  const gaps = periodGaps(outcome, treated, places, times.length, clusters)
  if ('estimable' in gaps) return gaps
  const effects = times.map((time, t) => ({
    period: time,
    phase: t > reference ? ('after' as const) : t === reference ? ('reference' as const) : ('before' as const),
    ...gapContrast(gaps, against(t, reference, times.length), level),
  }))
  const before = reference + 1
  const after = times.length - before
  const average = gapContrast(
    gaps,
    times.map((_, t) => (t > reference ? 1 / after : -1 / before)),
    level,
  )
  const parallelTrends = checkTrends(gaps, times, reference, average, level)
  return { estimable: true, effects, average, parallelTrends, units: gaps.units, level }
}

function against(t: number, reference: number, periods: number): number[] {
  const weights = new Array<number>(periods).fill(0)
  weights[t] += 1
  weights[reference] -= 1
  return weights
}

function checkTrends(
  gaps: PeriodGaps,
  times: number[],
  reference: number,
  average: StudentEstimate,
  level: number,
): ParallelTrends {
  if (reference === 0) return { verdict: 'untestable' }
  const earlier = times.slice(0, reference + 1)
  const later = times.slice(reference + 1)
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const centre = mean(earlier)
  const squares = earlier.reduce((sum, time) => sum + (time - centre) ** 2, 0)
  const drift = gapContrast(
    gaps,
    times.map((time, t) => (t <= reference ? (time - centre) / squares : 0)),
    level,
  )
  if (drift.standardError === 0) return { verdict: 'untestable' }
  const contrasts = earlier.slice(0, -1).map((_, t) => against(t, reference, times.length))
  const joint = jointGapTest(gaps, contrasts)
  const distance = mean(later) - centre
  const driftEffect = {
    estimate: drift.estimate * distance,
    lower: drift.lower * distance,
    upper: drift.upper * distance,
  }
  // With two earlier periods the two tests are one.
  const pValue = joint && contrasts.length > 1 ? Math.min(1, 2 * Math.min(joint.pValue, drift.pValue)) : drift.pValue
  if (pValue < 1 - level) return { verdict: 'diverging', pValue, joint, drift, driftEffect }
  const allowed = Math.max(Math.abs(driftEffect.lower), Math.abs(driftEffect.upper))
  const verdict = allowed >= Math.abs(average.estimate) / 2 ? 'inconclusive' : 'supported'
  return { verdict, pValue, joint, drift, driftEffect }
}
