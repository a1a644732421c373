import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { checkLevel } from './checks.ts'

/**
 * How many standard errors reach to each side so that a normal quantity stays within with the given probability:
 * 1.96 for 0.95.
 *
 * Source: the quantile of the normal distribution, as in any table of it.
 *
 * @param level probability of the interval, above 0 and below 1
 * @throws StatsError `out-of-range` where the level is no such probability
 * @example normalCritical(0.95) // 1.96
 */
export function normalCritical(level: number): number {
  checkLevel(level)
  return -normalQuantile((1 - level) / 2, 0, 1)
}

/** The same for Student's t with the given degrees of freedom. */
export function studentCritical(level: number, degreesOfFreedom: number): number {
  checkLevel(level)
  return -tQuantile((1 - level) / 2, degreesOfFreedom)
}

/** Degrees of freedom of a sum of independent variance estimates (Satterthwaite 1946, Biometrics Bulletin 2). */
export function satterthwaite(parts: readonly { variance: number; degreesOfFreedom: number }[]): number {
  const sum = parts.reduce((held, { variance }) => held + variance, 0)
  // Shares rather than squares of variances, which could leave the range of numbers.
  const squares = parts.reduce(
    (held, { variance, degreesOfFreedom }) => (variance > 0 ? held + (variance / sum) ** 2 / degreesOfFreedom : held),
    0,
  )
  return 1 / squares
}
