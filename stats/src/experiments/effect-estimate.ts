import { type StudentEstimate, studentEstimate } from '../foundation/student-estimate.ts'

/** The effect of a treatment against the control (treatment minus control, or relative to it). */
export type EffectEstimate = StudentEstimate & {
  /** randomised units in both groups together */
  n: number
  level: number
}

/** An effect, its standard error and degrees of freedom made into Student's t interval and p-value. */
export function studentEffect(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  n: number,
  level: number,
): EffectEstimate {
  return { ...studentEstimate(estimate, standardError, degreesOfFreedom, level), n, level }
}
