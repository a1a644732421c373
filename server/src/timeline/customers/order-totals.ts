import type { ClickHouse } from '../../platform/index.ts'

/** What orders came to, by their id. */
export async function readOrderTotals(
  clickhouse: ClickHouse,
  orderIds: readonly string[],
): Promise<Map<string, { total: string; currency: string }>> {
  if (orderIds.length === 0) return new Map()
  const rows = await clickhouse.query<{ orderId: string; total: string; currency: string }>({
    text: `SELECT order_id AS orderId, toString(amount) AS total, currency FROM orders WHERE order_id IN {orderIds:Array(String)}`,
    params: { orderIds },
  })
  return new Map(rows.map(({ orderId, ...order }) => [orderId, order]))
}
