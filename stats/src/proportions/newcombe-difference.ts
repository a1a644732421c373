import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { checkShare } from './proportion-interval.ts'
import { wilsonLimits } from './wilson-interval.ts'

/** Successes out of n answers of one group. */
export type ProportionCounts = { successes: number; n: number }

/**
 * How much larger the share in the first group is than in the second, with an interval that holds in small groups and at
 * shares of 0 and 1.
 *
 * In words: take Wilson's interval of each share. The lower limit of the difference is the difference less the hypotenuse
 * of (first share to its lower limit, second share to its upper limit); the upper limit, the other way round.
 *
 * Source: Newcombe 1998, "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17, method 10.
 *
 * @param first counts of the first group
 * @param second counts of the second group, of other people
 * @returns shares' difference, first − second, between −1 and 1
 * @throws StatsError `not-finite`, `out-of-range`, `empty`
 * @example newcombeDifference({ successes: 56, n: 70 }, { successes: 48, n: 80 })
 * // { estimate: 0.2, lower: 0.0524, upper: 0.3339 }
 */
export function newcombeDifference(
  first: ProportionCounts,
  second: ProportionCounts,
  { level = 0.95 }: LevelOption = {},
): { estimate: number; lower: number; upper: number } {
  checkShare(first.successes, first.n)
  checkShare(second.successes, second.n)
  const z = normalCritical(level)
  const a = wilsonLimits(first.successes / first.n, first.n, z)
  const b = wilsonLimits(second.successes / second.n, second.n, z)
  const estimate = a.estimate - b.estimate
  return {
    estimate,
    lower: Math.max(-1, estimate - Math.hypot(a.estimate - a.lower, b.upper - b.estimate)),
    upper: Math.min(1, estimate + Math.hypot(a.upper - a.estimate, b.estimate - b.lower)),
  }
}
