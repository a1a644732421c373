import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { adjustedMean } from '../proportions/adjusted-mean.ts'
import { checkNpsAnswer } from '../proportions/nps-answers.ts'
import { effectiveN } from './effective-n.ts'
import type { SurveyDesign } from './survey-design.ts'
import { type WeightedScore, weightedMoments } from './weighted-moments.ts'

/**
 * The Net Promoter Score of weighted answers, with an interval that allows for the weights and the design.
 *
 * In words: promoters (9, 10) count 1, passives (7, 8) 0, detractors (0 to 6) −1; the score is 100 times their weighted mean, its
 * variance linearised as in `weightedMean`; the interval is that of `netPromoterScore` with n replaced by the effective n. Equal
 * weights give exactly `netPromoterScore`.
 *
 * Source: Rocks 2016, The American Statistician 70 (interval); Korn & Graubard 1998, Survey Methodology 24 (effective n).
 *
 * @param answers whole numbers 0 to 10
 * @param weights one per answer, above 0, in any unit
 * @returns points, −100 to 100
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`
 * @example weightedNetPromoterScore([10, 9, 7, 3], [1, 1, 1, 2]) // estimate 0, lower −63, upper 63
 */
export function weightedNetPromoterScore(
  answers: ArrayLike<number>,
  weights: ArrayLike<number>,
  { level = 0.95, ...design }: LevelOption & SurveyDesign = {},
): WeightedScore {
  const z = normalCritical(level)
  const values = new Float64Array(answers.length)
  for (let i = 0; i < values.length; i++) {
    const answer = checkNpsAnswer(answers[i], i)
    values[i] = answer >= 9 ? 1 : answer >= 7 ? 0 : -1
  }
  const moments = weightedMoments(values, weights, design)
  const score = Math.min(1, Math.max(-1, moments.mean))
  const n = effectiveN(moments, weights, design, level)
  const { lower, upper } = Number.isFinite(n)
    ? adjustedMean(score, moments.spread, n, { lowest: -1, highest: 1, z })
    : { lower: score, upper: score }
  return {
    n: moments.n,
    estimate: 100 * score,
    lower: 100 * lower,
    upper: 100 * upper,
    standardError: 100 * Math.sqrt(moments.variance),
    designEffect: moments.designEffect,
  }
}
