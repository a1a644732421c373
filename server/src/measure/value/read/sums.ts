import type { MoneyEstimate, NumberEstimate } from '@esteem/contract'
import { sumInterval } from '@esteem/stats'
import type { ClickHouse } from '../../../platform/index.ts'
import { type HorizonDays, level } from '../horizons.ts'
import type { ValueModel } from '../model/fit-model.ts'
import { moneyText } from '../money.ts'
import { latestScores } from '../scores.ts'

/** Scores of some customers, added up where they are stored. */
export interface Sums {
  key: string
  customers: number
  worth: string
  value: string
  variance: number
  slopes: number[]
  orders: number
  ordersVariance: number
  alive: number
  aliveVariance: number
  aliveSlopes: number[]
}

export function sumsSql(days: HorizonDays, by: string, where: string): string {
  return `
    SELECT ${by} AS key, count() AS customers, sum(s.worth) AS worth, sum(expected_value_${days}) AS value, sum(value_variance_${days}) AS variance,
      sumForEach(value_slopes_${days}) AS slopes, sum(expected_orders_${days}) AS orders, sum(orders_variance_${days}) AS ordersVariance,
      sum(p_alive) AS alive, sum(p_alive * (1 - p_alive)) AS aliveVariance, sumForEach(alive_slopes) AS aliveSlopes
    FROM ${latestScores} AS s WHERE ${where} GROUP BY key`
}

export async function readSums(
  clickhouse: ClickHouse,
  days: HorizonDays,
  { by = `''`, where = 'true', params = {} as Record<string, unknown> } = {},
): Promise<Map<string, Sums>> {
  const rows = await clickhouse.query<Sums>({ text: sumsSql(days, by, where), params })
  return new Map(rows.map((row) => [row.key, row]))
}

export const noSums: Sums = {
  ...{ key: '', customers: 0, worth: '0', value: '0', variance: 0, slopes: [], orders: 0, ordersVariance: 0 },
  ...{ alive: 0, aliveVariance: 0, aliveSlopes: [] },
}

/** Expected value of all of them together. */
export function valueEstimate({ value, variance, slopes }: Sums, { fit, spendFit }: ValueModel): MoneyEstimate {
  const estimate = Number(value)
  if (!spendFit || !(estimate > 0)) return { value: moneyText(estimate), lower: '0.00', upper: '0.00' }
  const { lower, upper } = sumInterval(
    { estimate, variance, slopes },
    [fit.logCovariance, spendFit.logCovariance],
    level,
  )
  return { value: moneyText(estimate), lower: moneyText(lower), upper: moneyText(upper) }
}

/** How many of them are still customers. */
export function aliveEstimate(
  { alive, aliveVariance, aliveSlopes, customers }: Sums,
  { fit }: ValueModel,
): NumberEstimate {
  if (customers === 0) return { value: 0, lower: 0, upper: 0 }
  const sum = { estimate: alive, variance: aliveVariance, slopes: aliveSlopes }
  const { lower, upper } = sumInterval(sum, [fit.logCovariance], level)
  return { value: alive, lower, upper: Math.min(upper, customers) }
}

/** Orders that they are expected to place. How unsure the parameters make them is taken from how unsure they make the value. */
export function ordersEstimate({ orders, ordersVariance, slopes, value }: Sums, { fit }: ValueModel): NumberEstimate {
  const each = Number(value) > 0 ? orders / Number(value) : 0
  const sum = {
    estimate: orders,
    variance: ordersVariance,
    slopes: fit.parameterNames.map((_, j) => (slopes[j] ?? 0) * each),
  }
  const { lower, upper } = sumInterval(sum, [fit.logCovariance], level)
  return { value: orders, lower, upper }
}
