import type { ClickHouse } from '../../platform/index.ts'

/** Which of these identifiers have placed an order that still stands. */
export async function whoBought(clickhouse: ClickHouse, identityIds: readonly number[]): Promise<ReadonlySet<number>> {
  if (identityIds.length === 0) return new Set()
  const found: number[] = []
  // A server takes no more than some 100 KB in one parameter.
  for (let start = 0; start < identityIds.length; start += 5_000) {
    const rows = await clickhouse.query<{ identity_id: number }>({
      text: `SELECT DISTINCT identity_id FROM events
             WHERE identity_id IN {ids:Array(UInt64)} AND event = 'Order Completed'
               AND order_id NOT IN (
                 SELECT order_id FROM order_states WHERE cancelled_at > toDateTime64(0, 3, 'UTC'))`,
      params: { ids: identityIds.slice(start, start + 5_000) },
    })
    found.push(...rows.map((row) => row.identity_id))
  }
  return new Set(found)
}
