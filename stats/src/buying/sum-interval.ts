import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { StatsError } from '../errors.ts'
import { checkLevel } from '../foundation/checks.ts'

export interface SumOfExpectations {
  /** Sum of the estimates. */
  estimate: number
  /** Sum of the variances that are due to the customers' own chance. */
  variance: number
  /** Sum of the slopes, by the logarithm of each parameter. */
  slopes: ArrayLike<number>
}

/**
 * The interval of a sum over customers: of what they will really do, not only of its mean. The customers' own chances are
 * independent, so their variances add up; what is unknown of the parameters is common to all, so slopes add up, and the
 * covariance of the parameters' logarithms turns them into a variance. The sum is taken to be lognormal with this mean
 * and variance: close to normal for many customers, never below 0 for few.
 *
 * Source: the delta method, van der Vaart 1998, "Asymptotic Statistics", chapter 3.
 *
 * @param covariances of the logarithms, one matrix for each fit, in the order of the slopes
 * @returns the ends, and the share of the variance that more customers alone would not take away
 * @throws StatsError for slopes that do not fit the covariances, or a level outside (0, 1)
 * @example sumInterval({ estimate: 100, variance: 64, slopes }, [fit.logCovariance, spendFit.logCovariance], 0.9)
 */
export function sumInterval(sum: SumOfExpectations, covariances: readonly number[][][], level = 0.95) {
  checkLevel(level)
  const { estimate, variance, slopes } = sum
  if (slopes.length !== covariances.reduce((size, matrix) => size + matrix.length, 0)) {
    throw new StatsError('shape', `There are ${slopes.length} slopes: give one for each parameter of the fits.`)
  }
  let common = 0
  let offset = 0
  for (const matrix of covariances) {
    matrix.forEach((row, i) => {
      for (let j = 0; j < row.length; j++) common += slopes[offset + i] * row[j] * slopes[offset + j]
    })
    offset += matrix.length
  }
  const total = variance + common
  if (!(estimate > 0) || !(total > 0)) {
    return { lower: Math.max(0, estimate), upper: Math.max(0, estimate), commonShare: 0 }
  }
  const spread = Math.sqrt(Math.log1p(total / estimate ** 2))
  const middle = Math.log(estimate) - spread ** 2 / 2
  const width = normalQuantile((1 + level) / 2, 0, 1) * spread
  return { lower: Math.exp(middle - width), upper: Math.exp(middle + width), commonShare: common / total }
}
