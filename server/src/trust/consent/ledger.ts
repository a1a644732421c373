import type { ConsentEntry, ConsentState, ContactPurpose } from '@esteem/contract'
import type { Clock, Postgres, Queryable } from '../../platform/index.ts'

export interface NewConsent {
  /** What was told under the same key before is not told again. */
  key: string
  identityId: number
  purpose: string
  state: ConsentState
  at: Date
  origin: ConsentEntry['origin']
  textVersion?: string | null
  campaignId?: string | null
  by?: string | null
}

/** Adds to the ledger. What came as an event is in the timeline already. */
export async function addConsent(inside: Queryable, clock: Clock, entry: NewConsent): Promise<void> {
  await inside.query(
    `INSERT INTO consent_entries (entry_key, identity_id, purpose, state, at, recorded_at, origin, text_version, campaign_id, noted_by, told)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (entry_key) DO NOTHING`,
    [
      entry.key,
      entry.identityId,
      entry.purpose,
      entry.state,
      entry.at,
      clock(),
      entry.origin,
      entry.textVersion ?? null,
      entry.campaignId ?? null,
      entry.by ?? null,
      entry.origin === 'event',
    ],
  )
}

/** Consent to service messages is a matter of its own: who wants no mail at all still hears of their own order. */
const alsoAbout = (purpose: ContactPurpose) => (purpose === 'service' ? ['service'] : [purpose, 'everything'])

/** Neither an entry that was taken back nor the one that does it. */
const counts = `undoes IS NULL AND NOT EXISTS (SELECT 1 FROM consent_entries u WHERE u.undoes = e.id)`

/** Takes back what an identifier said on the unsubscribe page: what was said before counts again. */
export async function undoUnsubscribing(postgres: Postgres, clock: Clock, identityId: number): Promise<void> {
  await postgres.query(
    `INSERT INTO consent_entries (entry_key, identity_id, purpose, state, at, recorded_at, origin, told, undoes)
     SELECT 'undo:' || id, identity_id, purpose, 'undone', $2, $2, 'page', true, id FROM consent_entries e
     WHERE identity_id = $1 AND origin = 'page' AND state = 'unsubscribed' AND ${counts}
     ON CONFLICT DO NOTHING`,
    [identityId, clock()],
  )
}

/** What a person last said about a purpose, over all their identifiers. */
export async function consentOf(
  inside: Queryable,
  identityIds: readonly number[],
  purpose: ContactPurpose,
): Promise<{ state: ConsentState; at: Date } | null> {
  const [newest] = await inside.query<{ state: ConsentState; at: Date }>(
    `SELECT state, at FROM consent_entries e WHERE identity_id = ANY($1::bigint[]) AND purpose = ANY($2::text[]) AND ${counts}
     ORDER BY at DESC, id DESC LIMIT 1`,
    [identityIds, alsoAbout(purpose)],
  )
  return newest ?? null
}

/** The same for many at once: the newest entry of each identifier that has one. */
export async function consentsOf(
  postgres: Postgres,
  identityIds: readonly number[],
  purpose: ContactPurpose,
): Promise<Map<number, { state: ConsentState; at: Date; id: number }>> {
  const rows = await postgres.query<{ identity_id: number; state: ConsentState; at: Date; id: number }>(
    `SELECT DISTINCT ON (identity_id) identity_id, state, at, id FROM consent_entries e
     WHERE identity_id = ANY($1::bigint[]) AND purpose = ANY($2::text[]) AND ${counts} ORDER BY identity_id, at DESC, id DESC`,
    [identityIds, alsoAbout(purpose)],
  )
  return new Map(rows.map(({ identity_id, ...said }) => [identity_id, said]))
}

interface EntryRow {
  id: number
  identity_id: number
  purpose: string
  state: ConsentEntry['state']
  at: Date
  origin: ConsentEntry['origin']
  text_version: string | null
  noted_by: string | null
}

/** Everything a person said, the newest first. */
export async function readConsents(postgres: Postgres, identityIds: readonly number[]): Promise<ConsentEntry[]> {
  const rows = await postgres.query<EntryRow>(
    'SELECT * FROM consent_entries WHERE identity_id = ANY($1::bigint[]) ORDER BY at DESC, id DESC LIMIT 200',
    [identityIds],
  )
  return rows.map((row) => ({
    entryId: row.id,
    identityId: row.identity_id,
    purpose: row.purpose,
    state: row.state,
    at: row.at.toISOString(),
    origin: row.origin,
    textVersion: row.text_version,
    by: row.noted_by,
  }))
}
