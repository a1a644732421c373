import { StatsError } from '../errors.ts'
import { checkNumbers } from '../foundation/checks.ts'

/**
 * What a mean needs to know of its rows: how many, their sum, the sum of their squares. For yes/no rows both sums are
 * the count of yes.
 */
export interface MeanStatistics {
  n: number
  sum: number
  sumOfSquares: number
}

/** What a ratio of sums (revenue per order, clicks per page view) needs, counted per randomised unit. */
export interface RatioStatistics {
  n: number
  numeratorSum: number
  numeratorSumOfSquares: number
  denominatorSum: number
  denominatorSumOfSquares: number
  sumOfProducts: number
}

/** An outcome together with a covariate that was known before the experiment began (for CUPED). */
export interface CovariateStatistics extends MeanStatistics {
  covariateSum: number
  covariateSumOfSquares: number
  sumOfProducts: number
}

/** Below this share of the raw sum of squares, spread cannot be told from the rounding of the sums. */
const ROUNDING = 1e-12

/** Beyond this, and below one over this, products of sums leave the range of numbers. */
const LARGEST = 1e100

/**
 * The sufficient statistics of a list of values: `{ n, sum, sumOfSquares }`, summed with compensation.
 *
 * Source: Neumaier 1974, Zeitschrift für Angewandte Mathematik und Mechanik 54 (compensation).
 *
 * @throws StatsError `not-finite` for a value that is no number
 * @example meanStatistics([1, 2, 3]) // { n: 3, sum: 6, sumOfSquares: 14 }
 */
export function meanStatistics(values: ArrayLike<number>): MeanStatistics {
  checkNumbers(values, 'values')
  return {
    n: values.length,
    sum: compensatedSum(values.length, (i) => values[i]),
    sumOfSquares: compensatedSum(values.length, (i) => values[i] * values[i]),
  }
}

/**
 * The sufficient statistics of a ratio metric from one numerator and one denominator per randomised unit.
 *
 * Source: as `meanStatistics`.
 *
 * @throws StatsError `shape` for lists of different lengths; `not-finite` for a value that is no number
 * @example ratioStatistics([20, 0, 35], [2, 0, 1]) // revenue and orders of three visitors
 */
export function ratioStatistics(numerators: ArrayLike<number>, denominators: ArrayLike<number>): RatioStatistics {
  requireSameLength(numerators, denominators, 'numerators', 'denominators')
  const above = meanStatistics(numerators)
  const below = meanStatistics(denominators)
  return {
    n: above.n,
    numeratorSum: above.sum,
    numeratorSumOfSquares: above.sumOfSquares,
    denominatorSum: below.sum,
    denominatorSumOfSquares: below.sumOfSquares,
    sumOfProducts: compensatedSum(above.n, (i) => numerators[i] * denominators[i]),
  }
}

/**
 * The sufficient statistics of an outcome and a covariate from before the experiment, one pair per randomised unit.
 *
 * Source: as `meanStatistics`.
 *
 * @throws StatsError `shape` for lists of different lengths; `not-finite` for a value that is no number
 * @example covariateStatistics([12, 0, 30], [10, 2, 25]) // spend during, spend before
 */
export function covariateStatistics(outcomes: ArrayLike<number>, covariates: ArrayLike<number>): CovariateStatistics {
  requireSameLength(outcomes, covariates, 'outcomes', 'covariates')
  const before = meanStatistics(covariates)
  return {
    ...meanStatistics(outcomes),
    covariateSum: before.sum,
    covariateSumOfSquares: before.sumOfSquares,
    sumOfProducts: compensatedSum(before.n, (i) => outcomes[i] * covariates[i]),
  }
}

/** Mean, centred sum of squares and unbiased variance of a group; the group must hold at least `least` rows. */
export function centred(group: MeanStatistics, name: string, least = 2) {
  const { n, sum, sumOfSquares } = group
  requireCount(n, name, least)
  const squares = centredSquares(n, sum, sumOfSquares, name)
  return { n, mean: sum / n, squares, variance: squares / (n - 1) }
}

/** Means, centred squares and centred products of a group with two variables (first: outcome or numerator). */
export function centredPair(group: CovariateStatistics, name: string, least = 2) {
  const first = centred(group, name, least)
  const second = centred(
    { n: group.n, sum: group.covariateSum, sumOfSquares: group.covariateSumOfSquares },
    `${name}, second variable`,
    least,
  )
  if (!Number.isFinite(group.sumOfProducts)) throw notFinite(`sumOfProducts of ${name}`)
  const products = group.sumOfProducts - (group.sum * group.covariateSum) / group.n
  const limit = Math.sqrt(first.squares * second.squares)
  const rounding = 1e-9 * Math.sqrt(group.sumOfSquares * group.covariateSumOfSquares)
  if (Math.abs(products) > limit + rounding) {
    throw new StatsError(
      'out-of-range',
      `The sum of products of ${name} is larger than its sums of squares allow: check that all sums are over the same rows.`,
    )
  }
  return { n: group.n, first, second, products: Math.max(-limit, Math.min(limit, products)) }
}

function centredSquares(n: number, sum: number, sumOfSquares: number, name: string): number {
  if (!Number.isFinite(sum) || !Number.isFinite(sumOfSquares)) throw notFinite(`sum or sumOfSquares of ${name}`)
  if (sumOfSquares > LARGEST || (sumOfSquares > 0 && sumOfSquares < 1 / LARGEST)) {
    throw new StatsError('out-of-range', `The sumOfSquares of ${name} is ${sumOfSquares}; take another unit.`)
  }
  const squares = sumOfSquares - (sum * sum) / n
  if (sumOfSquares < 0 || squares < -1e-9 * sumOfSquares) {
    throw new StatsError(
      'out-of-range',
      `The sumOfSquares of ${name} (${sumOfSquares}) is less than sum²/n: no ${n} values have these sums.`,
    )
  }
  return squares <= ROUNDING * sumOfSquares ? 0 : squares
}

/** Throws unless n is a whole number of at least `least`. */
export function requireCount(n: number, name: string, least = 1): void {
  if (!Number.isFinite(n)) throw notFinite(`n of ${name}`)
  if (!Number.isInteger(n) || n < 0) {
    throw new StatsError('out-of-range', `n of ${name} is ${n}; it counts units and must be a whole number.`)
  }
  if (n === 0) throw new StatsError('empty', `The ${name} is empty; at least ${least} are needed.`)
  if (n < least) throw new StatsError('too-few', `The ${name} has n = ${n}; at least ${least} are needed.`)
}

/** Throws unless both lists have the same length. */
export function requireSameLength(
  first: ArrayLike<unknown>,
  second: ArrayLike<unknown>,
  firstName: string,
  secondName: string,
): void {
  if (first.length !== second.length) {
    throw new StatsError(
      'shape',
      `${firstName} has ${first.length} entries and ${secondName} has ${second.length}; there must be one of each per unit.`,
    )
  }
}

function notFinite(what: string): StatsError {
  return new StatsError('not-finite', `The ${what} is not a finite number; leave such rows out before summing.`)
}

function compensatedSum(n: number, at: (i: number) => number): number {
  let sum = 0
  let lost = 0
  for (let i = 0; i < n; i++) {
    const value = at(i)
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
