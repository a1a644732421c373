import { studentCritical } from '../foundation/critical-values.ts'
import { kishEffectiveN } from './kish.ts'
import { clusterWeights, type SurveyDesign } from './survey-design.ts'
import type { WeightedMoments } from './weighted-moments.ts'

/**
 * How many equally weighted answers would tell as much about a share or a score: n over the design effect, never more than n (of a
 * large population), and fewer when there are few clusters, by the ratio of Student's t values. Without any spread (everybody
 * agrees), Kish's number of the clusters' weights, which needs no spread. Infinite for a census.
 *
 * Source: Korn & Graubard 1998, "Confidence intervals for proportions with small expected number of positive counts estimated from
 * survey data", Survey Methodology 24; the cap, Dean & Pagano 2015, Journal of Survey Statistics and Methodology 3.
 */
export function effectiveN(
  { n, spread, degreesOfFreedom, unasked, designEffect }: WeightedMoments,
  weights: ArrayLike<number>,
  design: SurveyDesign,
  level: number,
): number {
  if (unasked === 0) return Number.POSITIVE_INFINITY
  const independent = kishEffectiveN(clusterWeights(weights, design)) / unasked
  if (spread === 0 || degreesOfFreedom < 1) return independent
  const few = (studentCritical(level, n - 1) / studentCritical(level, degreesOfFreedom)) ** 2
  return Math.min(n / designEffect, n / unasked) * few
}
