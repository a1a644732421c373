import { checkAmounts, checkWeights } from '../foundation/checks.ts'
import type { Interval } from '../foundation/interval.ts'
import { rakingResiduals } from './raking-residuals.ts'
import { clusterWeights, type DesignVariance, designVariance, type SurveyDesign } from './survey-design.ts'

/** A weighted score with its interval. */
export type WeightedScore = Interval & {
  n: number
  /** Linearised; 0 when all answers agree, where the interval is not. */
  standardError: number
  /** Variance over that of an equally weighted simple sample of as many answers. */
  designEffect: number
}

export type WeightedMoments = DesignVariance & {
  n: number
  mean: number
  /** Of the values under the weights, divided by the sum of weights. */
  spread: number
  /** Variance of the mean over that of an equally weighted simple sample of n; 1 when there is no spread. */
  designEffect: number
}

/**
 * Weighted mean and the linearised variance of it: a weighted mean is a ratio of two sums, so each answer moves it by
 * weight · (value − mean) / sum of weights, and the variance is that of the sum of these.
 */
export function weightedMoments(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  design: SurveyDesign,
): WeightedMoments {
  const n = values.length
  const total = checkWeights(weights, n)
  checkAmounts(values, 'values')
  let mean = 0
  let constant = true
  for (let i = 0; i < n; i++) {
    mean += (weights[i] / total) * values[i]
    constant &&= values[i] === values[0]
  }
  // Rounding must not make spread where there is none.
  if (constant) mean = values[0]
  let spread = 0
  const deviations = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    deviations[i] = values[i] - mean
    spread += (weights[i] / total) * deviations[i] ** 2
  }
  const contributions = design.raking
    ? rakingResiduals(deviations, design.raking.margins, design.raking.startWeights)
    : deviations
  for (let i = 0; i < n; i++) contributions[i] *= weights[i] / total
  const found = designVariance(contributions, design)
  const simple = n > 1 ? spread / (n - 1) : spread
  return {
    ...found,
    n,
    mean,
    spread,
    designEffect: simple > 0 ? found.variance / simple : 1,
    degreesOfFreedom: unequalDegreesOfFreedom(clusterWeights(weights, design), found.degreesOfFreedom),
  }
}

/**
 * Degrees of freedom of the variance when some units carry much more weight than others: (sum of squared weights)² / sum of
 * fourth powers, less the strata. Equal weights have all: units less strata.
 */
function unequalDegreesOfFreedom(weights: ArrayLike<number>, most: number): number {
  let largest = 0
  for (let i = 0; i < weights.length; i++) largest = Math.max(largest, weights[i])
  let squares = 0
  let fourths = 0
  for (let i = 0; i < weights.length; i++) {
    const square = (weights[i] / largest) ** 2
    squares += square
    fourths += square * square
  }
  const strata = weights.length - most
  return Math.min(most, Math.max(1, (squares * squares) / fourths - strata))
}
