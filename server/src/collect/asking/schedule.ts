import type { AnswerSubject, AskRuleInput, EventCondition } from '@esteem/contract'
import type { Queryable } from '../../platform/index.ts'
import type { Person } from '../../timeline/index.ts'
import { addInvitation } from './invitations.ts'
import { matches, placeOf } from './matches.ts'
import type { AskingParts, Happened } from './parts.ts'
import type { StoredRule } from './rules.ts'
import { dueAfter, quotaFrom } from './timing.ts'

const day = 86_400_000

/** What a rule would ask somebody about. */
export interface Candidate {
  person: Person
  identityId: number
  cause: string
  about: AnswerSubject
  dueAt: Date
}

export type NotAsked = 'not-in-share' | 'over-quota' | 'asked-lately' | 'no-address'

/** Whom a rule asks about something that happened; each with the moment. */
export async function candidatesOf(
  parts: AskingParts,
  rule: StoredRule,
  happened: readonly Happened[],
): Promise<{ candidates: Candidate[]; tooOld: Happened[]; filtered: Happened[] }> {
  const { when } = rule.rule
  if (when.kind !== 'event') return { candidates: [], tooOld: [], filtered: [] }
  const now = parts.clock()
  const orders = await ordersAsked(parts, when.where, happened)
  const meant = happened.filter(
    ({ identityId, orderId, properties }) =>
      identityId !== 0 &&
      matches({ ...properties, ...(orders.has(orderId) && { order: orders.get(orderId) }) }, when.where),
  )
  const timely = meant.flatMap((one) => {
    const dueAt = dueAfter(when, one.time, rule.activeSince, now)
    return dueAt ? [{ ...one, dueAt }] : []
  })
  const tooOld = meant.filter((one) => !timely.some(({ eventId }) => eventId === one.eventId))
  if (timely.length === 0) return { candidates: [], tooOld, filtered: [] }
  const people = await parts.readPeople(timely.map(({ identityId }) => identityId))
  const chosen = await chosenAmong(parts, rule.rule, [...people.values()])
  const known = timely.filter(({ identityId }) => people.has(identityId))
  const fits = (one: Happened) => chosen.has(people.get(one.identityId)!.customerId)
  return {
    candidates: known.filter(fits).map(({ eventId, identityId, orderId, properties, dueAt }) => ({
      person: people.get(identityId)!,
      identityId,
      cause: causeOf({ eventId, orderId, properties }),
      about: subjectOf(orderId, properties),
      dueAt,
    })),
    tooOld,
    filtered: known.filter((one) => !fits(one)),
  }
}

/** The orders that things are about, where a rule asks for something of them. */
async function ordersAsked(parts: AskingParts, where: readonly EventCondition[], happened: readonly Happened[]) {
  if (!where.some(({ property }) => property.startsWith('order.'))) return new Map<string, object>()
  return await parts.readOrderTotals([...new Set(happened.map(({ orderId }) => orderId))].filter((id) => id !== ''))
}

/** What somebody is asked about: an order once, whatever is told of it; a case each time that it says so. */
export function causeOf({ eventId, orderId, properties }: Omit<Happened, 'time' | 'identityId'>): string {
  return orderId && properties.case_id === undefined ? `order ${orderId}` : `event ${eventId}`
}

/** Which customers the filters and the segment of a rule leave. */
async function chosenAmong(parts: AskingParts, rule: AskRuleInput, people: readonly Person[]): Promise<Set<number>> {
  const among = [...new Set(people.map(({ customerId }) => customerId))]
  if (rule.filters.length === 0 && !rule.segment && rule.tiers.length === 0) return new Set(among)
  return new Set(await parts.choose({ ...rule, among }))
}

function subjectOf(orderId: string, properties: Record<string, unknown>): AnswerSubject {
  const text = (name: string) => {
    const value = properties[name]
    return typeof value === 'string' && value !== '' && value.length <= 256 ? value : undefined
  }
  return {
    ...(orderId && { orderId }),
    ...(text('product_id') && { productId: text('product_id') }),
    ...(text('conversation_id') && { conversationId: text('conversation_id') }),
    ...(text('case_id') && { caseId: text('case_id') }),
  }
}

/** Puts invitations down, one after the other under the lock of the rule, so that a quota is kept to the last place. */
export async function schedule(
  parts: AskingParts,
  rule: StoredRule,
  candidates: readonly Candidate[],
): Promise<{ added: number; not: { candidate: Candidate; why: NotAsked }[] }> {
  const not: { candidate: Candidate; why: NotAsked }[] = []
  let added = 0
  await parts.postgres.transaction(async (inside) => {
    await inside.query('SELECT id FROM ask_rules WHERE id = $1 FOR UPDATE', [rule.ruleId])
    for (const candidate of candidates) {
      const why = await whyNot(inside, parts, rule, candidate)
      if (why) {
        not.push({ candidate, why })
        continue
      }
      const { cause, identityId, about, dueAt } = candidate
      const expiresAt = new Date(dueAt.getTime() + rule.rule.expiresAfterDays * day)
      const { ruleId, surveyId } = rule
      const { priority } = rule.rule
      const id = await addInvitation(inside, parts.clock, {
        surveyId,
        ruleId,
        cause,
        identityId,
        channel: rule.rule.channel,
        priority,
        about,
        dueAt,
        expiresAt,
      })
      if (id) added++
    }
  })
  return { added, not }
}

async function whyNot(
  inside: Queryable,
  parts: AskingParts,
  rule: StoredRule,
  { person, cause, dueAt }: Candidate,
): Promise<NotAsked | null> {
  const { share, quota, channel } = rule.rule
  if (channel === 'email' && person.emails.length === 0) return 'no-address'
  if (placeOf(rule.ruleId, person.customerId) * 100 >= share) return 'not-in-share'
  if (await askedLately(inside, rule, person, dueAt, cause)) return 'asked-lately'
  if (quota) {
    const [{ used }] = await inside.query<{ used: number }>(
      `SELECT count(*) AS used FROM invitations
       WHERE rule_id = $1 AND created_at > $2 AND state NOT IN ('refused', 'expired', 'cancelled', 'failed')`,
      [rule.ruleId, quotaFrom(quota.per, parts.clock())],
    )
    if (used >= quota.most) return 'over-quota'
  }
  return null
}

/** Whether this rule asks or asked the person within its period, by whatever identifier. */
export async function askedLately(
  inside: Queryable,
  rule: Pick<StoredRule, 'ruleId' | 'rule'>,
  person: Pick<Person, 'identityIds'>,
  dueAt: Date,
  cause: string,
): Promise<boolean> {
  const { onceInDays, when } = rule.rule
  // Turns are a period apart, give or take the time it takes to get round to them.
  const days = when.kind === 'every' ? when.days * 0.9 : onceInDays
  if (days === 0) return false
  const rows = await inside.query(
    `SELECT 1 FROM invitations WHERE rule_id = $1 AND identity_id = ANY($2::bigint[]) AND cause <> $3
       AND state NOT IN ('refused', 'expired', 'cancelled', 'failed') AND due_at > $4 AND due_at <= $5 LIMIT 1`,
    [
      rule.ruleId,
      person.identityIds,
      cause,
      new Date(dueAt.getTime() - days * day),
      new Date(dueAt.getTime() + days * day),
    ],
  )
  return rows.length > 0
}
