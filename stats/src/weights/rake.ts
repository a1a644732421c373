import { StatsError } from '../errors.ts'
import { checkPositive, checkWeights } from '../foundation/checks.ts'
import { kishDesignEffect, kishEffectiveN } from './kish.ts'
import { type CheckedMargin, checkMargins, type RakingMargin } from './raking-margins.ts'
import { rakeInPlace, sumByCategory, type WeightBounds } from './raking-rounds.ts'

export type RakingOptions = {
  /** Weights that the answers have before, for example 1 / chance of being asked; all 1 when left out. */
  startWeights?: ArrayLike<number>
  /** What the weights should sum to: the number of answers when left out, so that their mean is 1. */
  total?: number
  /** Bounds that no weight may pass, as multiples of the mean weight; for example `{ lower: 0.3, upper: 5 }`. */
  trim?: { lower?: number; upper?: number }
  /** The largest relative miss of any target that counts as converged. */
  tolerance?: number
  /** Rounds over all margins after which raking gives up. */
  maxIterations?: number
}

export type RakedCategory = {
  answers: number
  /** Shares: wanted, under the starting weights, and under the raked ones. */
  target: number
  before: number
  after: number
}

export type RakingResult = {
  /** One per answer, above 0. */
  weights: Float64Array
  iterations: number
  /** max |after / target − 1| over all categories. */
  largestMiss: number
  margins: { name: string; categories: RakedCategory[] }[]
  /** Weights that stand at a bound. */
  trimmed: { lower: number; upper: number }
  effectiveN: number
  designEffect: number
} & (
  | { converged: true }
  | {
      converged: false
      /** Which category misses its target most, and what to do, as a sentence. */
      explanation: string
    }
)

/**
 * Weights answers so that they reproduce known distributions of the population (age, region, first product …), each
 * margin by itself, and change the starting weights as little as possible otherwise.
 *
 * In words: multiply the weights in each category of the first margin so that the category gets its target; then
 * those of the second margin, and so on, round after round, until every target is met at once. With bounds, each
 * round first cuts the weights at the bounds and remembers by how much, so that the cut is taken back where it is no longer
 * needed. The result is the closest set of weights, in Kullback–Leibler distance, that meets targets and bounds: a starting weight
 * times one factor per category, cut at the bounds. When no such weights exist (a category too thin for its target under the
 * bounds, or two margins that contradict each other), `converged` is false, and the weights are the last ones.
 *
 * Source: Deming & Stephan 1940, "On a least squares adjustment of a sampled frequency table", Annals of Mathematical Statistics
 * 11; Deville, Särndal & Sautory 1993, "Generalized raking procedures in survey sampling", JASA 88 (bounds: their case 7, here on
 * the weight itself); Dykstra 1985, "An iterative procedure for obtaining I-projections", Annals of Probability 13.
 *
 * @param margins known distributions, each with the category of every answer
 * @returns weights in the order of the answers, and a report
 * @throws StatsError `empty` (no margins, no answers, a target without answers), `shape`, `not-finite`, `out-of-range`
 * @example
 * rake([
 *   { name: 'region', categories: [0, 0, 1, 1], targets: [0.4, 0.6] },
 *   { name: 'channel', categories: [0, 1, 0, 1], targets: [0.5, 0.5] },
 * ]).weights // [0.8, 0.8, 1.2, 1.2]
 */
export function rake(
  margins: readonly RakingMargin[],
  { startWeights, total, trim, tolerance = 1e-10, maxIterations = 1000 }: RakingOptions = {},
): RakingResult {
  const checked = checkMargins(margins)
  const n = checked[0].categories.length
  if (total !== undefined) checkPositive(total, 'total')
  checkPositive(tolerance, 'tolerance')
  checkPositive(maxIterations, 'maxIterations')
  const bounds = checkBounds(trim)
  // Inside, the mean weight is 1; the wanted total comes last.
  const weights = new Float64Array(n).fill(1)
  if (startWeights) {
    const sum = checkWeights(startWeights, n, { name: 'starting weight' })
    for (let i = 0; i < n; i++) weights[i] = (startWeights[i] / sum) * n
  }
  const before = checked.map((margin) => marginShares(weights, margin))
  const iterations = rakeInPlace(weights, checked, bounds, tolerance, maxIterations)
  const trimmed = bounds ? countAtBounds(weights, bounds) : { lower: 0, upper: 0 }

  let largestMiss = 0
  let worst = { name: '', category: 0, target: 0, after: 0 }
  const report = checked.map((margin, m) => {
    const { name, targets } = margin
    const answers = new Array<number>(targets.length).fill(0)
    for (const category of margin.categories) answers[category]++
    const after = marginShares(weights, margin)
    const categories: RakedCategory[] = []
    targets.forEach((target, k) => {
      categories.push({ answers: answers[k], target, before: before[m][k], after: after[k] })
      const miss = target > 0 ? Math.abs(after[k] / target - 1) : 0
      if (miss > largestMiss) {
        largestMiss = miss
        worst = { name, category: k, target, after: after[k] }
      }
    })
    return { name, categories }
  })
  if (total !== undefined) for (let i = 0; i < n; i++) weights[i] *= total / n
  const common = {
    weights,
    iterations,
    largestMiss,
    margins: report,
    trimmed,
    effectiveN: kishEffectiveN(weights),
    designEffect: kishDesignEffect(weights),
  }
  // A little more than the tolerance, since adjusting the last margins moves the first by as much again.
  if (largestMiss <= 10 * tolerance) return { ...common, converged: true }
  const percent = (share: number) => `${(100 * share).toPrecision(3)} %`
  const remedy = bounds ? 'widen the bounds or merge the category with another' : 'merge the category with another'
  return {
    ...common,
    converged: false,
    explanation: `After ${iterations} rounds, category ${worst.category} of margin "${worst.name}" has ${percent(worst.after)} of the weight instead of ${percent(worst.target)}: ${remedy}.`,
  }
}

function checkBounds(trim: RakingOptions['trim']): WeightBounds | undefined {
  if (!trim) return undefined
  const { lower = 0, upper = Number.POSITIVE_INFINITY } = trim
  if (!(lower >= 0 && lower <= 1 && upper >= 1))
    throw new StatsError(
      'out-of-range',
      `trim must leave room around the mean weight, 0 ≤ lower ≤ 1 ≤ upper; it is ${lower} to ${upper}`,
    )
  return { lower, upper }
}

function marginShares(weights: Float64Array, { categories, targets }: CheckedMargin): Float64Array {
  const shares = new Float64Array(targets.length)
  sumByCategory(weights, categories, shares)
  const total = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => share / total)
}

function countAtBounds(weights: Float64Array, { lower, upper }: WeightBounds) {
  const trimmed = { lower: 0, upper: 0 }
  for (const weight of weights) {
    if (weight <= lower) trimmed.lower++
    if (weight >= upper) trimmed.upper++
  }
  return trimmed
}
