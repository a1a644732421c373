import type { ContactDecisionRecord, ContactReason } from '@esteem/contract'
import { at, type Postgres, readCursor, writeCursor } from '../../platform/index.ts'
import type { Detail } from './ask.ts'
import { decisionWords } from './words.ts'

interface Row {
  id: number
  ask_id: string
  identity_id: number
  purpose: ContactDecisionRecord['purpose']
  channel: ContactDecisionRecord['channel']
  subject_kind: ContactDecisionRecord['subject']['kind']
  subject_id: string
  outcome: ContactDecisionRecord['outcome']
  reason: ContactReason | null
  detail: Detail
  held_until: Date | null
  at: Date
  last_at: Date
  times: number
}

export interface DecisionsAsked {
  identityIds?: readonly number[]
  subjectKind?: string
  subjectId?: string
  outcome?: string
  cursor?: string
  limit: number
}

/** Who these identifiers belong to now. */
export type NamesOf = (
  identityIds: readonly number[],
) => Promise<ReadonlyMap<number, { customerId: number; name: string | null }>>

/** Decisions, the newest first. */
export async function listDecisions(
  postgres: Postgres,
  namesOf: NamesOf,
  { identityIds, subjectKind, subjectId, outcome, cursor, limit }: DecisionsAsked,
): Promise<{ items: ContactDecisionRecord[]; nextCursor: string | null }> {
  const [before] = readCursor(cursor, at.id) ?? [null]
  const rows = await postgres.query<Row>(
    `SELECT * FROM contact_decisions
     WHERE ($1::bigint[] IS NULL OR identity_id = ANY($1)) AND ($2::text IS NULL OR subject_kind = $2)
       AND ($3::text IS NULL OR subject_id = $3) AND ($4::text IS NULL OR outcome = $4) AND ($5::bigint IS NULL OR id < $5)
     ORDER BY id DESC LIMIT $6`,
    [identityIds ?? null, subjectKind ?? null, subjectId ?? null, outcome ?? null, before, limit + 1],
  )
  const page = rows.slice(0, limit)
  const names = await namesOf([...new Set(page.map(({ identity_id }) => identity_id))])
  return {
    items: page.map((row) => ({
      decisionId: row.id,
      askId: row.ask_id,
      customerId: names.get(row.identity_id)?.customerId ?? null,
      customerName: names.get(row.identity_id)?.name ?? null,
      purpose: row.purpose,
      channel: row.channel,
      subject: { kind: row.subject_kind, id: row.subject_id },
      outcome: row.outcome,
      reason: row.reason,
      words: decisionWords(row.outcome, row.reason, row.detail),
      until: row.held_until?.toISOString() ?? null,
      at: row.at.toISOString(),
      lastAt: row.last_at.toISOString(),
      times: row.times,
    })),
    nextCursor: rows.length > page.length ? writeCursor(page.at(-1)!.id) : null,
  }
}
