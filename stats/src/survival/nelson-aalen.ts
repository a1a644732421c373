import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import type { RiskTable } from './risk-table.ts'

/** The cumulative hazard after each time of the risk table, with its band. Between times it stays as it was. */
export type CumulativeHazard = RiskTable & {
  hazard: Float64Array
  standardError: Float64Array
  lower: Float64Array
  upper: Float64Array
  level: number
}

/**
 * The cumulative hazard of leaving: how much risk has built up by each time. Its slope is the rate of leaving at that age: a straight
 * line says that old customers leave as readily as new ones, a bend downwards that those who stay get loyal.
 *
 * In words: sum of events / at risk. Variance: sum of events / at risk². Band: hazard times and divided by exp(z · standard error /
 * hazard), which stays above 0; before the first event, up to −log(half the error) / at risk, the exact limit for no event.
 *
 * Source: Nelson 1969, Journal of Quality Technology 1; Aalen 1978, Annals of Statistics 6, p. 701; Klein & Moeschberger 2003,
 * "Survival Analysis", 2nd ed., §4.2–4.3.
 *
 * @param table from `riskTable` or `riskTableFromCounts`
 * @returns arrays parallel to the table's times; the hazard has no unit and may pass 1
 * @throws StatsError `out-of-range` (level)
 * @example nelsonAalen(riskTable([5, 8, 8], [1, 0, 1])).hazard // [0.333, 0.833]
 */
export function nelsonAalen(table: RiskTable, { level = 0.95 }: LevelOption = {}): CumulativeHazard {
  const z = normalCritical(level)
  const { times, atRisk, events } = table
  const hazard = new Float64Array(times.length)
  const standardError = new Float64Array(times.length)
  const lower = new Float64Array(times.length)
  const upper = new Float64Array(times.length)
  let sum = 0
  let variance = 0
  for (let i = 0; i < times.length; i++) {
    sum += events[i] / atRisk[i]
    variance += events[i] / atRisk[i] ** 2
    hazard[i] = sum
    standardError[i] = Math.sqrt(variance)
    const stretch = sum > 0 ? Math.exp((z * standardError[i]) / sum) : 1
    lower[i] = sum / stretch
    upper[i] = sum > 0 ? sum * stretch : -Math.log((1 - level) / 2) / atRisk[i]
  }
  return { ...table, hazard, standardError, lower, upper, level }
}
