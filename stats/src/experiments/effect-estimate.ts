import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'

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

export interface LevelOption {
  /** confidence level of the interval; 0.95 unless told otherwise */
  level?: number
}

/** An estimate, its standard error and degrees of freedom made into Student's t interval and p-value. */
export function studentEffect(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  n: number,
  level: number,
): EffectEstimate {
  const margin = tQuantile(0.5 + level / 2, degreesOfFreedom) * standardError
  return {
    estimate,
    lower: estimate - margin,
    upper: estimate + margin,
    standardError,
    degreesOfFreedom,
    pValue: Math.min(1, 2 * tCdf(-Math.abs(estimate) / standardError, degreesOfFreedom)),
    n,
    level,
  }
}

/** Degrees of freedom of a sum of independent variance estimates (Satterthwaite 1946). */
export function satterthwaite(parts: { variance: number; degreesOfFreedom: number }[]): number {
  let sum = 0
  let squares = 0
  for (const { variance, degreesOfFreedom } of parts) {
    sum += variance
    if (variance > 0) squares += variance ** 2 / degreesOfFreedom
  }
  return sum ** 2 / squares
}
