import type { ScoreChange } from '@esteem/contract'
import {
  countNpsAnswers,
  leastDetectableMeanDifference,
  meanDifference,
  meanStatistics,
  newcombeDifference,
  npsDifference,
} from '@esteem/stats'
import { type Estimate, momentsOf, pointsOf } from './estimate.ts'
import type { Score } from './scores.ts'

interface Difference {
  estimate: number
  lower: number
  upper: number
}

/** Of plain figures. */
export function rawChange(score: Score, now: Float64Array, before: Float64Array, level: number): ScoreChange | null {
  if (now.length === 0 || before.length === 0) return null
  const difference = differenceOf(score, now, before, level)
  if (!difference) return null
  return judge('raw', momentsOf(pointsOf(score, before)).mean, difference)
}

function differenceOf(score: Score, now: Float64Array, before: Float64Array, level: number): Difference | null {
  if (score.kind === 'nps') return npsDifference(countNpsAnswers(now), countNpsAnswers(before), { level })
  if (score.kind === 'share') {
    const countOf = (values: Float64Array) => ({
      successes: values.reduce((sum, value) => sum + value, 0),
      n: values.length,
    })
    return newcombeDifference(countOf(now), countOf(before), { level })
  }
  try {
    return meanDifference(meanStatistics(before), meanStatistics(now), { level })
  } catch {
    // One answer, or answers that are all the same, do not say how much answers vary.
    return null
  }
}

/** Of corrected figures: their standard errors, as their intervals tell them, come together. */
export function correctedChange(now: Estimate, before: Estimate): ScoreChange {
  const estimate = now.value - before.value
  return judge('corrected', before.value, {
    estimate,
    lower: estimate - Math.hypot(now.value - now.lower, before.upper - before.value),
    upper: estimate + Math.hypot(now.upper - now.value, before.value - before.lower),
  })
}

function judge(of: ScoreChange['of'], before: number, { estimate, lower, upper }: Difference): ScoreChange {
  const verdict = lower > 0 ? 'higher' : upper < 0 ? 'lower' : 'no-real-change'
  return { of, before, difference: estimate, lower, upper, verdict }
}

/** The smallest true change that shows, four times in five, between two periods with as many answers as these. */
export function smallestChange(deviation: number, now: number, before: number, level: number): number | null {
  const [treatmentN, controlN] = [now, before === 0 ? now : before].map(Math.floor)
  if (!(deviation > 0) || treatmentN < 2 || controlN < 2) return null
  return leastDetectableMeanDifference({ controlN, treatmentN, standardDeviation: deviation }, { level, power: 0.8 })
}
