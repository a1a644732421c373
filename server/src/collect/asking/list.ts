import type { Invitation, InvitationReason, InvitationState } from '@esteem/contract'
import { at, notFound, type Postgres, readCursor, writeCursor } from '../../platform/index.ts'
import type { InvitationRow } from './invitations.ts'
import type { AskingParts } from './parts.ts'

interface Asked {
  state?: InvitationState
  ruleId?: number
  cursor?: string
  limit: number
}

interface HistoryRow {
  invitation_id: string
  at: Date
  state: InvitationState
  reason: InvitationReason | null
  detail: string
}

/** The invitations of a survey, the newest first. */
export async function listInvitations(
  { postgres, namesOf }: Pick<AskingParts, 'postgres' | 'namesOf'>,
  surveyId: string,
  { state, ruleId, cursor, limit }: Asked,
) {
  const [before, id] = readCursor(cursor, at.moment, at.text) ?? [null, null]
  const rows = await postgres.query<InvitationRow>(
    `SELECT * FROM invitations WHERE survey_id = $1 AND ($2::text IS NULL OR state = $2) AND ($3::bigint IS NULL OR rule_id = $3)
       AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5))
     ORDER BY created_at DESC, id DESC LIMIT $6`,
    [surveyId, state ?? null, ruleId ?? null, before, id, limit + 1],
  )
  const counts = await postgres.query<{ state: InvitationState; count: number }>(
    'SELECT state, count(*) AS count FROM invitations WHERE survey_id = $1 AND ($2::bigint IS NULL OR rule_id = $2) GROUP BY state',
    [surveyId, ruleId ?? null],
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await withHistory({ postgres, namesOf }, page),
    nextCursor: rows.length > limit && last ? writeCursor(last.created_at.toISOString(), last.id) : null,
    counts: Object.fromEntries(counts.map((row) => [row.state, row.count])) as Record<InvitationState, number>,
  }
}

export async function getInvitation(
  parts: Pick<AskingParts, 'postgres' | 'namesOf'>,
  surveyId: string,
  invitationId: string,
): Promise<Invitation> {
  const rows = await parts.postgres.query<InvitationRow>('SELECT * FROM invitations WHERE id = $1 AND survey_id = $2', [
    invitationId,
    surveyId,
  ])
  if (rows.length === 0) throw notFound('invitation', invitationId)
  return (await withHistory(parts, rows))[0]
}

async function withHistory(
  { postgres, namesOf }: Pick<AskingParts, 'postgres' | 'namesOf'>,
  rows: readonly InvitationRow[],
): Promise<Invitation[]> {
  const history = await readHistory(postgres, rows)
  const names = await namesOf([...new Set(rows.map(({ identity_id }) => identity_id))])
  return rows.map((row) => ({
    invitationId: row.id,
    surveyId: row.survey_id,
    ruleId: row.rule_id,
    customerId: names.get(row.identity_id)?.customerId ?? null,
    customerName: names.get(row.identity_id)?.name ?? null,
    channel: row.channel,
    state: row.state,
    reason: row.reason,
    about: row.about,
    dueAt: row.due_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    history: (history.get(row.id) ?? []).map(({ at, state, reason, detail }) => ({
      at: at.toISOString(),
      state,
      reason,
      detail,
    })),
  }))
}

async function readHistory(postgres: Postgres, rows: readonly InvitationRow[]): Promise<Map<string, HistoryRow[]>> {
  const all = await postgres.query<HistoryRow>(
    'SELECT * FROM invitation_history WHERE invitation_id = ANY($1::text[]) ORDER BY id DESC',
    [rows.map(({ id }) => id)],
  )
  const byInvitation = new Map<string, HistoryRow[]>()
  for (const row of all) byInvitation.set(row.invitation_id, [...(byInvitation.get(row.invitation_id) ?? []), row])
  return byInvitation
}
