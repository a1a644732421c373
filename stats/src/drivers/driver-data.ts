import { StatsError } from '../errors.ts'
import { checkWeights } from '../foundation/checks.ts'

/**
 * Answers to explain: one outcome and its candidate drivers, column by column, one row per answer.
 * `weights` are survey weights (any scale, none negative); left out, every answer counts alike.
 */
export interface DriverData {
  outcome: ArrayLike<number>
  drivers: readonly ArrayLike<number>[]
  weights?: ArrayLike<number> | undefined
}

/**
 * Refuses driver data that no method of this chapter can answer from.
 *
 * @throws StatsError `empty` without rows or drivers; `shape` for columns of unequal length; `not-finite` for NaN or
 * an infinity; `out-of-range` for a negative weight or none above 0; `too-few` when only one row has weight; `constant` for a
 * column (outcome or driver) without variation among the rows that have weight
 */
export function checkDriverData({ outcome, drivers, weights }: DriverData): void {
  const n = outcome.length
  if (n === 0) throw new StatsError('empty', 'There are no answers. Pass at least two rows.')
  if (drivers.length === 0) throw new StatsError('empty', 'There are no drivers. Pass at least one driver column.')
  if (weights) {
    checkWeights(weights, n, { zero: 'allowed' })
    let positive = 0
    for (let i = 0; i < n; i++) if (weights[i] > 0) positive++
    if (positive < 2) throw new StatsError('too-few', `Only ${positive} answer has a weight above 0. At least 2 must.`)
  }
  checkColumn(outcome, 'The outcome', n, weights)
  drivers.forEach((driver, j) => {
    checkColumn(driver, `Driver ${j}`, n, weights)
  })
}

function checkColumn(column: ArrayLike<number>, name: string, n: number, weights?: ArrayLike<number>): void {
  if (column.length !== n)
    throw new StatsError('shape', `${name} has ${column.length} values where the outcome has ${n}. Align the columns.`)
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < n; i++) {
    const value = column[i]
    if (!Number.isFinite(value))
      throw new StatsError('not-finite', `${name} is ${value} at row ${i}. Remove or impute the row first.`)
    if (weights && weights[i] === 0) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  const spread = high - low
  if (spread > 1e100 || (spread > 0 && spread < 1e-100))
    throw new StatsError('out-of-range', `${name} runs from ${low} to ${high}: take another unit.`)
  if (!(spread > 0))
    throw new StatsError('constant', `${name} has the same value (${low}) in every row that counts. Leave it out.`)
}

/** Weighted mean and population standard deviation of a column (two passes). */
export function locationAndScale(
  column: ArrayLike<number>,
  weights?: ArrayLike<number>,
): { mean: number; deviation: number } {
  let total = 0
  let sum = 0
  for (let i = 0; i < column.length; i++) {
    const w = weights ? weights[i] : 1
    total += w
    sum += w * column[i]
  }
  const mean = sum / total
  let squares = 0
  for (let i = 0; i < column.length; i++) squares += (weights ? weights[i] : 1) * (column[i] - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / total) }
}
