import type { Queryable } from '../../platform/index.ts'
import { dueAt } from './due.ts'
import type { Standing } from './open.ts'
import type { By } from './parts.ts'
import { tellWebhook } from './tell-webhook.ts'
import { record, type StoredCase, tellTimeline } from './write.ts'

export type WhyReopened = 'not-helped' | 'said-again' | 'by-hand'

/** Takes up a closed case again: it is due anew, and escalates anew. */
export async function reopenCase(
  inside: Queryable,
  closed: StoredCase,
  why: WhyReopened,
  by: By,
  words: string,
  standing: Standing,
): Promise<StoredCase> {
  const { now, settings, timeZone, publicUrl } = standing
  const due = dueAt(now, closed.priority, closed.tier, settings, timeZone)
  const [found] = await inside.query<StoredCase>(
    `UPDATE cases SET state = 'reopened', closed_at = NULL, reopened = reopened + 1, round = round + 1, escalated = 0, due_at = $2
     WHERE id = $1 RETURNING *`,
    [closed.id, due],
  )
  await record(inside, found.id, now, by, 'reopened', words, { why, dueAt: due })
  await tellTimeline(inside, found, `case-reopened:${found.id}:${found.reopened}`, 'Case Reopened', now, {
    case_id: String(found.id),
    reason: why,
  })
  await tellWebhook(inside, standing, found, 'reopened', now, publicUrl)
  return found
}

/** It is our turn again: due anew. */
export async function dueAnew(
  inside: Queryable,
  found: StoredCase,
  due: Date,
  state: 'open' | 'waiting',
): Promise<void> {
  await inside.query(`UPDATE cases SET state = $3, due_at = $2, round = round + 1, escalated = 0 WHERE id = $1`, [
    found.id,
    due,
    state === 'open' && found.reopened > 0 ? 'reopened' : state,
  ])
}
