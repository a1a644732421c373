import { studentCritical } from './critical-values.ts'
import type { Interval } from './interval.ts'
import { studentPValue } from './p-values.ts'

/** An estimate with Student's interval and the test against 0. */
export type StudentEstimate = Interval & {
  standardError: number
  degreesOfFreedom: number
  /** two-sided, against 0 */
  pValue: number
}

/** An estimate, its standard error and degrees of freedom made into Student's t interval and p-value. */
export function studentEstimate(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  level: number,
): StudentEstimate {
  const reach = studentCritical(level, degreesOfFreedom) * standardError
  return {
    estimate,
    lower: estimate - reach,
    upper: estimate + reach,
    standardError,
    degreesOfFreedom,
    pValue: studentPValue(estimate, standardError, degreesOfFreedom),
  }
}
