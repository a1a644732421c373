import type { CaseParts } from './parts.ts'

interface Row {
  event_id: string
  event: string
  time: Date
  identity_id: number | null
  properties: Record<string, unknown>
}

/** Tells the timeline what happened with cases. What was told before a crash is told again, and counts once. */
export async function flushOutbox({ postgres, tell }: CaseParts): Promise<void> {
  const rows = await postgres.query<Row>('SELECT * FROM case_outbox ORDER BY time, event_id LIMIT 500')
  if (rows.length === 0) return
  await tell(
    rows.map(({ event_id, event, time, identity_id, properties }) => ({
      eventId: event_id,
      event,
      at: time,
      identityId: identity_id ?? 0,
      channel: String(properties.channel ?? 'esteem'),
      properties,
    })),
  )
  await postgres.query('DELETE FROM case_outbox WHERE event_id = ANY($1)', [rows.map(({ event_id }) => event_id)])
}
