import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { checkLevel } from '../foundation/checks.ts'
import { checkShare, type ProportionInterval } from './proportion-interval.ts'

/**
 * The interval whose lower limit is a quantile of Beta(successes + own, failures + other) and whose upper limit is the
 * mirrored one; 0 without a success, 1 without a failure. From the small side, so that 1 − limit keeps its digits.
 */
export function betaLimits(
  successes: number,
  n: number,
  level: number,
  { own, other }: { own: number; other: number },
): ProportionInterval {
  checkShare(successes, n)
  checkLevel(level)
  const tail = (1 - level) / 2
  const failures = n - successes
  return {
    estimate: successes / n,
    lower: successes === 0 ? 0 : betaQuantile(tail, successes + own, failures + other),
    upper: failures === 0 ? 1 : 1 - betaQuantile(tail, failures + own, successes + other),
  }
}
