import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { StatsError } from '../errors.ts'

/** Throws unless the confidence level lies strictly between 0 and 1. */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1))
    throw new StatsError('out-of-range', `level must lie between 0 and 1, such as 0.95; it is ${level}`)
}

/**
 * How many standard errors reach to each side so that a normal quantity stays within with the given probability:
 * 1.96 for 0.95.
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
