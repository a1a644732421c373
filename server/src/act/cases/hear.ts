import type { CaseRule } from '@esteem/contract'
import type { Queryable } from '../../platform/index.ts'
import { type FeedEvent, readOwners } from '../../timeline/index.ts'
import { dueAt } from './due.ts'
import { gather } from './gather.ts'
import { type Heard, toHeard } from './heard.ts'
import { hearWhetherItHelped } from './helped.ts'
import { type Matched, matchRules } from './match-rules.ts'
import { addStatement, morePressing, openCase, type Standing } from './open.ts'
import { flushOutbox } from './outbox.ts'
import { type CaseParts, itself } from './parts.ts'
import { dueAnew, reopenCase } from './reopen.ts'
import { listRules } from './rules.ts'
import { readStanding } from './standing.ts'
import { readWorths } from './worth.ts'
import { record, type StoredCase } from './write.ts'

/** The events that may open a case or belong to one. */
export const heardEvents = ['Survey Answered', 'Review Posted', 'Message Received', 'Message Sent']

// One at a time over all processes: two answers of one response must find the same case.
const lock = 'SELECT pg_advisory_xact_lock(46008)'

/**
 * Hears what customers say. Whatever is heard twice comes out the same: a statement belongs to one case by its event, and
 * a case is found by its response, conversation or order.
 */
export async function hear(parts: CaseParts, events: readonly FeedEvent[]): Promise<void> {
  const rules = await listRules(parts.postgres)
  // Our own answers are in the history of their case already.
  const all = events.map(toHeard).filter(({ event, caseId }) => event !== 'Message Sent' || caseId === null)
  const matched = all.flatMap((heard): { heard: Heard; match: Matched }[] => {
    const match = heard.event === 'Message Sent' ? null : matchRules(heard, rules as CaseRule[])
    return match ? [{ heard, match }] : []
  })
  const standing = await readStanding(parts)
  if (matched.length > 0) {
    const worthOf = await readTiers(
      parts,
      matched.map(({ heard }) => heard),
    )
    for (const { heard, match } of matched) await hearComplaint(parts, heard, match, await worthOf(heard), standing)
  }
  const complaints = new Set(matched.map(({ heard }) => heard))
  const rest = await ofKnownCases(
    parts,
    all.filter((heard) => !complaints.has(heard)),
  )
  for (const heard of rest) await hearMore(parts, heard, standing)
  await flushOutbox(parts)
}

async function readTiers(parts: CaseParts, heard: readonly Heard[]) {
  const ids = heard.flatMap(({ identityId }) => identityId ?? [])
  const owners = await readOwners(parts.postgres, ids)
  const worths = await readWorths(parts.clickhouse, [...owners.values()], (await parts.business()).currency)
  return async ({ identityId }: Heard) => worths((identityId && owners.get(identityId)) || null)
}

async function hearComplaint(
  { postgres, clickhouse }: CaseParts,
  heard: Heard,
  match: Matched,
  worth: Awaited<ReturnType<Awaited<ReturnType<typeof readTiers>>>>,
  standing: Standing,
): Promise<void> {
  const opened = await postgres.transaction(async (inside) => {
    await inside.query(lock)
    const found = await findCase(inside, heard, standing, true)
    if (found) {
      await join(inside, found, heard, match, standing)
      return null
    }
    const made = await openCase(
      inside,
      {
        ...heard,
        ...match,
        tier: worth.tier,
        worth: worth.expectedValue?.amount ?? worth.worth?.amount ?? null,
        by: itself,
        words: '',
      },
      standing,
    )
    await addStatement(inside, made.id, heard)
    return made
  })
  if (opened) await gather(postgres, clickhouse, opened)
}

/** The case that something belongs to: by the event itself, its answering, its conversation, and its order. */
async function findCase(
  { query }: Queryable,
  heard: Heard,
  { now, settings }: Standing,
  byOrder: boolean,
): Promise<StoredCase | null> {
  const since = new Date(now.getTime() - settings.windowDays * 86_400_000)
  const recent = `(state != 'closed' OR closed_at >= $2)`
  const [found] = await query<StoredCase>(
    `SELECT * FROM (
       SELECT 1 AS nearness, cases.* FROM cases WHERE id = (SELECT case_id FROM case_statements WHERE event_id = $1)
       UNION ALL SELECT 0, cases.* FROM cases WHERE id = $7
       UNION ALL SELECT 2, cases.* FROM cases WHERE response_id = $3 AND $3 != ''
       UNION ALL SELECT 3, cases.* FROM cases WHERE conversation_id = $4 AND $4 != '' AND ${recent}
       UNION ALL SELECT 4, cases.* FROM cases WHERE order_id = $5 AND $5 != '' AND ${recent} AND $6 AND opened_at >= $2
     ) AS near ORDER BY nearness, id DESC LIMIT 1`,
    [heard.eventId, since, heard.responseId, heard.conversationId, heard.orderId, byOrder, heard.caseId],
  )
  return found ?? null
}

