import { checkZerosAndOnes } from '../foundation/checks.ts'
import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { wilsonLimits } from '../proportions/wilson-interval.ts'
import { effectiveN } from './effective-n.ts'
import type { SurveyDesign } from './survey-design.ts'
import { type WeightedScore, weightedMoments } from './weighted-moments.ts'

/**
 * The share of weighted answers that count, with an interval between 0 and 1 that never has zero width.
 *
 * In words: the weighted mean of zeros and ones; its linearised variance as in `weightedMean`; Wilson's interval with n
 * replaced by the effective n, that is n over the design effect. Equal weights give exactly `wilsonInterval`.
 *
 * Source: Korn & Graubard 1998, Survey Methodology 24 (effective n); Wilson 1927, JASA 22; compared in Franco, Little, Louis & Slud
 * 2019, "Comparative study of confidence intervals for proportions in complex sample surveys", JSSAM 7.
 *
 * @param hits 1 or true for each answer that counts, 0 or false for the others
 * @param weights one per answer, above 0, in any unit
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`
 * @example weightedProportion([1, 0, 1, 0], [1, 1, 2, 1]) // estimate 0.6, lower 0.20, upper 0.90
 */
export function weightedProportion(
  hits: ArrayLike<number | boolean>,
  weights: ArrayLike<number>,
  { level = 0.95, ...design }: LevelOption & SurveyDesign = {},
): WeightedScore {
  const z = normalCritical(level)
  checkZerosAndOnes(hits, 'hits')
  const values = Float64Array.from(hits, Number)
  const moments = weightedMoments(values, weights, design)
  const share = Math.min(1, moments.mean)
  const { lower, upper } = wilsonLimits(share, effectiveN(moments, weights, design, level), z)
  return {
    n: moments.n,
    estimate: share,
    lower,
    upper,
    standardError: Math.sqrt(moments.variance),
    designEffect: moments.designEffect,
  }
}
