import { StatsError } from '../errors.ts'

/** Larger numbers have no square. */
export const largestAmount = 1e150

/** Throws unless the confidence level lies strictly between 0 and 1. */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1))
    throw new StatsError('out-of-range', `level is ${level}; it must lie between 0 and 1, for example 0.95.`)
}

/** Throws unless the value is a finite number. */
export function checkNumber(value: number, name: string): void {
  if (!Number.isFinite(value)) throw new StatsError('not-finite', `${name} is ${value}; it must be a number.`)
}

/** Throws unless the value is a finite number above 0. */
export function checkPositive(value: number, name: string): void {
  checkNumber(value, name)
  if (value <= 0 || value > largestAmount)
    throw new StatsError('out-of-range', `${name} is ${value}; it must be above 0 and no larger than 1e150.`)
}

/** Throws unless the value is a finite number of 0 or more: a length of time, a cost, a rate. */
export function checkNotNegative(value: number, name: string): void {
  checkNumber(value, name)
  if (value < 0 || value > largestAmount)
    throw new StatsError('out-of-range', `${name} is ${value}; it must be 0 or more and no larger than 1e150.`)
}

/** Throws unless the value is a whole number of things, 0 or more. */
export function checkCount(value: number, name: string): void {
  checkNumber(value, name)
  if (value < 0 || !Number.isSafeInteger(value))
    throw new StatsError('out-of-range', `${name} is ${value}; it must be a whole number, 0 or more.`)
}

/** Throws unless the value is a whole number from `least` to `most`. */
export function checkWhole(value: number, name: string, least: number, most = Number.MAX_SAFE_INTEGER): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`
  throw new StatsError('out-of-range', `${name} is ${value}; it must be a whole number ${range}.`)
}

/** Throws unless the value lies strictly between 0 and 1. */
export function checkShareWithin(value: number, name: string): void {
  if (!(value > 0 && value < 1))
    throw new StatsError('out-of-range', `${name} is ${value}; it must lie between 0 and 1, both left out.`)
}

/** Throws, naming the index, unless all values are finite numbers; and as many as `length`, when that is given. */
export function checkNumbers(values: ArrayLike<number>, name: string, length = values.length): void {
  if (values.length !== length)
    throw new StatsError('shape', `${name} has ${values.length} values where ${length} are needed.`)
  for (let i = 0; i < length; i++)
    if (!Number.isFinite(values[i]))
      throw new StatsError('not-finite', `${name}[${i}] is ${values[i]}; fill it in, or leave that row out.`)
}

/** As `checkNumbers`, and throws for a number too large to be squared. */
export function checkAmounts(values: ArrayLike<number>, name: string, length = values.length): void {
  checkNumbers(values, name, length)
  for (let i = 0; i < length; i++)
    if (Math.abs(values[i]) > largestAmount)
      throw new StatsError(
        'out-of-range',
        `${name}[${i}] is ${values[i]}, too large to be squared: take a larger unit.`,
      )
}

/** As `checkNumbers`, and throws for a number below 0. */
export function checkNoneNegative(values: ArrayLike<number>, name: string, length = values.length): void {
  checkNumbers(values, name, length)
  for (let i = 0; i < length; i++)
    if (values[i] < 0) throw new StatsError('out-of-range', `${name}[${i}] is ${values[i]}; it must be 0 or more.`)
}

/** As `checkNoneNegative`, and throws for a number that is not whole. */
export function checkCounts(values: ArrayLike<number>, name: string, length = values.length): void {
  checkNoneNegative(values, name, length)
  for (let i = 0; i < length; i++)
    if (!Number.isSafeInteger(values[i]))
      throw new StatsError('out-of-range', `${name}[${i}] is ${values[i]}; it must be whole.`)
}

/** Throws unless all values are 0 or 1 (or true and false), one for each of `length` rows; returns how many are 1. */
export function checkZerosAndOnes(values: ArrayLike<number | boolean>, name: string, length = values.length): number {
  if (values.length !== length)
    throw new StatsError('shape', `${name} has ${values.length} values where ${length} are needed.`)
  let ones = 0
  for (let i = 0; i < length; i++) {
    const value = values[i]
    if (value === 1 || value === true) ones++
    else if (value !== 0 && value !== false)
      throw new StatsError(
        Number.isNaN(value) ? 'not-finite' : 'out-of-range',
        `${name}[${i}] is ${value}; it must be 1 or 0.`,
      )
  }
  return ones
}

/**
 * Throws unless there is one finite weight for each of `length` rows, above 0 (or also 0, with `zero` allowed) and not all
 * 0; returns their sum.
 */
export function checkWeights(
  weights: ArrayLike<number>,
  length: number,
  { name = 'weight', zero = 'refused' }: { name?: string; zero?: 'refused' | 'allowed' } = {},
): number {
  if (weights.length !== length)
    throw new StatsError('shape', `There are ${weights.length} ${name}s for ${length} rows: each row needs one.`)
  if (length === 0) throw new StatsError('empty', 'There are no rows: nothing can be weighted.')
  let sum = 0
  for (let i = 0; i < length; i++) {
    const weight = weights[i]
    if (!Number.isFinite(weight)) throw new StatsError('not-finite', `${name} ${i} is ${weight}; it must be a number.`)
    if (weight < 0) throw new StatsError('out-of-range', `${name} ${i} is ${weight}; it must not be negative.`)
    if (weight === 0 && zero === 'refused')
      throw new StatsError('out-of-range', `${name} ${i} is 0; it must be above 0: leave that row out instead.`)
    sum += weight
  }
  if (!Number.isFinite(sum))
    throw new StatsError('not-finite', `The ${name}s are too large to be summed: scale them down.`)
  if (sum === 0) throw new StatsError('out-of-range', `All ${name}s are 0: no row is left.`)
  return sum
}
