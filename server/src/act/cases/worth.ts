import type { CaseWorth, ValueTier } from '@esteem/contract'
import { latestScores } from '../../measure/index.ts'
import type { ClickHouse } from '../../platform/index.ts'

interface Row {
  customer_id: number
  tier: ValueTier | ''
  expected: string | null
  worth: string
}

const unknown: CaseWorth = { tier: null, expectedValue: null, worth: null }

/** What customers are worth: by the newest scoring, and by what they paid so far where they have none yet. */
export async function readWorths(
  clickhouse: ClickHouse,
  customerIds: readonly number[],
  currency: string,
): Promise<(customerId: number | null) => CaseWorth> {
  const ids = [...new Set(customerIds)]
  if (ids.length === 0) return () => unknown
  const rows = await clickhouse.query<Row>({
    text: `
      SELECT customer_id, tier, toNullable(expected_value_365) AS expected, toDecimal128(worth, 6) AS worth
      FROM ${latestScores} WHERE customer_id IN {ids:Array(UInt64)}
      UNION ALL
      SELECT customer_id, '' AS tier, NULL AS expected, toDecimal128(sum(paid), 6) AS worth
      FROM (
        SELECT customer_id, amount AS paid FROM orders
        WHERE NOT cancelled AND currency = {currency:String} AND customer_id IN {ids:Array(UInt64)}
        UNION ALL
        SELECT customer_id, -amount AS paid FROM refunds
        WHERE currency = {currency:String} AND customer_id IN {ids:Array(UInt64)})
      WHERE customer_id NOT IN (SELECT customer_id FROM ${latestScores} WHERE customer_id IN {ids:Array(UInt64)})
      GROUP BY customer_id`,
    params: { ids, currency },
  })
  const known = new Map(rows.map((row) => [row.customer_id, row]))
  return (customerId) => {
    const row = customerId === null ? undefined : known.get(customerId)
    if (!row) return unknown
    return {
      tier: row.tier || null,
      expectedValue: row.expected === null ? null : { amount: row.expected, currency },
      worth: { amount: row.worth, currency },
    }
  }
}
