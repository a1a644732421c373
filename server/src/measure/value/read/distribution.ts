import type { ValueDistribution, ValueHorizon } from '@esteem/contract'
import type { ClickHouse } from '../../../platform/index.ts'
import { type HorizonDays, horizonOf } from '../horizons.ts'
import { moneyText } from '../money.ts'
import { latestScores } from '../scores.ts'
import type { Standing } from '../upkeep/valuation.ts'
import { aboutValue, basisOf } from './basis.ts'

const steps = [0, ...Array.from({ length: 10 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat()]
const shares = [0.05, 0.25, 0.5, 0.75, 0.95]
const bestShares = [0.01, 0.05, 0.2]

const method = `${aboutValue} Bars of value are 1, 2, 5, 10, 20, 50, … wide, so that small and large values both show; bars of P(alive) are ten points wide.`

export function histogramSql(days: HorizonDays): string {
  return `SELECT roundDown(toFloat64(expected_value_${days}), {steps:Array(Float64)}) AS bar, count() AS customers, sum(expected_value_${days}) AS value
      FROM ${latestScores} GROUP BY bar ORDER BY bar`
}

export function concentrationSql(days: HorizonDays): string {
  const value = `expected_value_${days}`
  return `
      SELECT customers, value, quantiles, alive_quantiles, best
      FROM (
        SELECT count() AS customers, sum(${value}) AS value, quantilesExact(${shares.join(', ')})(toFloat64(${value})) AS quantiles,
          quantilesExact(${shares.join(', ')})(p_alive) AS alive_quantiles, arrayReverseSort(groupArray(toFloat64(${value}))) AS sorted,
          arrayMap(share -> arraySum(arraySlice(sorted, 1, toUInt32(ceil(share * customers)))), {best:Array(Float64)}) AS best
        FROM ${latestScores})`
}

interface Whole {
  customers: number
  value: string
  quantiles: number[]
  alive_quantiles: number[]
  best: number[]
}

export async function readDistribution(
  clickhouse: ClickHouse,
  standing: Standing,
  horizon: ValueHorizon,
): Promise<ValueDistribution> {
  const head = { ...basisOf(standing, method), horizon }
  if (standing.state !== 'ready') {
    const nothing = { histogram: [], quantiles: [] }
    return { ...head, customers: 0, expectedValue: { ...nothing, concentration: [] }, pAlive: nothing }
  }
  const { days } = horizonOf(horizon)
  const value = `expected_value_${days}`
  const [bars, aliveBars, [whole]] = await Promise.all([
    clickhouse.query<{ bar: number; customers: number; value: string }>({
      text: histogramSql(days),
      params: { steps },
    }),
    clickhouse.query<{ bar: number; customers: number; value: string }>({
      text: `SELECT least(toUInt8(p_alive * 10), 9) AS bar, count() AS customers, sum(${value}) AS value FROM ${latestScores} GROUP BY bar ORDER BY bar`,
    }),
    clickhouse.query<Whole>({
      text: concentrationSql(days),
      params: { best: bestShares },
    }),
  ])
  const total = Number(whole.value)
  const last = bars.length === 0 ? -1 : steps.indexOf(bars.at(-1)!.bar)
  return {
    ...head,
    customers: whole.customers,
    expectedValue: {
      histogram: steps.slice(0, last + 1).map((from, index) => {
        const bar = bars.find((each) => each.bar === from)
        return {
          from: moneyText(from),
          to: index + 1 < steps.length ? moneyText(steps[index + 1]) : null,
          customers: bar?.customers ?? 0,
          value: moneyText(Number(bar?.value ?? 0)),
        }
      }),
      quantiles: shares.map((share, index) => ({ share, value: moneyText(whole.quantiles[index]) })),
      concentration: bestShares.map((share, index) => ({
        share,
        customers: Math.ceil(share * whole.customers),
        value: moneyText(whole.best[index]),
        valueShare: total > 0 ? whole.best[index] / total : null,
      })),
    },
    pAlive: {
      histogram: Array.from({ length: 10 }, (_, tenth) => {
        const bar = aliveBars.find((each) => each.bar === tenth)
        return {
          ...{ from: tenth / 10, to: (tenth + 1) / 10, customers: bar?.customers ?? 0 },
          value: moneyText(Number(bar?.value ?? 0)),
        }
      }),
      quantiles: shares.map((share, index) => ({ share, value: whole.alive_quantiles[index] })),
    },
  }
}
