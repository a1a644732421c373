import { checkCorrelations, type DriverCorrelations } from './driver-correlations.ts'
import { jacobiEigen } from './symmetric-eigen.ts'

export interface CollinearDriver {
  /** 1 / tolerance: how many times the others inflate the variance of this driver's coefficient; null where infinite */
  varianceInflation: number | null
  /** the part of the driver's variance that the other drivers do not explain, 0 to 1 */
  tolerance: number
}

export interface Collinearity {
  /**
   * - `fine`: no variance inflation of 5 or more, condition number below 30
   * - `high`: the drivers can barely be told apart; coefficients are unsteady
   * - `exact`: some drivers are determined by others, so that their coefficients do not exist
   */
  verdict: 'fine' | 'high' | 'exact'
  /** √(largest / smallest eigenvalue) of the drivers' correlations; null where infinite */
  conditionNumber: number | null
  /** in the order of the columns */
  drivers: CollinearDriver[]
  /** groups of drivers (two or more, by index) that run together, the strongest tie first; for `fine` empty */
  together: number[][]
}

/** Eigenvalues and tolerances below this are zero but for rounding. */
const zero = 1e-9

/**
 * How far the drivers repeat each other, and which.
 *
 * In words: a driver's tolerance is 1 − R² of its regression on the other drivers, its variance inflation 1 over that.
 * The condition number compares the directions in which the drivers vary most and least; for each direction with an index
 * of 10 or more, the drivers that owe over half of their coefficient's variance to it run together (where that names
 * fewer than two, the two that weigh most in the direction). Verdict `high` from an inflation of 5 or a condition number
 * of 30, the customary limits.
 *
 * Source: Belsley, Kuh & Welsch 1980, "Regression Diagnostics", chapter 3 (here on centred columns); Fox & Monette 1992.
 *
 * @param correlations from `driverCorrelations`
 * @throws StatsError as `checkCorrelations`
 * @example
 * collinearity(driverCorrelations({ outcome, drivers })).verdict // 'fine' | 'high' | 'exact'
 */
export function collinearity(correlations: DriverCorrelations): Collinearity {
  const p = checkCorrelations(correlations)
  const matrix = Float64Array.from(correlations.amongDrivers)
  const vectors = new Float64Array(p * p)
  jacobiEigen(matrix, vectors, p)
  const values = Array.from({ length: p }, (_, k) => Math.max(0, matrix[k * p + k]))
  const largest = Math.max(...values)
  const smallest = Math.min(...values)

  // The inverse's diagonal, direction by direction: loading² / eigenvalue. A vanishing eigenvalue counts as `zero`.
  const parts = values.map((value, k) =>
    Array.from({ length: p }, (_, j) => vectors[k * p + j] ** 2 / Math.max(value, zero)),
  )
  const drivers = Array.from({ length: p }, (_, j): CollinearDriver => {
    const inflation = Math.max(
      1,
      parts.reduce((sum, part) => sum + part[j], 0),
    )
    // Drivers outside an exact tie have loadings of rounding size in it; those inside, at least some thousandths.
    const determined = values.some((value, k) => value < zero && vectors[k * p + j] ** 2 > 1e-6)
    return determined
      ? { varianceInflation: null, tolerance: 0 }
      : { varianceInflation: inflation, tolerance: 1 / inflation }
  })
  const exact = smallest < zero
  const conditionNumber = exact ? null : Math.sqrt(largest / smallest)
  const high = (conditionNumber ?? 30) >= 30 || drivers.some(({ varianceInflation }) => (varianceInflation ?? 5) >= 5)
  const verdict = exact ? 'exact' : high ? 'high' : 'fine'
  return { verdict, conditionNumber, drivers, together: verdict === 'fine' ? [] : groups(values, vectors, parts, p) }
}

function groups(values: number[], vectors: Float64Array, parts: number[][], p: number): number[][] {
  const largest = Math.max(...values)
  const totals = Array.from({ length: p }, (_, j) => parts.reduce((sum, part) => sum + part[j], 0))
  const weakest = values.indexOf(Math.min(...values))
  return values
    .map((value, k) => ({ value, k }))
    .filter(({ value, k }) => k === weakest || largest >= 100 * value)
    .sort((a, b) => a.value - b.value)
    .map(({ k }) => {
      const loadings = Array.from({ length: p }, (_, j) => ({ j, weight: Math.abs(vectors[k * p + j]) }))
      const owing = loadings.filter(({ j, weight }) => parts[k][j] > totals[j] / 2 && weight > 1e-3)
      const named = owing.length >= 2 ? owing : loadings.sort((a, b) => b.weight - a.weight).slice(0, 2)
      return named.map(({ j }) => j).sort((a, b) => a - b)
    })
}
