import type { ValueHorizon, ValueTiersAnswer } from '@esteem/contract'
import type { ClickHouse } from '../../../platform/index.ts'
import { horizonOf } from '../horizons.ts'
import { moneyText } from '../money.ts'
import { valueTiers } from '../score/tiers.ts'
import { latestScores } from '../scores.ts'
import type { Standing } from '../upkeep/valuation.ts'
import { isAtRisk } from './at-risk.ts'
import { aboutValue, basisOf } from './basis.ts'
import { aliveEstimate, noSums, readSums, valueEstimate } from './sums.ts'

const method = `${aboutValue} Tiers go by what a year is expected to bring, whatever horizon their sums are shown for: the best 5 % of customers, the next 15 %, the next 30 %, the rest.`

export async function readTiers(
  clickhouse: ClickHouse,
  standing: Standing,
  horizon: ValueHorizon,
): Promise<ValueTiersAnswer> {
  const head = { ...basisOf(standing, method), horizon }
  if (standing.state !== 'ready') return { ...head, tiers: [] }
  const { days } = horizonOf(horizon)
  const [sums, risky, least] = await Promise.all([
    readSums(clickhouse, days, { by: 'tier' }),
    readSums(clickhouse, days, { by: 'tier', where: isAtRisk }),
    clickhouse.query<{ tier: string; least: string }>({
      text: `SELECT tier, min(expected_value_${days}) AS least FROM ${latestScores} GROUP BY tier`,
    }),
  ])
  const all = [...sums.values()].reduce((total, { value }) => total + Number(value), 0)
  const { model } = standing.kept
  return {
    ...head,
    tiers: valueTiers.map(({ tier, name, meaning }) => {
      const own = sums.get(tier) ?? noSums
      const lowest = least.find((row) => row.tier === tier)?.least
      const atRisk = risky.get(tier) ?? noSums
      return {
        ...{ tier, name, meaning, customers: own.customers },
        least: lowest === undefined ? null : moneyText(Number(lowest)),
        value: valueEstimate(own, model),
        share: all > 0 ? Number(own.value) / all : null,
        alive: aliveEstimate(own, model),
        worthSoFar: moneyText(Number(own.worth)),
        atRisk: { customers: atRisk.customers, value: moneyText(Number(atRisk.value)) },
      }
    }),
  }
}
