import type { Arrival } from '@esteem/contract'
import type { ClickHouse, Postgres } from '../../platform/index.ts'

/** The newest events of a source, newest first; only those after a moment, for watching live. */
export async function readArrivals(
  postgres: Postgres,
  clickhouse: ClickHouse,
  sourceId: number,
  after: string | undefined,
  limit: number,
): Promise<Arrival[]> {
  const rows = await clickhouse.query<Omit<Arrival, 'identity' | 'customerId'> & { identityId: number }>({
    text: `
      SELECT event_id AS eventId, event, type, time, received_at AS receivedAt, identity_id AS identityId
      FROM events
      WHERE source_id = {sourceId:UInt32} ${after ? `AND received_at > {after:DateTime64(3, 'UTC')}` : ''}
      ORDER BY received_at DESC, event_id LIMIT 1 BY event_id LIMIT {limit:UInt32}`,
    params: { sourceId, after, limit },
  })
  const identities = await postgres.query<{ id: number; value: string; customer_id: number }>(
    'SELECT id, value, customer_id FROM identities WHERE id = ANY($1::bigint[])',
    [rows.map(({ identityId }) => identityId)],
  )
  const byId = new Map(identities.map((identity) => [identity.id, identity]))
  return rows.map(({ identityId, ...row }) => ({
    ...row,
    identity: byId.get(identityId)?.value ?? '',
    customerId: byId.get(identityId)?.customer_id ?? 0,
  }))
}
