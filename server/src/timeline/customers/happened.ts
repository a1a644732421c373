import type { ClickHouse } from '../../platform/index.ts'

/** What happened of one name within a time, the newest first. */
export async function readHappened(
  clickhouse: ClickHouse,
  { event, from, limit }: { event: string; from: Date; limit: number },
): Promise<
  { eventId: string; time: number; identityId: number; orderId: string; properties: Record<string, unknown> }[]
> {
  const rows = await clickhouse.query<{
    eventId: string
    time: string
    identityId: number
    orderId: string
    properties: string
  }>({
    text: `SELECT event_id AS eventId, e.time AS time, identity_id AS identityId, order_id AS orderId, properties
           FROM events AS e FINAL
           WHERE event = {event:String} AND e.time >= {from:DateTime64(3)} AND identity_id != 0
           ORDER BY e.time DESC LIMIT {limit:UInt32}`,
    params: { event, from, limit },
  })
  return rows.map((row) => ({ ...row, time: Date.parse(row.time), properties: JSON.parse(row.properties) }))
}
