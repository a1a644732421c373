import { StatsError } from '../errors.ts'
import { checkWeights } from '../foundation/checks.ts'

/**
 * Cuts weights at bounds and spreads what was cut evenly over the others, so that the sum stays: for weights that were
 * made elsewhere. (Weights made here are better bounded while raking, which keeps the margins too: `rake` with `trim`.)
 *
 * In words: set weights outside the bounds to the bound; add the difference to the sum in equal parts to the weights
 * strictly inside (when there are none, to those that can still move); repeat until none is outside.
 *
 * Source: Potter 1990, "A study of procedures to identify and trim extreme sampling weights", ASA Survey Research Methods.
 *
 * @param weights one per answer, above 0
 * @param bounds lowest and highest weight, in the weights' own unit
 * @returns new weights with the same sum
 * @throws StatsError `empty`, `not-finite`, `out-of-range` (also when the mean weight lies outside the bounds: then no weights
 *   within them can keep the sum)
 * @example trimWeights([1, 1, 1, 5], { upper: 3 }) // [1.667, 1.667, 1.667, 3]
 */
export function trimWeights(
  weights: ArrayLike<number>,
  { lower = 0, upper = Number.POSITIVE_INFINITY }: { lower?: number; upper?: number },
): Float64Array {
  const sum = checkWeights(weights, weights.length)
  const n = weights.length
  if (!(lower <= sum / n && sum / n <= upper))
    throw new StatsError(
      'out-of-range',
      `the mean weight ${sum / n} must lie within the bounds ${lower} to ${upper}, or the sum cannot be kept`,
    )
  const trimmed = Float64Array.from(weights)
  // Each round fixes at least one more weight at a bound, so that there are at most n.
  for (let round = 0; round <= n; round++) {
    let excess = 0
    let inside = 0
    let outside = 0
    for (let i = 0; i < n; i++) {
      const weight = trimmed[i]
      const kept = Math.min(upper, Math.max(lower, weight))
      if (kept !== weight) outside++
      excess += weight - kept
      trimmed[i] = kept
      if (kept > lower && kept < upper) inside++
    }
    if (outside === 0) break
    if (inside > 0) spread(trimmed, excess / inside, (weight) => weight > lower && weight < upper)
    else {
      // All stand at a bound: those that can still move in the direction of the excess take it.
      const free = (weight: number) => (excess > 0 ? weight < upper : weight > lower)
      const movable = trimmed.reduce((count, weight) => (free(weight) ? count + 1 : count), 0)
      if (movable > 0) spread(trimmed, excess / movable, free)
    }
  }
  return trimmed
}

function spread(weights: Float64Array, part: number, takes: (weight: number) => boolean): void {
  for (let i = 0; i < weights.length; i++) if (takes(weights[i])) weights[i] += part
}
