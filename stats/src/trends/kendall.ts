import { normalCritical } from '../foundation/critical-values.ts'
import { normalPValue } from '../foundation/p-values.ts'

/** Up to here, and without ties, the law of Kendall's count is enumerated. */
const EXACT_UP_TO = 50

/**
 * The chance of each number of discordant pairs among n values in random order (counts of inversions, by recursion).
 */
function inversionChances(n: number): Float64Array {
  let chances = new Float64Array([1])
  for (let size = 2; size <= n; size++) {
    const next = new Float64Array(chances.length + size - 1)
    let running = 0
    for (let k = 0; k < next.length; k++) {
      if (k < chances.length) running += chances[k]
      if (k >= size) running -= chances[k - size]
      next[k] = Math.max(0, running) / size
    }
    chances = next
  }
  return chances
}

/** Variance of Kendall's S, with groups of tied values taken off (Kendall 1970, chapter 4). */
function varianceOfS(n: number, tieSizes: number[]): number {
  const part = (size: number) => size * (size - 1) * (2 * size + 5)
  return (part(n) - tieSizes.reduce((sum, size) => sum + part(size), 0)) / 18
}

/** Two-sided p-value of the Mann–Kendall test from S, concordant less discordant pairs. */
export function mannKendallP(s: number, n: number, tieSizes: number[]): number {
  if (n <= EXACT_UP_TO && tieSizes.length === 0) {
    const chances = inversionChances(n)
    const fewer = (chances.length - 1 - Math.abs(s)) / 2
    let tail = 0
    for (let k = 0; k <= fewer; k++) tail += chances[k]
    return Math.min(1, 2 * tail)
  }
  const z = Math.max(0, Math.abs(s) - 1) / Math.sqrt(varianceOfS(n, tieSizes))
  return normalPValue(z)
}

/**
 * Which pairwise slope, counted from either end (1 is the outermost), bounds the interval of the level; 0 when even the
 * outermost is not far enough out.
 */
export function slopeRank(n: number, tieSizes: number[], level: number): number {
  if (n <= EXACT_UP_TO && tieSizes.length === 0) {
    const chances = inversionChances(n)
    let rank = 0
    for (let tail = chances[0]; 2 * tail <= 1 - level; tail += chances[rank]) rank++
    return rank
  }
  const reach = normalCritical(level) * Math.sqrt(varianceOfS(n, tieSizes))
  return Math.max(0, Math.floor(((n * (n - 1)) / 2 - reach) / 2))
}
