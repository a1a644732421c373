import { createHash } from 'node:crypto'
import type { Queryable } from '../../platform/index.ts'
import type { StoredDelivery } from './deliveries.ts'
import { holdCase, record, tellTimeline } from './write.ts'

export interface AnswerPayload {
  text: string
  language: string
  wait: boolean
  waitUntil: string
  by: { accountId: string | null; name: string }
  action: 'answered' | 'answered-elsewhere'
  channel: string
}

/** What follows when the customer has been answered. Runs with the note that the mail is gone, or not at all. */
export async function concludeAnswer(inside: Queryable, row: StoredDelivery, now: Date): Promise<void> {
  const { text, language, wait, waitUntil, by, action, channel } = row.payload as unknown as AnswerPayload
  const found = row.case_id === null ? null : await holdCase(inside, row.case_id)
  if (!found) return
  await inside.query('UPDATE cases SET first_answered_at = coalesce(first_answered_at, $2) WHERE id = $1', [
    found.id,
    now,
  ])
  if (wait && found.state !== 'closed')
    await inside.query(
      `UPDATE cases SET state = 'waiting', due_at = $2, round = round + 1, escalated = 0 WHERE id = $1`,
      [found.id, new Date(waitUntil)],
    )
  await record(inside, found.id, now, by, action, text, { to: row.target, deliveryId: row.id })
  await tellTimeline(inside, found, `case-answer:${hash(row.key)}`, 'Message Sent', now, {
    case_id: String(found.id),
    channel,
    text,
    response_seconds: Math.round((now.getTime() - found.opened_at.getTime()) / 1000),
    ...(language && { language }),
    ...(found.conversation_id && { conversation_id: found.conversation_id }),
  })
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24)
