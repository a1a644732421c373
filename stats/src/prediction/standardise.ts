import { StatsError } from '../errors.ts'
import type { Columns } from './columns.ts'

/** The centre and the spread of each column, and the rows in standard units (row after row in one array). */
export type Standardised = { means: number[]; scales: number[]; rows: Float64Array }

/**
 * Puts columns on one scale: each value less its column's weighted mean, divided by the column's weighted standard
 * deviation (divisor Σw). The rows come back one after the other, row i from `i * columns.length` on.
 *
 * @throws StatsError `constant` for a column without variation
 */
export function standardise(columns: Columns, weights: Float64Array): Standardised {
  const n = weights.length
  const p = columns.length
  const means: number[] = []
  const scales: number[] = []
  const rows = new Float64Array(n * p)
  let total = 0
  for (let i = 0; i < n; i++) total += weights[i]
  for (let j = 0; j < p; j++) {
    const column = columns[j]
    let sum = 0
    for (let i = 0; i < n; i++) sum += (weights[i] / total) * column[i]
    let squares = 0
    for (let i = 0; i < n; i++) squares += (weights[i] / total) * (column[i] - sum) ** 2
    const scale = Math.sqrt(squares)
    // A column of one repeated number keeps a spread of rounding size.
    if (!(scale > 1e-13 * Math.abs(sum))) {
      throw new StatsError('constant', `Column ${j} does not vary: leave it out.`)
    }
    means.push(sum)
    scales.push(scale)
    for (let i = 0; i < n; i++) rows[i * p + j] = (column[i] - sum) / scale
  }
  return { means, scales, rows }
}

/** An intercept and slopes for standard units, restated for the columns' own units. */
export function inOwnUnits(beta: ArrayLike<number>, { means, scales }: Standardised) {
  const coefficients = scales.map((scale, j) => beta[j + 1] / scale)
  const intercept = coefficients.reduce((sum, coefficient, j) => sum - coefficient * means[j], beta[0])
  return { intercept, coefficients }
}

/** Intercept + Σ coefficient × column, for each row. */
export function linearScores(intercept: number, coefficients: readonly number[], columns: Columns): Float64Array {
  const n = columns[0].length
  const scores = new Float64Array(n).fill(intercept)
  for (let j = 0; j < coefficients.length; j++) {
    const column = columns[j]
    const coefficient = coefficients[j]
    if (coefficient !== 0) for (let i = 0; i < n; i++) scores[i] += coefficient * column[i]
  }
  return scores
}
