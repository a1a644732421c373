import type { IdentityKind, TimelineEntry } from '@esteem/contract'
import { at, type ClickHouse, type Postgres, readCursor, writeCursor } from '../../platform/index.ts'
import { readIdentities } from './get.ts'

interface EventRow {
  event_id: string
  type: TimelineEntry['type']
  event: string
  time: string
  received_at: string
  identity_id: number
  channel: string
  source_id: number
  properties: string
  traits: string
  context: string
}

export interface TimelineQuery {
  event?: string
  channel?: string
  cursor?: string
  limit: number
}

/** Everything that happened with a customer, newest first. */
export async function readTimeline(
  postgres: Postgres,
  clickhouse: ClickHouse,
  customerId: number,
  query: TimelineQuery,
) {
  const { identities } = await readIdentities(postgres, customerId)
  const cursor = readCursor(query.cursor, at.moment, at.text)
  const params = {
    ids: identities.map(({ id }) => id),
    event: query.event ?? '',
    channel: query.channel ?? '',
    limit: query.limit + 1,
    ...(cursor && { time: cursor[0], eventId: cursor[1] }),
  }
  const [rows, events, sources] = await Promise.all([
    clickhouse.query<EventRow>({
      text: `
        SELECT event_id, type, event, time, received_at, identity_id, channel, source_id, properties, traits, context
        FROM events FINAL
        WHERE identity_id IN {ids:Array(UInt64)}
          ${query.event ? 'AND event = {event:String}' : ''}
          ${query.channel ? 'AND channel = {channel:String}' : ''}
          ${cursor ? `AND (time, event_id) < ({time:DateTime64(3, 'UTC')}, {eventId:String})` : ''}
        ORDER BY time DESC, event_id DESC LIMIT {limit:UInt32}`,
      params,
    }),
    cursor ? undefined : readFilters(clickhouse, params),
    postgres.query<{ id: number; name: string }>('SELECT id, name FROM sources'),
  ])
  const more = rows.length > query.limit
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const byId = new Map(identities.map((identity) => [identity.id, identity]))
  const sourceNames = new Map(sources.map(({ id, name }) => [id, name]))
  return {
    items: page.map((row): TimelineEntry => {
      const identity = byId.get(row.identity_id)!
      return {
        eventId: row.event_id,
        type: row.type,
        event: row.event,
        time: row.time,
        receivedAt: row.received_at,
        channel: row.channel,
        source: sourceNames.get(row.source_id) ?? '',
        identity: { kind: identity.kind as IdentityKind, value: identity.value },
        properties: JSON.parse(row.properties),
        traits: JSON.parse(row.traits),
        context: JSON.parse(row.context),
      }
    }),
    nextCursor: more && last ? writeCursor(last.time, last.event_id) : null,
    events,
  }
}

async function readFilters(clickhouse: ClickHouse, params: Record<string, unknown>) {
  return await clickhouse.query<{ event: string; channel: string; count: number }>({
    text: `SELECT event, channel, count() AS count FROM events FINAL WHERE identity_id IN {ids:Array(UInt64)}
           GROUP BY event, channel ORDER BY count DESC, event, channel LIMIT 100`,
    params,
  })
}
