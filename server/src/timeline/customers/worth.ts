import type { ClickHouse } from '../../platform/index.ts'

export interface WorthByCurrency {
  currency: string
  orders: number
  worth: string
  refunded: string
  average: string | null
  first_order_at: string | null
  last_order_at: string | null
}

/**
 * What one customer has paid less what was given back, by currency. Finds the orders through the customer's own events,
 * so that it reads a handful of rows however large the shop.
 */
export async function readWorth(clickhouse: ClickHouse, identityIds: readonly number[]): Promise<WorthByCurrency[]> {
  return await clickhouse.query<WorthByCurrency>({
    text: `
      WITH
        own AS (SELECT DISTINCT order_id FROM events WHERE identity_id IN {ids:Array(UInt64)} AND order_id != ''),
        bought AS (
          SELECT tupleElement(identity(latest), 'currency') AS currency, count() AS orders, sum(tupleElement(identity(latest), 'amount')) AS gross,
            min(placed_at) AS first_order_at, max(placed_at) AS last_order_at
          FROM order_states FINAL
          WHERE order_id IN own AND cancelled_at = toDateTime64(0, 3, 'UTC')
            AND tupleElement(identity(latest), 'identity_id') IN {ids:Array(UInt64)}
          GROUP BY currency),
        given_back AS (
          SELECT currency, sum(amount) AS refunded FROM refund_states FINAL
          WHERE (order_id IN own OR order_id = '') AND identity_id IN {ids:Array(UInt64)}
            AND order_id NOT IN (SELECT order_id FROM order_states WHERE order_id IN own AND cancelled_at > toDateTime64(0, 3, 'UTC'))
          GROUP BY currency)
      SELECT currency, ifNull(b.orders, 0) AS orders, ifNull(gross, 0) - ifNull(g.refunded, 0) AS worth, ifNull(g.refunded, 0) AS refunded,
        round(b.gross / nullIf(b.orders, 0), 2) AS average, first_order_at, last_order_at
      FROM bought AS b FULL JOIN given_back AS g USING currency
      ORDER BY currency`,
    params: { ids: identityIds },
  })
}
