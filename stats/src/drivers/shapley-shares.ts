import { StatsError } from '../errors.ts'
import { checkCorrelations, type DriverCorrelations } from './driver-correlations.ts'

/** How the explained variance is divided among the drivers. */
export interface DriverShares {
  /** share of the outcome's variance that all drivers explain together, 0 to 1 */
  rSquared: number
  /** each driver's part of R²; together they are R² */
  shares: Float64Array
}

export interface ShapleyShares extends DriverShares {
  /**
   * conditional dominance: `bySize[j][s]` is what driver j adds to R² on average when s other drivers are already in;
   * its mean over s is the driver's share
   */
  bySize: Float64Array[]
}

/** More drivers than this would need over 2²⁵ subsets. */
export const mostDriversForExactShares = 25

/** A driver whose variance given the drivers before it is below this adds nothing: the others already determine it. */
const determined = 1e-10

/**
 * Divides R² among drivers by what each adds, averaged over every order in which the drivers can enter the model.
 *
 * These are the LMG shares (Lindeman, Merenda & Gold 1980; Grömping 2006, "Relative importance for linear regression
 * in R", J. Stat. Software 17), which are the Shapley values of R² (Lipovetsky & Conklin 2001) and also the *general
 * dominance* weights (Budescu 1993; Azen & Budescu 2003): for R² the three are one number. `bySize` is conditional
 * dominance; its first column is each driver's R² alone ("first"), its last column what it adds to all the others
 * ("last").
 *
 * In words: for each s, take the mean over all sets of s other drivers of R²(set with the driver) − R²(set); the share
 * is the mean over s. All 2^p sets are visited exactly, but as a tree: each step conditions the remaining drivers on one
 * more (a Schur complement), so a set costs a handful of operations and nothing of size 2^p is stored. Twenty drivers
 * take some tens of milliseconds. Drivers that others determine exactly are allowed; they share alike.
 *
 * @param correlations from `driverCorrelations`; 1 to 25 drivers
 * @returns shares that sum to R² (up to rounding), none negative
 * @throws StatsError `out-of-range` for more than 25 drivers (use `sampledShapleyShares`), and as `checkCorrelations`
 * @example
 * const { shares, rSquared } = shapleyShares(driverCorrelations({ outcome, drivers }))
 */
export function shapleyShares(correlations: DriverCorrelations): ShapleyShares {
  const p = checkCorrelations(correlations)
  if (p > mostDriversForExactShares)
    throw new StatsError(
      'out-of-range',
      `${p} drivers have 2^${p} subsets. Exact shares stop at ${mostDriversForExactShares}: use sampledShapleyShares.`,
    )
  return createShapley(p)(correlations)
}

/** The same for many correlation matrices of one size: its working memory is set aside once. */
export function createShapley(p: number): (correlations: DriverCorrelations) => ShapleyShares {
  const row = (i: number) => (i * (i + 1)) / 2
  // conditional[s]: lower triangle of the covariances of outcome (index 0) and drivers (1..p) given s drivers.
  const conditional = Array.from({ length: p + 1 }, () => new Float64Array(row(p + 1)))
  // Sums of R² by number of drivers, of the subtree without (with) the driver that a level decides on.
  const without = Array.from({ length: p + 1 }, (_, k) => new Float64Array(k + 1))
  const including = Array.from({ length: p + 1 }, (_, k) => new Float64Array(k + 1))
  // containing[j][s]: sum of R² over the sets of s drivers that contain driver j.
  let containing: Float64Array[] = []

  /** Sums R² over all sets that extend the present one (`size` drivers, covariances `m`) by some of drivers 1..k. */
  function visit(k: number, size: number, m: Float64Array, sums: Float64Array): void {
    if (k === 0) {
      sums[0] = 1 - m[0]
      return
    }
    if (k === 1) {
      const gain = m[2] > determined ? (m[1] * m[1]) / m[2] : 0
      sums[0] = 1 - m[0]
      sums[1] = sums[0] + gain
      containing[0][size + 1] += sums[1]
      return
    }
    const out = without[k - 1]
    // Sets without this driver first: they use the same working memory as `given` below.
    visit(k - 1, size, m, out)
    const last = row(k)
    const pivot = m[last + k]
    let given = m
    if (pivot > determined) {
      given = conditional[size + 1]
      for (let i = 0; i < k; i++) {
        const factor = m[last + i] / pivot
        const start = row(i)
        for (let j = 0; j <= i; j++) given[start + j] = m[start + j] - factor * m[last + j]
      }
    }
    const into = including[k - 1]
    visit(k - 1, size + 1, given, into)
    const own = containing[k - 1]
    sums[0] = out[0]
    for (let s = 1; s < k; s++) sums[s] = out[s] + into[s - 1]
    sums[k] = into[k - 1]
    for (let s = 0; s < k; s++) own[size + 1 + s] += into[s]
  }

  return ({ amongDrivers, withOutcome }) => {
    const start = conditional[0]
    start[0] = 1
    for (let j = 0; j < p; j++) {
      start[row(j + 1)] = withOutcome[j]
      for (let k = 0; k <= j; k++) start[row(j + 1) + k + 1] = amongDrivers[j * p + k]
    }
    containing = Array.from({ length: p }, () => new Float64Array(p + 1))
    const sums = new Float64Array(p + 1)
    visit(p, 0, start, sums)
    const bySize = containing.map((own) => {
      const gains = new Float64Array(p)
      let sets = 1 // how many sets of s drivers leave this one out: (p − 1 choose s)
      for (let s = 0; s < p; s++) {
        gains[s] = (own[s + 1] - (sums[s] - own[s])) / sets
        sets = (sets * (p - 1 - s)) / (s + 1)
      }
      return gains
    })
    const shares = Float64Array.from(bySize, (gains) => Math.max(0, gains.reduce((sum, gain) => sum + gain, 0) / p))
    return { rSquared: Math.max(0, sums[p]), shares, bySize }
  }
}
