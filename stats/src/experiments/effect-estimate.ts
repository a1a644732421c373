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
  const sum = parts.reduce((held, { variance }) => held + variance, 0)
  // Shares rather than squares of variances, which could leave the range of numbers.
  const squares = parts.reduce((held, { variance, degreesOfFreedom }) => {
    return variance > 0 ? held + (variance / sum) ** 2 / degreesOfFreedom : held
  }, 0)
  return 1 / squares
}
