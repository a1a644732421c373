import {
  adjustedMean,
  countNpsAnswers,
  netPromoterScore,
  normalCritical,
  type RakingMargin,
  weightedMean,
  weightedNetPromoterScore,
  weightedProportion,
  wilsonInterval,
} from '@esteem/stats'
import type { Score } from './scores.ts'

export interface Estimate {
  value: number
  lower: number
  upper: number
  answers: number
}

/** What answers are worth in the score itself: −100, 0 and 100 for NPS. */
export function pointsOf({ kind }: Score, values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value) => (kind !== 'nps' ? value : value >= 9 ? 100 : value >= 7 ? 0 : -100))
}

/** The plain figure of those who answered; null where nobody did. */
export function rawEstimate(
  score: Pick<Score, 'kind' | 'lowest' | 'highest'>,
  values: Float64Array,
  level: number,
): Estimate | null {
  const answers = values.length
  if (answers === 0) return null
  if (score.kind === 'nps') {
    const { estimate: value, lower, upper } = netPromoterScore(countNpsAnswers(values), { level })
    return { value, lower, upper, answers }
  }
  const { mean, variance } = momentsOf(values)
  if (score.kind === 'share') {
    const { lower, upper } = wilsonInterval(Math.round(mean * answers), answers, { level })
    return { value: mean, lower, upper, answers }
  }
  const { lowest, highest } = score
  const { lower, upper } = adjustedMean(mean, variance, answers, { lowest, highest, z: normalCritical(level) })
  return { value: mean, lower, upper, answers }
}

export interface CorrectedEstimate extends Estimate {
  designEffect: number
}

/** The weighted figure, or why there is none. */
export function correctedEstimate(
  score: Score,
  values: Float64Array,
  weights: Float64Array,
  margins: RakingMargin[],
  level: number,
): CorrectedEstimate | { explanation: string } {
  const options = { level, ...(margins.length > 0 && { raking: { margins } }) }
  if (score.kind === 'mean') {
    const found = weightedMean(values, weights, options)
    if (!found.estimable) return { explanation: found.explanation }
    const { estimate: value, lower, upper, n: answers, designEffect } = found
    return {
      ...{ value, answers, designEffect },
      ...{ lower: Math.max(score.lowest, lower), upper: Math.min(score.highest, upper) },
    }
  }
  const weighted = score.kind === 'nps' ? weightedNetPromoterScore : weightedProportion
  const { estimate: value, lower, upper, n: answers, designEffect } = weighted(values, weights, options)
  return { value, lower, upper, answers, designEffect }
}

/** Mean and variance (over n). */
export function momentsOf(values: Float64Array): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length }
}
