import { StatsError } from '../errors.ts'
import { checkCount } from '../foundation/checks.ts'

/** A share with its confidence interval, all between 0 and 1. `estimate` is the plain share, successes over n. */
export type ProportionInterval = { estimate: number; lower: number; upper: number }

/** Throws unless `successes` of `n` can be a share: whole numbers, at least one answer, no more successes than answers. */
export function checkShare(successes: number, n: number): void {
  checkCount(successes, 'successes')
  checkCount(n, 'n')
  if (n === 0) throw new StatsError('empty', 'n is 0: a share needs at least one answer')
  if (successes > n)
    throw new StatsError('out-of-range', `successes (${successes}) exceed n (${n}): were the two arguments swapped?`)
}
