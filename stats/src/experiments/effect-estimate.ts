import { studentCritical } from '../foundation/critical-values.ts'
import { studentPValue } from '../foundation/p-values.ts'

/** The effect of a treatment against the control, with its interval and two-sided p-value. */
export interface EffectEstimate {
  /** treatment minus control (or relative to it) */
  estimate: number
  lower: number
  upper: number
  standardError: number
  degreesOfFreedom: number
  /** two-sided, against no effect */
  pValue: number
  /** randomised units in both groups together */
  n: number
  level: number
}

/** An estimate, its standard error and degrees of freedom made into Student's t interval and p-value. */
export function studentEffect(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  n: number,
  level: number,
): EffectEstimate {
  const margin = studentCritical(level, degreesOfFreedom) * standardError
  return {
    estimate,
    lower: estimate - margin,
    upper: estimate + margin,
    standardError,
    degreesOfFreedom,
    pValue: studentPValue(estimate, standardError, degreesOfFreedom),
    n,
    level,
  }
}
