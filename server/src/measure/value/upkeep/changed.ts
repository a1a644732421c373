import type { ClickHouse } from '../../../platform/index.ts'

/** An event that was received is written a moment later: look back a little further. */
const overlap = 30_000

const orderEvents = `received_at >= {since:DateTime64(3, 'UTC')} AND event IN ('Order Completed', 'Order Updated', 'Order Cancelled', 'Order Refunded')`

const paramsFrom = (since: Date) => ({ since: new Date(since.getTime() - overlap).toISOString() })

/** Which events about orders were received since a moment: the same text, the same events. */
export async function readArrivals(clickhouse: ClickHouse, since: Date): Promise<string> {
  const [{ arrivals }] = await clickhouse.query<{ arrivals: string }>({
    text: `SELECT toString((count(), groupBitXor(cityHash64(event_id, identity_id, received_at)))) AS arrivals FROM events WHERE ${orderEvents}`,
    params: paramsFrom(since),
  })
  return arrivals
}

/** How many orders there are, nearly. */
export async function readOrderCount(clickhouse: ClickHouse): Promise<number> {
  const [{ orders }] = await clickhouse.query<{ orders: number }>({
    text: 'SELECT count() AS orders FROM order_states',
  })
  return orders
}

export const changedSql = `
      WITH changed AS (SELECT DISTINCT order_id FROM events WHERE ${orderEvents} AND order_id != '')
      SELECT DISTINCT customer_id FROM (
        SELECT customer_id FROM orders WHERE order_id IN changed
        UNION ALL
        SELECT customer_id FROM refunds WHERE order_id IN changed
        UNION ALL
        SELECT ifNull(moved_to, customer_id) AS customer_id
        FROM (SELECT identity_id, customer_id FROM events WHERE ${orderEvents}) AS e
        LEFT JOIN moved ON moved.identity_id = e.identity_id)
      WHERE customer_id != 0`

/** Whose orders or refunds changed by events that were received since a moment. */
export async function readChanged(clickhouse: ClickHouse, since: Date): Promise<number[]> {
  const rows = await clickhouse.query<{ customer_id: number }>({ text: changedSql, params: paramsFrom(since) })
  return rows.map(({ customer_id }) => customer_id)
}
