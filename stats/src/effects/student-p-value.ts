import tCdf from '@stdlib/stats-base-dists-t-cdf'

/** Two-sided p-value of an estimate against 0. Without any spread, 1 for an estimate of 0 and 0 for any other. */
export function studentPValue(estimate: number, standardError: number, degreesOfFreedom: number): number {
  if (standardError === 0) return estimate === 0 ? 1 : 0
  return Math.min(1, 2 * tCdf(-Math.abs(estimate) / standardError, degreesOfFreedom))
}