/** Another complaint about the same: it joins the case, may make it more pressing, and takes a closed one up again. */
async function join(
  inside: Queryable,
  found: StoredCase,
  heard: Heard,
  match: Matched,
  standing: Standing,
): Promise<void> {
  const { now, settings, timeZone } = standing
  const { outcome, before } = await addStatement(inside, found.id, heard)
  const priority = morePressing(found.priority, match.priority)
  const due = dueAt(now, priority, found.tier, settings, timeZone)
  // Also of what the case has gathered already, without having been heard as a complaint.
  if (priority !== found.priority)
    await inside.query(
      `UPDATE cases SET priority = $2, due_at = CASE WHEN state = 'closed' THEN due_at ELSE least(due_at, $3) END WHERE id = $1`,
      [found.id, priority, due],
    )
  if (outcome === 'known') return
  await record(inside, found.id, now, itself, outcome === 'new' ? 'said' : 'changed', '', {
    eventId: heard.eventId,
    rule: match.ruleName,
    ...(before && { before: before.score }),
  })
  await completeKeys(inside, found, heard)
  if (found.state === 'closed') await reopenCase(inside, { ...found, priority }, 'said-again', itself, '', standing)
  else if (found.state === 'waiting') await dueAnew(inside, found, due, 'open')
}

/** What else was said in the same answering or conversation, and answers that were given outside of Esteem. */
async function hearMore(parts: CaseParts, heard: Heard, standing: Standing): Promise<void> {
  if (heard.metric === 'helped' && heard.caseId !== null) {
    await hearWhetherItHelped(parts.postgres, heard, standing)
    return
  }
  await parts.postgres.transaction(async (inside) => {
    await inside.query(lock)
    const found = await findCase(inside, heard, standing, false)
    if (!found) return
    if (heard.event === 'Message Sent') {
      await inside.query(
        'UPDATE cases SET first_answered_at = $2 WHERE id = $1 AND first_answered_at IS NULL AND opened_at <= $2',
        [found.id, heard.time],
      )
      if (found.state === 'closed') return
    }
    const { outcome, before } = await addStatement(inside, found.id, heard)
    if (outcome === 'known') return
    if (outcome === 'changed')
      await record(inside, found.id, standing.now, itself, 'changed', '', {
        eventId: heard.eventId,
        before: before?.score,
      })
    await completeKeys(inside, found, heard)
    if (heard.event === 'Message Received' && found.state === 'waiting')
      await dueAnew(
        inside,
        found,
        dueAt(standing.now, found.priority, found.tier, standing.settings, standing.timeZone),
        'open',
      )
  })
}

/** A case learns its order or conversation from whatever names it first. */
async function completeKeys({ query }: Queryable, found: StoredCase, heard: Heard): Promise<void> {
  await query(
    `UPDATE cases SET order_id = CASE WHEN order_id = '' THEN $2 ELSE order_id END,
       conversation_id = CASE WHEN conversation_id = '' THEN $3 ELSE conversation_id END,
       identity_id = coalesce(identity_id, $4)
     WHERE id = $1`,
    [found.id, heard.orderId, heard.conversationId, heard.identityId],
  )
}

/** Those that some case may know: most of what is heard concerns none, and costs one query for all. */
async function ofKnownCases({ postgres }: CaseParts, heard: readonly Heard[]): Promise<Heard[]> {
  if (heard.length === 0) return []
  const some = (read: (one: Heard) => string) => [...new Set(heard.map(read).filter((text) => text !== ''))]
  const rows = await postgres.query<{ response_id: string; conversation_id: string }>(
    `SELECT response_id, conversation_id FROM cases
     WHERE (response_id != '' AND response_id = ANY($1)) OR (conversation_id != '' AND conversation_id = ANY($2))`,
    [some(({ responseId }) => responseId), some(({ conversationId }) => conversationId)],
  )
  const stated = await postgres.query<{ event_id: string }>(
    'SELECT event_id FROM case_statements WHERE event_id = ANY($1)',
    [some(({ eventId }) => eventId)],
  )
  const responses = new Set(rows.map(({ response_id }) => response_id))
  const conversations = new Set(rows.map(({ conversation_id }) => conversation_id))
  const events = new Set(stated.map(({ event_id }) => event_id))
  return heard.filter(
    ({ eventId, responseId, conversationId, caseId }) =>
      events.has(eventId) ||
      (responseId !== '' && responses.has(responseId)) ||
      (conversationId !== '' && conversations.has(conversationId)) ||
      caseId !== null,
  )
}
