import type { Queryable } from '../../platform/index.ts'
import type { ContactAsk, Weighed } from './ask.ts'

/** Writes down a decision; the same one about the same ask counts up, so that what is asked every minute stays readable. */
export async function recordDecision(
  inside: Queryable,
  ask: ContactAsk & { identityId: number },
  weighed: Weighed,
  now: Date,
): Promise<void> {
  const reason = weighed.outcome === 'allowed' ? null : weighed.reason
  const until = weighed.outcome === 'held' ? weighed.until : null
  const repeated = await inside.query(
    `UPDATE contact_decisions SET last_at = $4, times = times + 1, held_until = $5, detail = $6
     WHERE id = (SELECT max(id) FROM contact_decisions WHERE ask_id = $1) AND outcome = $2 AND reason IS NOT DISTINCT FROM $3
     RETURNING id`,
    [ask.askId, weighed.outcome, reason, now, until, JSON.stringify(weighed.detail)],
  )
  if (repeated.length > 0) return
  await inside.query(
    `INSERT INTO contact_decisions (ask_id, identity_id, purpose, channel, subject_kind, subject_id, outcome, reason, detail, held_until, at, last_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [
      ask.askId,
      ask.identityId,
      ask.purpose,
      ask.channel,
      ask.subject.kind,
      ask.subject.id,
      weighed.outcome,
      reason,
      JSON.stringify(weighed.detail),
      until,
      now,
    ],
  )
}
