import { type CasePriority, type CaseReason, casePriorities } from '@esteem/contract'
import type { Queryable } from '../../platform/index.ts'
import { dueAt } from './due.ts'
import type { Heard } from './heard.ts'
import type { By } from './parts.ts'
import type { StoredSettings } from './settings.ts'
import { tellWebhook } from './tell-webhook.ts'
import { record, type StoredCase, tellTimeline } from './write.ts'

export interface Standing extends StoredSettings {
  now: Date
  timeZone: string
  publicUrl: string
}

export interface Opening {
  identityId: number | null
  reason: CaseReason
  priority: CasePriority
  ruleName: string | null
  orderId: string
  responseId: string
  conversationId: string
  tier: StoredCase['tier']
  worth: string | null
  found: string
  by: By
  words: string
}

/** Opens a case: its row, its first entry, and what is told of it, all or nothing. */
export async function openCase(inside: Queryable, opening: Opening, standing: Standing): Promise<StoredCase> {
  const { now, settings, timeZone, publicUrl } = standing
  const due = dueAt(now, opening.priority, opening.tier, settings, timeZone)
  const [made] = await inside.query<StoredCase>(
    `INSERT INTO cases (opened_at, identity_id, reason, rule_name, order_id, response_id, conversation_id, priority, tier, worth, owner_id, state, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open', $12) RETURNING *`,
    [
      now,
      opening.identityId,
      opening.reason,
      opening.ruleName,
      opening.orderId,
      opening.responseId,
      opening.conversationId,
      opening.priority,
      opening.tier,
      opening.worth,
      settings.defaultOwnerId,
      due,
    ],
  )
  await record(inside, made.id, now, opening.by, 'opened', opening.words, {
    rule: opening.ruleName,
    found: opening.found,
    dueAt: due,
  })
  await tellTimeline(inside, made, `case-opened:${made.id}`, 'Case Opened', now, {
    case_id: String(made.id),
    reason: made.reason,
    priority: made.priority,
    ...(made.order_id && { order_id: made.order_id }),
    ...(made.response_id && { response_id: made.response_id }),
  })
  await tellWebhook(inside, standing, made, 'opened', now, publicUrl)
  return made
}

/** Puts what was said to a case. Answers `known` where it was there just so, `changed` where it said something else. */
export async function addStatement(
  { query }: Queryable,
  caseId: number,
  heard: Heard,
): Promise<{ outcome: 'new' | 'changed' | 'known'; before: { score: number | null; text: string } | null }> {
  const made = await query(
    `INSERT INTO case_statements (event_id, case_id, event, time, channel, metric, score, text, language, flags)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (event_id) DO NOTHING RETURNING 1`,
    [
      heard.eventId,
      caseId,
      heard.event,
      heard.time,
      heard.channel,
      heard.metric,
      heard.score,
      heard.text,
      heard.language,
      JSON.stringify(heard.flags),
    ],
  )
  if (made.length > 0) return { outcome: 'new', before: null }
  const [before] = await query<{ score: number | null; text: string }>(
    'SELECT score, text FROM case_statements WHERE event_id = $1',
    [heard.eventId],
  )
  if (before.score === heard.score && before.text === heard.text) return { outcome: 'known', before }
  await query(
    'UPDATE case_statements SET score = $2, text = $3, language = $4, flags = $5, time = $6 WHERE event_id = $1',
    [heard.eventId, heard.score, heard.text, heard.language, JSON.stringify(heard.flags), heard.time],
  )
  return { outcome: 'changed', before }
}

/** The more pressing of two. */
export function morePressing(a: CasePriority, b: CasePriority): CasePriority {
  return casePriorities.indexOf(a) <= casePriorities.indexOf(b) ? a : b
}
