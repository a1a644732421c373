import { StatsError } from '../errors.ts'

/** A share with its confidence interval, all between 0 and 1. `estimate` is the plain share, successes over n. */
export type ProportionInterval = { estimate: number; lower: number; upper: number }

export type LevelOption = {
  /** The confidence level, between 0 and 1. */
  level?: number
}

/** Throws unless `value` is a whole number of things, zero or more. */
export function checkCount(value: number, name: string): void {
  if (!Number.isFinite(value)) throw new StatsError('not-finite', `${name} must be a number; it is ${value}`)
  if (value < 0 || !Number.isInteger(value))
    throw new StatsError('out-of-range', `${name} must be a whole number, zero or more; it is ${value}`)
}

/** Throws unless `successes` of `n` can be a share: whole numbers, at least one answer, no more successes than answers. */
export function checkShare(successes: number, n: number): void {
  checkCount(successes, 'successes')
  checkCount(n, 'n')
  if (n === 0) throw new StatsError('empty', 'n is 0: a share needs at least one answer')
  if (successes > n)
    throw new StatsError('out-of-range', `successes (${successes}) exceed n (${n}): were the two arguments swapped?`)
}

/** Throws unless `value` is a finite number above zero. */
export function checkPositive(value: number, name: string): void {
  if (!Number.isFinite(value)) throw new StatsError('not-finite', `${name} must be a number; it is ${value}`)
  if (value <= 0) throw new StatsError('out-of-range', `${name} must be above 0; it is ${value}`)
}
