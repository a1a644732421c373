import { satterthwaite } from '../foundation/critical-values.ts'
import { type StudentEstimate, studentEstimate } from '../foundation/student-estimate.ts'
import type { PeriodGaps } from './period-gaps.ts'

/**
 * A weighted sum of gaps with Student's interval.
 *
 * In words: the degrees of freedom are the fewer of two counts. Satterthwaite's, (Σ V)² / Σ V²/f over the sources of
 * chance, follows the variances as they were found and allows for groups that vary unequally; Bell and McCaffrey's, with
 * the variances as they would be if all rows varied alike, is not misled when a handful of clusters look alike by chance.
 *
 * Source: Satterthwaite (1946), Biometrics Bulletin 2(6); Bell & McCaffrey (2002), Survey Methodology 28(2).
 */
export function gapContrast({ gaps, sources }: PeriodGaps, weights: ArrayLike<number>, level: number): StudentEstimate {
  const periods = gaps.length
  const parts: { variance: number; degreesOfFreedom: number }[] = []
  let trace = 0
  let squares = 0
  for (const { covariance, form } of sources) {
    let part = 0
    for (let s = 0; s < periods; s++) {
      if (weights[s] === 0) continue
      for (let t = 0; t < periods; t++) part += weights[s] * weights[t] * covariance[s * periods + t]
    }
    const own = form(weights)
    if (part > 0) parts.push({ variance: part, degreesOfFreedom: own.squares > 0 ? own.trace ** 2 / own.squares : 1 })
    trace += own.trace
    squares += own.squares
  }
  const estimate = gaps.reduce((sum, gap, t) => sum + weights[t] * gap, 0)
  const variance = parts.reduce((sum, part) => sum + part.variance, 0)
  const standardError = Math.sqrt(variance)
  const alike = squares > 0 ? trace ** 2 / squares : 1
  const degreesOfFreedom = variance > 0 ? Math.min(satterthwaite(parts), alike) : alike
  return studentEstimate(estimate, standardError, degreesOfFreedom, level)
}
