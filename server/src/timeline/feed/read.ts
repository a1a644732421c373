import type { ClickHouse } from '../../platform/index.ts'

/** An event as its followers see it. */
export interface FeedEvent {
  eventId: string
  event: string
  /** When it happened, in milliseconds; it may have been told long after. */
  time: number
  /** When it was stored. */
  insertedAt: string
  identityId: number
  /** Whose it was when it arrived. */
  customerId: number
  channel: string
  orderId: string
  properties: Record<string, unknown>
}

export interface Place {
  insertedAt: string
  eventId: string
}

const pageSize = 1000

/** The events stored after a place, oldest first, and where the next page begins; null on the last. */
export async function readFeed(
  clickhouse: ClickHouse,
  names: readonly string[],
  { insertedAt, eventId }: Place,
): Promise<{ events: FeedEvent[]; next: Place | null }> {
  const rows = await clickhouse.query<Omit<FeedEvent, 'properties' | 'time'> & { properties: string; time: string }>({
    text: `
      SELECT event_id AS eventId, event, time, inserted_at AS insertedAt, identity_id AS identityId,
        customer_id AS customerId, channel, order_id AS orderId, properties
      FROM event_feed
      WHERE inserted_at >= {insertedAt:DateTime64(3)} AND (inserted_at, event_id) > ({insertedAt:DateTime64(3)}, {eventId:String})
        AND event IN {names:Array(String)}
      ORDER BY inserted_at, event_id LIMIT {limit:UInt32}`,
    params: { insertedAt, eventId, names, limit: pageSize },
  })
  const events = rows.map((row) => ({
    ...row,
    time: Date.parse(row.time),
    properties: JSON.parse(row.properties) as Record<string, unknown>,
  }))
  const last = events.at(-1)
  return { events, next: last && rows.length === pageSize ? last : null }
}

/** How many events were stored from one moment to just before another. */
export async function countFeed(
  clickhouse: ClickHouse,
  names: readonly string[],
  span: { from: string; until: string },
): Promise<number> {
  const [{ stored }] = await clickhouse.query<{ stored: number }>({
    text: `
      SELECT count() AS stored FROM event_feed
      WHERE inserted_at >= {from:DateTime64(3)} AND inserted_at < {until:DateTime64(3)} AND event IN {names:Array(String)}`,
    params: { ...span, names },
  })
  return stored
}
