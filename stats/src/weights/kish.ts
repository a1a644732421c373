import { checkWeights } from '../foundation/checks.ts'

/**
 * How many equally weighted answers would be as precise as these weighted ones, when weights and answers have nothing to
 * do with each other: (sum of weights)² / sum of squared weights.
 *
 * Source: Kish 1965, "Survey Sampling", §11.7; Kish 1992, "Weighting for unequal Pi", Journal of Official Statistics 8.
 *
 * @param weights one per answer, above 0, in any unit
 * @returns between 1 and the number of answers
 * @throws StatsError `empty`, `not-finite`, `out-of-range` (a weight of 0 or below)
 * @example kishEffectiveN([1, 1, 2]) // 2.667
 */
export function kishEffectiveN(weights: ArrayLike<number>): number {
  const sum = checkWeights(weights, weights.length)
  const n = weights.length
  let squares = 0
  // Divided by the mean first, so that very large and very small weights neither overflow nor vanish.
  for (let i = 0; i < n; i++) squares += ((weights[i] * n) / sum) ** 2
  return Math.min(n, (n * n) / squares)
}

/**
 * By how much unequal weights inflate the variance of a mean: n / `kishEffectiveN`, 1 for equal weights. 1.5 says that
 * a third of the answers are lost to weighting.
 *
 * Source: Kish 1965, "Survey Sampling", §11.7.
 *
 * @param weights one per answer, above 0, in any unit
 * @throws StatsError as `kishEffectiveN`
 * @example kishDesignEffect([1, 1, 2]) // 1.125
 */
export function kishDesignEffect(weights: ArrayLike<number>): number {
  return weights.length / kishEffectiveN(weights)
}
