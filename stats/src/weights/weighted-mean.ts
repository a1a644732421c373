import { studentCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import type { NotEstimable } from '../foundation/not-estimable.ts'
import type { SurveyDesign } from './survey-design.ts'
import { weightedMoments } from './weighted-moments.ts'

export type WeightedMean = { n: number; estimate: number } & (
  | {
      estimable: true
      lower: number
      upper: number
      standardError: number
      /** Of Student's t: clusters less strata (without either, n − 1), and fewer where weights are very unequal. */
      degreesOfFreedom: number
      /** Variance over that of an equally weighted simple sample of as many answers. */
      designEffect: number
    }
  | NotEstimable<'one-cluster' | 'no-variation' | 'fixed-by-margins'>
)

/**
 * The mean of weighted answers, with an interval that allows for the weights, for strata and clusters, for a small
 * population, and for what raking gains.
 *
 * In words: sum of weight · value over sum of weights; its standard error by linearisation (Taylor series), from each
 * answer's influence weight · (value − mean) / sum of weights; estimate ± Student's t times the standard error. Where the
 * weights come from raking, pass `raking`: then only what the margins do not explain counts. One cluster, or values that are all the
 * same, have a mean but no interval. With very unequal weights t has fewer degrees of freedom (Satterthwaite).
 *
 * Source: Woodruff 1971, "A simple method for approximating the variance of a complicated estimate", JASA 66; Särndal, Swensson &
 * Wretman 1992, §5.5–5.7; raking, Deville & Särndal 1992, JASA 87;
 * degrees of freedom, Satterthwaite 1946, Biometrics Bulletin 2.
 *
 * @param values one per answer, in any unit
 * @param weights one per answer, above 0, in any unit
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`
 * @example weightedMean([4, 5, 2, 3], [1, 1, 2, 1]) // estimate 3.2, lower 0.91, upper 5.49
 */
export function weightedMean(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  { level = 0.95, ...design }: LevelOption & SurveyDesign = {},
): WeightedMean {
  const { n, mean, spread, variance, degreesOfFreedom, designEffect } = weightedMoments(values, weights, design)
  const missing = (reason: 'one-cluster' | 'no-variation' | 'fixed-by-margins', explanation: string) =>
    ({ n, estimate: mean, estimable: false, reason, explanation }) as const
  const critical = studentCritical(level, Math.max(1, degreesOfFreedom))
  if (degreesOfFreedom < 1)
    return missing('one-cluster', 'One independent answer says nothing about how much answers vary: collect more.')
  if (spread === 0)
    return missing('no-variation', 'All answers are the same, so that their spread is unknown: collect more.')
  if (design.raking && variance <= 1e-18 * spread)
    return missing('fixed-by-margins', 'The raking margins fix this mean: it repeats what was put in.')
  const standardError = Math.sqrt(variance)
  const half = critical * standardError
  return {
    n,
    estimate: mean,
    estimable: true,
    lower: mean - half,
    upper: mean + half,
    standardError,
    degreesOfFreedom,
    designEffect,
  }
}
