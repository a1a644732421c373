import { StatsError } from '../errors.ts'

/** A table as columns: one array of numbers for each feature, all of the same length. */
export type Columns = readonly ArrayLike<number>[]

/** Larger numbers have no square. */
const largest = 1e150

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
      if (missing === 'allowed' ? Number.isFinite(x) || Number.isNaN(x) : Math.abs(x) <= largest) continue
      if (Number.isFinite(x)) refuseSize(x, `column ${j}`, i)
      const advice = missing === 'allowed' ? 'write NaN for a missing value.' : 'fill in or drop the missing rows.'
      throw new StatsError('not-finite', `Column ${j} holds ${x} at row ${i}: ${advice}`)
    }
  }
  return rows
}

/** Checks that a vector of numbers has the wanted length and is finite throughout. */
export function checkVector(values: ArrayLike<number>, rows: number, name: string): void {
  if (values.length !== rows) {
    throw new StatsError('shape', `The ${name} has ${values.length} entries where ${rows} are needed.`)
  }
  for (let i = 0; i < rows; i++) {
    if (!Number.isFinite(values[i])) {
      throw new StatsError('not-finite', `The ${name} holds ${values[i]} at index ${i}: drop that row or fill it in.`)
    }
  }
}

/** Checks a vector of amounts: as `checkVector`, and none too large to be squared. */
export function checkAmounts(values: ArrayLike<number>, rows: number, name: string): void {
  checkVector(values, rows, name)
  for (let i = 0; i < rows; i++) if (Math.abs(values[i]) > largest) refuseSize(values[i], name, i)
}

function refuseSize(value: number, name: string, index: number): never {
  throw new StatsError(
    'out-of-range',
    `The ${name} holds ${value} at index ${index}: too large to be squared, rescale.`,
  )
}

/** Checks a vector of zeros and ones and returns how many ones it holds. */
export function checkBinary(values: ArrayLike<number>, rows: number, name: string): number {
  checkVector(values, rows, name)
  let ones = 0
  for (let i = 0; i < rows; i++) {
    if (values[i] !== 0 && values[i] !== 1) {
      throw new StatsError('out-of-range', `The ${name} holds ${values[i]} at index ${i}: only 0 and 1 are allowed.`)
    }
    ones += values[i]
  }
  return ones
}

/** Checks that a vector holds probabilities. */
export function checkProbabilities(values: ArrayLike<number>, rows: number, name: string): void {
  checkVector(values, rows, name)
  for (let i = 0; i < rows; i++) {
    if (values[i] < 0 || values[i] > 1) {
      throw new StatsError('out-of-range', `The ${name} holds ${values[i]} at index ${i}: it must lie between 0 and 1.`)
    }
  }
}

/** Checks case weights (finite, not negative, not all zero); absent ones are all 1. Returns them as a typed array. */
export function checkWeights(weights: ArrayLike<number> | undefined, rows: number): Float64Array {
  if (weights === undefined) return new Float64Array(rows).fill(1)
  checkAmounts(weights, rows, 'weights')
  let total = 0
  for (let i = 0; i < rows; i++) {
    if (weights[i] < 0) {
      throw new StatsError('out-of-range', `The weight at index ${i} is ${weights[i]}: weights cannot be negative.`)
    }
    total += weights[i]
  }
  if (!(total > 0)) throw new StatsError('out-of-range', 'All weights are zero: nothing is left to learn from.')
  return Float64Array.from(weights)
}

/** Checks that an option is a whole number of at least `least` (and at most `most`). */
export function checkWhole(value: number, least: number, name: string, most = Number.MAX_SAFE_INTEGER): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`
  throw new StatsError('out-of-range', `The option ${name} is ${value}: it must be a whole number ${range}.`)
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
