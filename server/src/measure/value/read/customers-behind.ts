import type { ValueHorizon, ValueTier } from '@esteem/contract'
import type { Crowd } from '../../query/behind.ts'
import { tiers } from '../../rfm/segments.ts'
import { type HorizonDays, horizonOf } from '../horizons.ts'
import type { ChangeKind } from '../score/compare-days.ts'
import { latestScores } from '../scores.ts'
import type { Valuation } from '../upkeep/valuation.ts'
import { isAtRisk } from './at-risk.ts'

interface Query {
  horizon?: ValueHorizon
  tier?: ValueTier
  leastValue?: string
  belowValue?: string
  leastPAlive?: number
  belowPAlive?: number
  change?: ChangeKind
  since?: string
  atRisk?: 'true'
  best?: number
}

/** Customers by what is expected of them; all that is asked must hold. */
export async function crowdOfValue(valuation: Valuation, query: Query): Promise<Crowd> {
  const standing = await valuation.stand()
  const words = wordsOf(query, standing.plan.currency)
  if (standing.state !== 'ready')
    return { statement: { text: `SELECT customer_id FROM ${latestScores} WHERE false` }, words }
  const { days } = horizonOf(query.horizon ?? '1y')
  const value = `expected_value_${days}`
  const { change } = query
  const changed = change && (await valuation.changes.behind(standing, query.since, days, change))
  const conditions = [
    query.tier && 'tier = {tier:String}',
    query.leastValue && `${value} >= {leastValue:Decimal(18, 4)}`,
    query.belowValue && `${value} < {belowValue:Decimal(18, 4)}`,
    query.leastPAlive !== undefined && 'p_alive >= {leastPAlive:Float64}',
    query.belowPAlive !== undefined && 'p_alive < {belowPAlive:Float64}',
    query.atRisk && isAtRisk,
    query.best !== undefined && `customer_id IN (${bestSql(days)})`,
    changed?.sql,
  ].filter((condition) => typeof condition === 'string')
  const text = `SELECT customer_id FROM ${latestScores} WHERE ${conditions.length > 0 ? conditions.join(' AND ') : 'true'}`
  const { tier, leastValue, belowValue, leastPAlive, belowPAlive, best } = query
  const asked = Object.entries({ tier, leastValue, belowValue, leastPAlive, belowPAlive, best, change })
  const given = Object.fromEntries(asked.filter(([, each]) => each !== undefined))
  const changedParams = changed ? { since: changed.since, changed: changed.customerIds ?? [] } : {}
  return { statement: { text, params: { ...given, ...changedParams } }, words }
}

/** So many of the customers as the figures of concentration count, those with the highest expected value. */
export function bestSql(days: HorizonDays): string {
  return `
      SELECT customer_id FROM (
        SELECT customer_id, row_number() OVER (ORDER BY expected_value_${days} DESC, customer_id) AS rank, count() OVER () AS customers
        FROM ${latestScores})
      WHERE rank <= ceil({best:Float64} * customers)`
}

const changeWords: Record<ChangeKind, string> = {
  acquired: 'First order since then',
  grown: 'More is expected of them than then',
  shrunk: 'Less is expected of them than then',
  lost: 'More likely gone than not, and were not then',
}

const ahead: Record<ValueHorizon, string> = { '90d': '90 days', '1y': 'a year', '3y': 'three years' }

/** Who they are, in words. */
function wordsOf({ horizon = '1y', ...query }: Query, currency: string): string {
  const amount = (value: string) => `${value} ${currency}`
  const share = (value: number) => `${Math.round(value * 100)} %`
  const { leastValue, belowValue, leastPAlive, belowPAlive } = query
  const words = [
    query.best !== undefined && `The best ${share(query.best)} by expected value`,
    query.tier && `${tiers.find(({ tier }) => tier === query.tier)!.name} tier by expected value`,
    query.atRisk && 'The chance that they are still customers is falling',
    query.change && `${changeWords[query.change]}${query.since ? `, ${query.since}` : ''}`,
    (leastValue || belowValue) &&
      `Expected in ${ahead[horizon]}: ${leastValue ? amount(leastValue) : 'nothing'} ${belowValue ? `to ${amount(belowValue)}` : 'or more'}`,
    (leastPAlive !== undefined || belowPAlive !== undefined) &&
      `Chance of still being a customer: ${share(leastPAlive ?? 0)} to ${share(Math.min(1, belowPAlive ?? 1))}`,
  ]
  return words.filter(Boolean).join('; ') || 'Everyone who ever bought, by what is expected of them'
}
