import type { CheckedMargin } from './raking-margins.ts'

/** How far weights may move, the mean weight being 1. */
export type WeightBounds = { lower: number; upper: number }

/** Weights below this, the mean being 1, have run away from a target that cannot be met. */
const vanished = 1e-100

/** Raking is stuck when this many rounds took less than a hundredth off the largest miss. */
const patience = 100

/** Rounds over the margins, in place; returns how many. Weights stay positive, finite and within the bounds. */
export function rakeInPlace(
  weights: Float64Array,
  margins: CheckedMargin[],
  bounds: WeightBounds | undefined,
  tolerance: number,
  maxIterations: number,
): number {
  const n = weights.length
  const sums = margins.map(({ targets }) => new Float64Array(targets.length))
  const factors = margins.map(({ targets }) => new Float64Array(targets.length))
  const cut = bounds ? new Float64Array(n).fill(1) : undefined
  let iteration = 0
  let goal = Number.POSITIVE_INFINITY
  for (let running = true; running && iteration < maxIterations; ) {
    iteration++
    let miss = 0
    sumByCategory(weights, margins[0].categories, sums[0])
    for (let m = 0; m < margins.length; m++) {
      const { targets, categories } = margins[m]
      for (let k = 0; k < targets.length; k++) {
        if (targets[k] === 0) continue
        const share = sums[m][k] / n
        factors[m][k] = targets[k] / Math.max(share, vanished)
        miss = Math.max(miss, Math.abs(factors[m][k] - 1))
      }
      if (m + 1 < margins.length) scaleAndSum(weights, categories, factors[m], margins[m + 1].categories, sums[m + 1])
      else scale(weights, categories, factors[m])
    }
    if (bounds && cut) miss = Math.max(miss, trimTo(weights, cut, bounds))
    running = miss > tolerance
    if (iteration % patience === 0) {
      running &&= miss < goal
      goal = 0.99 * miss
    }
  }
  for (let i = 0; i < n; i++) if (weights[i] < vanished) weights[i] = vanished
  return iteration
}

export function sumByCategory(weights: Float64Array, categories: Int32Array, sums: Float64Array): void {
  sums.fill(0)
  for (let i = 0; i < weights.length; i++) sums[categories[i]] += weights[i]
}

function scale(weights: Float64Array, categories: Int32Array, factors: Float64Array): void {
  for (let i = 0; i < weights.length; i++) weights[i] *= factors[categories[i]]
}

/** Scales by one margin and sums by the next in one pass: memory is read half as often. */
function scaleAndSum(
  weights: Float64Array,
  categories: Int32Array,
  factors: Float64Array,
  nextCategories: Int32Array,
  nextSums: Float64Array,
): void {
  nextSums.fill(0)
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] * factors[categories[i]]
    weights[i] = weight
    nextSums[nextCategories[i]] += weight
  }
}

/**
 * Cuts weights at the bounds after giving back what was cut before (Dykstra's correction); returns the largest relative change.
 */
function trimTo(weights: Float64Array, cut: Float64Array, { lower, upper }: WeightBounds): number {
  let change = 0
  for (let i = 0; i < weights.length; i++) {
    const free = weights[i] * cut[i]
    const kept = free < lower ? lower : free > upper ? upper : free
    cut[i] = kept === free ? 1 : Math.min(1e100, free / kept)
    change = Math.max(change, Math.abs(kept - weights[i]) / (weights[i] + kept))
    weights[i] = kept
  }
  return change
}
