import type { AtRiskAnswer, ValueHorizon, ValueTier } from '@esteem/contract'
import { at, type ClickHouse, type Postgres, readCursor, writeCursor } from '../../../platform/index.ts'
import { nobody, readContacts } from '../../../timeline/index.ts'
import { daysBetween } from '../../query/days.ts'
import { daysBefore, type HorizonDays, horizonOf } from '../horizons.ts'
import { moneyText } from '../money.ts'
import { latestScores } from '../scores.ts'
import type { Standing } from '../upkeep/valuation.ts'
import { basisOf } from './basis.ts'
import { noSums, readSums, valueEstimate } from './sums.ts'

const fall = 0.05
const least = 0.1

export const atRiskDefinition = `Customers whose chance of still being one fell by ${100 * fall} points or more within the last ${daysBefore} days, and who are still customers with a chance of at least ${100 * least} %. Both chances are by the same model, the earlier one by what was known then. At risk is what is still expected of them, not what they were worth before.`

/** SQL: whether the chance of a row of scores is falling. */
export const isAtRisk = `(ifNull(p_alive_before, 0) - p_alive >= ${fall} AND p_alive >= ${least})`

interface Query {
  horizon: ValueHorizon
  tier?: ValueTier
  cursor?: string
  limit: number
}

interface Row {
  customer_id: number
  p_alive: number
  p_alive_lower: number
  p_alive_upper: number
  p_alive_before: number
  value: string
  lower: string
  upper: string
  worth: string
  purchases: number
  first_day: string
  last_day: string
  tier: ValueTier
}

export async function readAtRisk(
  { postgres, clickhouse }: { postgres: Postgres; clickhouse: ClickHouse },
  standing: Standing,
  query: Query,
): Promise<AtRiskAnswer> {
  const { days } = horizonOf(query.horizon)
  const head = {
    ...basisOf(standing),
    horizon: query.horizon,
    definition: atRiskDefinition,
  }
  if (standing.state !== 'ready') return { ...head, items: [], nextCursor: null, total: 0, value: null }
  const where = whereAtRisk(query.tier !== undefined)
  const [rows, sums] = await Promise.all([
    readRows(clickhouse, days, query),
    readSums(clickhouse, days, { where, params: { tier: query.tier ?? '' } }),
  ])
  const page = rows.slice(0, query.limit)
  const contacts = await readContacts(
    postgres,
    clickhouse,
    page.map(({ customer_id }) => customer_id),
  )
  const all = sums.get('') ?? noSums
  const last = page.at(-1)
  return {
    ...head,
    items: page.map((row) => ({
      customerId: row.customer_id,
      ...(contacts.get(row.customer_id) ?? nobody),
      pAlive: { value: row.p_alive, lower: row.p_alive_lower, upper: row.p_alive_upper },
      pAliveBefore: row.p_alive_before,
      expectedValue: { value: cents(row.value), lower: cents(row.lower), upper: cents(row.upper) },
      worth: cents(row.worth),
      purchases: row.purchases,
      lastOrderDay: row.last_day,
      daysSinceLastOrder: daysBetween(row.last_day, standing.plan.horizon),
      usualGapDays: row.purchases > 1 ? daysBetween(row.first_day, row.last_day) / (row.purchases - 1) : null,
      tier: row.tier,
    })),
    nextCursor: rows.length > query.limit && last ? writeCursor(last.value, last.customer_id) : null,
    total: all.customers,
    value: valueEstimate(all, standing.kept.model),
  }
}

const cents = (amount: string) => moneyText(Number(amount))

const whereAtRisk = (ofTier: boolean) => `${isAtRisk} ${ofTier ? 'AND tier = {tier:String}' : ''}`

export function atRiskSql(days: HorizonDays, ofTier: boolean, after: boolean): string {
  return `
      SELECT customer_id, p_alive, p_alive_lower, p_alive_upper, ifNull(p_alive_before, 0) AS p_alive_before, expected_value_${days} AS value,
        expected_value_${days}_lower AS lower, expected_value_${days}_upper AS upper, worth, purchases, first_day, last_day, tier
      FROM ${latestScores}
      WHERE ${whereAtRisk(ofTier)} ${after ? `AND (expected_value_${days}, customer_id) < ({afterValue:Decimal(18, 4)}, {afterId:UInt64})` : ''}
      ORDER BY value DESC, customer_id DESC LIMIT {limit:UInt32}`
}

async function readRows(clickhouse: ClickHouse, days: HorizonDays, { tier, cursor, limit }: Query) {
  const after = readCursor(cursor, at.decimal, at.id)
  return await clickhouse.query<Row>({
    text: atRiskSql(days, tier !== undefined, after !== null),
    params: { tier: tier ?? '', limit: limit + 1, ...(after && { afterValue: after[0], afterId: after[1] }) },
  })
}
