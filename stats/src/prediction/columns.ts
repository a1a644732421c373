import { StatsError } from '../errors.ts'
import { checkAmounts, checkNumbers, checkWeights, largestAmount } from '../foundation/checks.ts'

/** A table as columns: one array of numbers for each feature, all of the same length. */
export type Columns = readonly ArrayLike<number>[]

/**
 * Checks a table of features and returns its number of rows.
 *
 * @param missing whether NaN may stand for a missing value ('allowed') or not ('refused'); infinities are never allowed
 * @throws StatsError `empty`, `shape`, `not-finite`, or `out-of-range` for numbers too large to be squared
 */
export function checkColumns(columns: Columns, missing: 'refused' | 'allowed' = 'refused'): number {
  if (columns.length === 0) throw new StatsError('empty', 'There are no columns: give at least one feature.')
  const rows = columns[0].length
  if (rows === 0) throw new StatsError('empty', 'The columns have no rows: give at least one observation.')
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]
    if (column.length !== rows) {
      throw new StatsError('shape', `Column ${j} has ${column.length} rows but column 0 has ${rows}: make them equal.`)
    }
    for (let i = 0; i < rows; i++) {
      const x = column[i]
      if (missing === 'allowed' ? Number.isFinite(x) || Number.isNaN(x) : Math.abs(x) <= largestAmount) continue
      if (Number.isFinite(x))
        throw new StatsError('out-of-range', `Column ${j} holds ${x} at row ${i}, too large to be squared: rescale.`)
      const advice = missing === 'allowed' ? 'write NaN for a missing value.' : 'fill in or drop the missing rows.'
      throw new StatsError('not-finite', `Column ${j} holds ${x} at row ${i}: ${advice}`)
    }
  }
  return rows
}

/** Checks that a vector holds as many probabilities. */
export function checkProbabilities(values: ArrayLike<number>, name: string, length: number): void {
  checkNumbers(values, name, length)
  for (let i = 0; i < length; i++)
    if (values[i] < 0 || values[i] > 1)
      throw new StatsError('out-of-range', `${name}[${i}] is ${values[i]}; it must lie between 0 and 1`)
}

/** Case weights (finite, not negative, not all zero) as a typed array; absent ones are all 1. */
export function caseWeights(weights: ArrayLike<number> | undefined, rows: number): Float64Array {
  if (weights === undefined) return new Float64Array(rows).fill(1)
  checkWeights(weights, rows, { zero: 'allowed' })
  checkAmounts(weights, 'weights')
  return Float64Array.from(weights)
}

/** The given rows of one vector, in the given order. */
export function takeValues(values: ArrayLike<number>, rows: ArrayLike<number>): Float64Array {
  const taken = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]]
  return taken
}

/** The given rows of every column, in the given order. */
export function takeRows(columns: Columns, rows: ArrayLike<number>): Float64Array[] {
  return columns.map((column) => takeValues(column, rows))
}
