import { randomBytes } from 'node:crypto'
import type { AnswerSubject, InvitationReason, InvitationState } from '@esteem/contract'
import type { Clock, Postgres, Queryable } from '../../platform/index.ts'

export interface InvitationRow {
  id: string
  survey_id: string
  rule_id: number | null
  cause: string
  identity_id: number
  channel: 'email' | 'api' | 'in-page'
  priority: number
  about: AnswerSubject
  state: InvitationState
  reason: InvitationReason | null
  created_at: Date
  due_at: Date
  expires_at: Date
  attempts: number
  sent_at: Date | null
  answered_at: Date | null
  remind_at: Date | null
}

export interface NewInvitation {
  surveyId: string
  ruleId: number | null
  /** What it is for: nobody is asked twice for the same. */
  cause: string
  identityId: number
  channel: 'email' | 'api' | 'in-page'
  priority: number
  about: AnswerSubject
  dueAt: Date
  expiresAt: Date
}

/** Ids are by chance: they stand in addresses. */
export const newInvitationId = () => randomBytes(12).toString('base64url')

/** Puts an invitation down; null where there is one for the same cause already. */
export async function addInvitation(
  inside: Queryable,
  clock: Clock,
  invitation: NewInvitation,
): Promise<string | null> {
  const id = newInvitationId()
  const added = await inside.query(
    `INSERT INTO invitations (id, survey_id, rule_id, cause, identity_id, channel, priority, about, state, created_at, due_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'scheduled', $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
    [
      id,
      invitation.surveyId,
      invitation.ruleId,
      invitation.cause,
      invitation.identityId,
      invitation.channel,
      invitation.priority,
      JSON.stringify(invitation.about),
      clock(),
      invitation.dueAt,
      invitation.expiresAt,
    ],
  )
  if (added.length === 0) return null
  await note(inside, clock, id, 'scheduled', null, '')
  return id
}

interface Change {
  state: InvitationState
  reason?: InvitationReason | null
  detail?: string
  dueAt?: Date
  sentAt?: Date
  answeredAt?: Date
  remindAt?: Date | null
  attempts?: number
  claimedUntil?: Date | null
}

/** Moves an invitation on, with the reason in its history; false where it is not in one of these states any more. */
export async function moveInvitation(
  postgres: Postgres,
  clock: Clock,
  id: string,
  from: readonly InvitationState[],
  change: Change,
): Promise<boolean> {
  return await postgres.transaction(async (inside) => {
    const [before] = await inside.query<{ state: string; reason: string | null }>(
      'SELECT state, reason FROM invitations WHERE id = $1 AND state = ANY($2::text[]) FOR UPDATE',
      [id, from],
    )
    if (!before) return false
    await inside.query(
      `UPDATE invitations SET state = $2, reason = $3, due_at = coalesce($4, due_at), sent_at = coalesce($5, sent_at),
         answered_at = coalesce($6, answered_at), remind_at = CASE WHEN $7 THEN $8::timestamptz ELSE remind_at END,
         attempts = coalesce($9, attempts), claimed_until = $10
       WHERE id = $1`,
      [
        id,
        change.state,
        change.reason ?? null,
        change.dueAt ?? null,
        change.sentAt ?? null,
        change.answeredAt ?? null,
        change.remindAt !== undefined,
        change.remindAt ?? null,
        change.attempts ?? null,
        change.claimedUntil ?? null,
      ],
    )
    // The same again, such as a mail server that stays away, is told once.
    if (before.state !== change.state || before.reason !== (change.reason ?? null))
      await note(inside, clock, id, change.state, change.reason ?? null, change.detail ?? '')
    return true
  })
}

async function note(
  inside: Queryable,
  clock: Clock,
  id: string,
  state: InvitationState,
  reason: InvitationReason | null,
  detail: string,
): Promise<void> {
  await inside.query(
    'INSERT INTO invitation_history (invitation_id, at, state, reason, detail) VALUES ($1, $2, $3, $4, $5)',
    [id, clock(), state, reason, detail.slice(0, 500)],
  )
}
