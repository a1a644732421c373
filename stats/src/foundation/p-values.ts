import erfc from '@stdlib/math-base-special-erfc'
import gammainc from '@stdlib/math-base-special-gammainc'
import tCdf from '@stdlib/stats-base-dists-t-cdf'

/** How likely a standard normal quantity is to lie at least this far from zero, on either side. */
export function normalPValue(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2)
}

/** Two-sided p-value of an estimate against 0. Without any spread, 1 for an estimate of 0 and 0 for any other. */
export function studentPValue(estimate: number, standardError: number, degreesOfFreedom: number): number {
  if (standardError === 0) return estimate === 0 ? 1 : 0
  return Math.min(1, 2 * tCdf(-Math.abs(estimate) / standardError, degreesOfFreedom))
}

/** How likely a chi-square quantity is to be at least this large; the tail itself, so that small ones keep their digits. */
export function chiSquarePValue(statistic: number, degreesOfFreedom: number): number {
  return gammainc(statistic / 2, degreesOfFreedom / 2, true, true)
}
