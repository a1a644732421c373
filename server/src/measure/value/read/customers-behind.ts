import type { CustomersBehind, ValueHorizon, ValueTier } from '@esteem/contract'
import type { ClickHouse } from '../../../platform/index.ts'
import { readPage } from '../../query/behind.ts'
import { horizonOf } from '../horizons.ts'
import type { ChangeKind } from '../score/compare-days.ts'
import { latestScores } from '../scores.ts'
import type { Standing } from '../work/valuation.ts'
import { isAtRisk } from './at-risk.ts'
import type { Changes } from './change.ts'

interface Query {
  horizon: ValueHorizon
  tier?: ValueTier
  leastValue?: string
  belowValue?: string
  leastPAlive?: number
  belowPAlive?: number
  change?: ChangeKind
  since?: string
  atRisk?: 'true'
  cursor?: string
  limit: number
}

export async function readValueCustomers(
  { clickhouse, changes }: { clickhouse: ClickHouse; changes: Changes },
  standing: Standing,
  query: Query,
): Promise<CustomersBehind> {
  const words = 'Customers by what they are expected to be worth'
  if (standing.state !== 'ready') return { customerIds: [], total: 0, nextCursor: null, words }
  const { days } = horizonOf(query.horizon)
  const value = `expected_value_${days}`
  const { change } = query
  const changed = change && (await changes.behind(standing, query.since, days, change))
  const conditions = [
    query.tier && 'tier = {tier:String}',
    query.leastValue && `${value} >= {leastValue:Decimal(18, 4)}`,
    query.belowValue && `${value} < {belowValue:Decimal(18, 4)}`,
    query.leastPAlive !== undefined && 'p_alive >= {leastPAlive:Float64}',
    query.belowPAlive !== undefined && 'p_alive < {belowPAlive:Float64}',
    query.atRisk && isAtRisk,
    changed?.sql,
  ].filter((condition) => typeof condition === 'string')
  const text = `SELECT customer_id FROM ${latestScores} WHERE ${conditions.length > 0 ? conditions.join(' AND ') : 'true'}`
  const { cursor, limit, atRisk: _, ...params } = query
  const given = Object.fromEntries(Object.entries(params).filter(([, each]) => each !== undefined))
  const changedParams = changed ? { since: changed.since, changed: changed.customerIds ?? [] } : {}
  return { ...(await readPage(clickhouse, { text, params: { ...given, ...changedParams } }, { cursor, limit })), words }
}
