import type { Scoreboard, ValueHorizon } from '@esteem/contract'
import type { ClickHouse, Postgres } from '../../../platform/index.ts'
import { horizonOf } from '../horizons.ts'
import { moneyText } from '../money.ts'
import type { Standing } from '../upkeep/valuation.ts'
import { atRiskDefinition, isAtRisk } from './at-risk.ts'
import { aboutValue, basisOf } from './basis.ts'
import type { Changes } from './change.ts'
import { readLookAt } from './look-at.ts'
import { aliveEstimate, noSums, ordersEstimate, readSums, type Sums, valueEstimate } from './sums.ts'

const method = `${aboutValue} The change compares with an earlier day, both days by the same model and each by what was known then. Acquired: first order since. Lost: a customer counts as one while that is more likely than not. The four parts add up to the difference. Revenue at risk: ${atRiskDefinition}`

export async function readScoreboard(
  parts: { postgres: Postgres; clickhouse: ClickHouse; changes: Changes },
  standing: Standing,
  { horizon, since }: { horizon: ValueHorizon; since?: string },
): Promise<Scoreboard> {
  const { days } = horizonOf(horizon)
  const head = { ...basisOf(standing, method), horizon, horizonDays: days }
  if (standing.state !== 'ready') {
    const nothing = { worth: null, expectedOrders: null, alive: null, worthSoFar: null, change: null, atRisk: null }
    return { ...head, customers: 0, ...nothing, lookAt: [], precision: null }
  }
  const { model } = standing.kept
  const [whole, risky] = await Promise.all([
    readSums(parts.clickhouse, days),
    readSums(parts.clickhouse, days, { where: isAtRisk }),
  ])
  const all = whole.get('') ?? noSums
  const atRisk = risky.get('') ?? noSums
  const worth = model.spendFit ? valueEstimate(all, model) : null
  const change = worth && (await parts.changes.read(standing, since, days, worth.value))
  return {
    ...head,
    customers: all.customers,
    worth,
    expectedOrders: ordersEstimate(all, model),
    alive: aliveEstimate(all, model),
    worthSoFar: moneyText(Number(all.worth)),
    change,
    atRisk: {
      customers: atRisk.customers,
      value: valueEstimate(atRisk, model),
      share: Number(all.value) > 0 ? Number(atRisk.value) / Number(all.value) : null,
      definition: atRiskDefinition,
    },
    lookAt: await readLookAt(parts, { days, kept: standing.kept, change, worth: Number(worth?.value ?? 0) }),
    precision: precisionOf(all, standing),
  }
}

/**
 * Both parts of the variance, the customers' own chance and what is unknown of the model, fall with the number of customers as
 * one over it, so that half the width takes four times as many.
 */
function precisionOf(all: Sums, standing: Extract<Standing, { state: 'ready' }>): Scoreboard['precision'] {
  const { model } = standing.kept
  const { value, lower, upper } = valueEstimate(all, model)
  if (!(Number(value) > 0)) return null
  const relative = (Number(upper) - Number(lower)) / 2 / Number(value)
  const moreOrders = 3 * model.purchases
  return {
    relative,
    moreOrders,
    words: `About ${moreOrders.toLocaleString('en')} more orders, of customers like these, would halve the interval.`,
  }
}
