import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import type { RiskTable } from './risk-table.ts'

export type SurvivalBand = 'log-log' | 'log' | 'plain'

/** The share still there after each time of the risk table, with its band. Between times it stays as it was. */
export type SurvivalCurve = RiskTable & {
  survival: Float64Array
  /** Greenwood's; 0 where the curve is 1 or 0, since it then has no estimate. */
  standardError: Float64Array
  lower: Float64Array
  upper: Float64Array
  level: number
  band: SurvivalBand
}

/**
 * The share of customers still there after each time (retention), using also those who have not left yet: Kaplan–Meier.
 *
 * In words: at each time at which someone left, multiply by the share of those at risk who did not. Variance (Greenwood):
 * survival² times the sum of events / (at risk · (at risk − events)). Band, for each time by itself: `log-log` (the
 * default) is symmetric for log(−log survival) and stays within 0 and 1; `log` is R's default; `plain` is survival ± z
 * standard errors, cut at 0 and 1.
 *
 * Where the variance has no estimate, the log-log band is exact or carried on instead of closing: before the first event,
 * its lower limit is that of Clopper and Pearson for no event among those at risk, (half the error)^(1 / at risk); after the
 * last customer left, its upper limit stays where it was.
 *
 * Source: Kaplan & Meier 1958, JASA 53, p. 457; Kalbfleisch & Prentice 1980, "The Statistical Analysis of Failure Time Data",
 * §1.3 (log-log); Borgan & Liestøl 1990, Scandinavian Journal of Statistics 17.
 *
 * @param table from `riskTable` or `riskTableFromCounts`
 * @returns arrays parallel to the table's times; shares between 0 and 1
 * @throws StatsError `out-of-range` (level)
 * @example kaplanMeier(riskTable([5, 8, 8], [1, 0, 1])).survival // [0.667, 0.333]
 */
export function kaplanMeier(
  table: RiskTable,
  { level = 0.95, band = 'log-log' }: LevelOption & { band?: SurvivalBand } = {},
): SurvivalCurve {
  const z = normalCritical(level)
  const { times, atRisk, events } = table
  const survival = new Float64Array(times.length)
  const standardError = new Float64Array(times.length)
  const lower = new Float64Array(times.length)
  const upper = new Float64Array(times.length)
  let share = 1
  let greenwood = 0
  let limits = { lower: 1, upper: 1 }
  for (let i = 0; i < times.length; i++) {
    if (events[i] > 0) {
      share *= 1 - events[i] / atRisk[i]
      if (share > 0) {
        greenwood += events[i] / (atRisk[i] * (atRisk[i] - events[i]))
        limits = bandLimits(share, Math.sqrt(greenwood), z, band)
      } else limits = { lower: 0, upper: limits.upper }
    } else if (share === 1) limits = { lower: lowestBeforeEvents(atRisk[i], level, band), upper: 1 }
    survival[i] = share
    standardError[i] = share * Math.sqrt(greenwood)
    lower[i] = limits.lower
    upper[i] = limits.upper
  }
  return { ...table, survival, standardError, lower, upper, level, band }
}

/** The lower limit while nobody has left, of those at risk. */
export function lowestBeforeEvents(atRisk: number, level: number, band: SurvivalBand): number {
  return band === 'log-log' ? ((1 - level) / 2) ** (1 / atRisk) : 1
}

/** `relative` is the standard error of log survival. */
function bandLimits(share: number, relative: number, z: number, band: SurvivalBand) {
  if (band === 'plain')
    return { lower: Math.max(0, share * (1 - z * relative)), upper: Math.min(1, share * (1 + z * relative)) }
  if (band === 'log')
    return { lower: share * Math.exp(-z * relative), upper: Math.min(1, share * Math.exp(z * relative)) }
  const stretch = Math.exp((z * relative) / -Math.log(share))
  return { lower: share ** stretch, upper: share ** (1 / stretch) }
}
