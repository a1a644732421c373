import type { Postgres } from '../../platform/index.ts'

export interface Untold {
  eventId: string
  event: 'Consent Given' | 'Consent Withdrawn' | 'Unsubscribed'
  at: Date
  identityId: number
  properties: Record<string, unknown>
}

const eventOf = { given: 'Consent Given', withdrawn: 'Consent Withdrawn', unsubscribed: 'Unsubscribed' } as const

/** Puts what was said here, rather than by an event, into the timeline as well. What fails is told the next time. */
export async function tellConsent(postgres: Postgres, tell: (told: Untold[]) => Promise<void>): Promise<void> {
  const rows = await postgres.query<{
    id: number
    entry_key: string
    state: keyof typeof eventOf
    at: Date
    identity_id: number
    purpose: string
    text_version: string | null
    campaign_id: string | null
  }>('SELECT * FROM consent_entries WHERE NOT told ORDER BY id LIMIT 500')
  if (rows.length === 0) return
  await tell(
    rows.map((row) => ({
      eventId: row.entry_key,
      event: eventOf[row.state],
      at: row.at,
      identityId: row.identity_id,
      properties: {
        purpose: row.purpose,
        ...(row.text_version !== null && { text_version: row.text_version }),
        ...(row.campaign_id !== null && { campaign_id: row.campaign_id }),
      },
    })),
  )
  await postgres.query('UPDATE consent_entries SET told = true WHERE id = ANY($1::bigint[])', [
    rows.map(({ id }) => id),
  ])
}
