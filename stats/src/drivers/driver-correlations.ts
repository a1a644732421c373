import { StatsError } from '../errors.ts'
import { checkDriverData, type DriverData, locationAndScale } from './driver-data.ts'

/** All that shares of R² need to know of the data: p drivers, their correlations, and those with the outcome. */
export interface DriverCorrelations {
  /** p × p, row by row, ones on the diagonal */
  amongDrivers: Float64Array
  /** p */
  withOutcome: Float64Array
}

/**
 * Correlations among drivers and of each driver with the outcome, the sufficient statistics of every share of R².
 *
 * In words: covariance over the product of standard deviations, each answer counted with its survey weight.
 *
 * @param data columns of equal length; weights on any scale
 * @returns correlations without unit
 * @throws StatsError as `checkDriverData`
 * @example
 * driverCorrelations({ outcome: [1, 2, 3, 5], drivers: [[1, 2, 3, 4], [2, 1, 4, 3]] }).withOutcome
 */
export function driverCorrelations(data: DriverData): DriverCorrelations {
  checkDriverData(data)
  const { weights } = data
  const columns = [...data.drivers, data.outcome].map((column) => standardised(column, weights))
  const p = data.drivers.length
  const product = (a: Float64Array, b: Float64Array) => {
    let sum = 0
    for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
    return Math.max(-1, Math.min(1, sum))
  }
  const amongDrivers = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    amongDrivers[j * p + j] = 1
    for (let k = 0; k < j; k++) amongDrivers[j * p + k] = amongDrivers[k * p + j] = product(columns[j], columns[k])
  }
  return { amongDrivers, withOutcome: Float64Array.from({ length: p }, (_, j) => product(columns[j], columns[p])) }
}

/** Centred, scaled so that the sum of squares is 1, with the square root of each weight folded in. */
function standardised(column: ArrayLike<number>, weights?: ArrayLike<number>): Float64Array {
  const { mean } = locationAndScale(column, weights)
  const result = new Float64Array(column.length)
  let squares = 0
  for (let i = 0; i < column.length; i++) {
    result[i] = (column[i] - mean) * (weights ? Math.sqrt(weights[i]) : 1)
    squares += result[i] * result[i]
  }
  const norm = Math.sqrt(squares)
  for (let i = 0; i < column.length; i++) result[i] /= norm
  return result
}

/**
 * Refuses what cannot be a correlation matrix, for callers that bring their own.
 *
 * @returns the number of drivers
 * @throws StatsError `empty`, `shape` (not p × p, not symmetric), `not-finite`, `out-of-range` (beyond ±1, or a
 * diagonal other than 1, or correlations that exclude each other)
 */
export function checkCorrelations({ amongDrivers, withOutcome }: DriverCorrelations): number {
  const p = withOutcome.length
  if (p === 0) throw new StatsError('empty', 'There are no drivers. Pass at least one.')
  if (amongDrivers.length !== p * p)
    throw new StatsError(
      'shape',
      `${p} drivers need ${p * p} correlations among them; there are ${amongDrivers.length}.`,
    )
  const check = (value: number, where: string) => {
    if (!Number.isFinite(value)) throw new StatsError('not-finite', `The correlation ${where} is ${value}.`)
    if (Math.abs(value) > 1 + 1e-9)
      throw new StatsError('out-of-range', `The correlation ${where} is ${value}; it must lie between -1 and 1.`)
  }
  for (let j = 0; j < p; j++) {
    check(withOutcome[j], `of driver ${j} with the outcome`)
    for (let k = 0; k < p; k++) {
      check(amongDrivers[j * p + k], `of drivers ${j} and ${k}`)
      if (Math.abs(amongDrivers[j * p + k] - amongDrivers[k * p + j]) > 1e-9)
        throw new StatsError('shape', `The correlations of drivers ${j} and ${k} differ by direction. Make them equal.`)
    }
    if (Math.abs(amongDrivers[j * p + j] - 1) > 1e-9)
      throw new StatsError(
        'out-of-range',
        `Driver ${j} correlates ${amongDrivers[j * p + j]} with itself; it must be 1.`,
      )
  }
  checkPossible(amongDrivers, withOutcome, p)
  return p
}

/** No set of correlations leaves a variance below 0 when one variable after the other is held fixed. */
function checkPossible(amongDrivers: Float64Array, withOutcome: Float64Array, p: number): void {
  const size = p + 1
  const left = Float64Array.from({ length: size * size }, (_, at) => {
    const [j, k] = [Math.floor(at / size), at % size]
    if (j < p && k < p) return amongDrivers[j * p + k]
    return j === k ? 1 : withOutcome[Math.min(j, k)]
  })
  for (let fixed = 0; fixed < size; fixed++) {
    const variance = left[fixed * size + fixed]
    if (variance < -1e-8)
      throw new StatsError(
        'out-of-range',
        'No data can have these correlations together. Compute all of them from the same answers.',
      )
    if (variance < 1e-8) continue
    for (let j = fixed + 1; j < size; j++)
      for (let k = fixed + 1; k < size; k++)
        left[j * size + k] -= (left[j * size + fixed] * left[fixed * size + k]) / variance
  }
}
