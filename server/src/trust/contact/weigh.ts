import type { ConsentState, ContactChannel, ContactPolicy, ContactPurpose, ContactReason } from '@esteem/contract'
import type { ContactAsk, Detail, Weighed } from './ask.ts'
import { afterBudget, type Counted, usedAt } from './budget.ts'
import { afterQuiet } from './quiet-hours.ts'

/** Something else that is held for the same person, and when it is to be decided again. */
export interface Waiting {
  purpose: ContactPurpose
  priority: number
  until: number
}

export interface Circumstances {
  now: Date
  policy: ContactPolicy
  businessTimeZone: string
  /** What they last said about the purpose, or about everything. */
  consent: ConsentState | null
  /** Whether they have bought something. */
  bought: boolean
  /** Whether messages to this address come back. */
  blocked: boolean
  contacts: readonly Counted[]
  waiting: readonly Waiting[]
}

/** These come to a person who did not just do something themselves. */
const reachesOut: readonly ContactChannel[] = ['email', 'sms', 'chat', 'api']

const hour = 3_600_000
const moment = 5 * 60_000

/** May this person be asked this now? From nothing but what is given: the same circumstances, the same decision. */
export function weigh(
  ask: Pick<ContactAsk, 'purpose' | 'channel' | 'priority' | 'timeZone' | 'expiresAt'>,
  circumstances: Circumstances,
): Weighed {
  const { now, policy, blocked, contacts, waiting } = circumstances
  const at = now.getTime()
  if (at >= ask.expiresAt.getTime()) return refused('expired')
  if (blocked) return refused('blocked')
  const unwilling = whyUnwilling(ask.purpose, circumstances)
  if (unwilling) return refused(unwilling)
  // What somebody needs to know about their own matter does not wait; it counts all the same.
  if (ask.purpose === 'service') return { outcome: 'allowed', detail: {} }

  const timeZone = ask.timeZone ?? circumstances.businessTimeZone
  const quiet = (then: number) =>
    policy.quietHours && reachesOut.includes(ask.channel) ? afterQuiet(then, policy.quietHours, timeZone) : then
  const limits = limitsOf(ask.purpose, policy, contacts, at)
  const hindrance = limits.find(({ free }) => free > at)
  const free = quiet(Math.max(at, ...limits.map((limit) => limit.free)))
  if (hindrance) return held(hindrance.reason, free, ask, hindrance.detail)
  if (free > at) return held('quiet-hours', free, ask, { ...policy.quietHours, timeZone })

  const displaced = waiting.find((other) => other.priority > ask.priority && displaces(ask, other, circumstances))
  if (displaced) return held('more-important', quiet(Math.max(displaced.until, at) + moment), ask, {})
  return { outcome: 'allowed', detail: {} }
}

function whyUnwilling(purpose: ContactPurpose, { consent, bought, policy }: Circumstances): ContactReason | null {
  if (consent === 'withdrawn' || consent === 'unsubscribed') return consent
  if (consent === 'given' || purpose === 'service') return null
  const rule = policy.consent[purpose]
  return rule === 'anyone' || (rule === 'customers' && bought) ? null : 'no-consent'
}

interface Limit {
  reason: ContactReason
  /** From when on it does not stand in the way. */
  free: number
  detail: Detail
}

/** In the order in which they are told. */
function limitsOf(
  purpose: Exclude<ContactPurpose, 'service'>,
  policy: ContactPolicy,
  contacts: readonly Counted[],
  at: number,
): Limit[] {
  const limits: Limit[] = []
  const own = contacts.filter((contact) => contact.purpose === purpose)
  for (const [reason, budget, counting] of [
    ['budget', policy.overall, contacts],
    ['purpose-budget', policy.purposes[purpose], own],
  ] as const) {
    if (!budget) continue
    const detail = { ...budget, used: usedAt(at, counting, budget) }
    limits.push({ reason, free: afterBudget(at, counting, budget), detail })
  }
  const last = Math.max(Number.NEGATIVE_INFINITY, ...contacts.map((contact) => contact.at))
  limits.push({ reason: 'gap', free: last + policy.gapHours * hour, detail: { gapHours: policy.gapHours } })
  return limits
}

/** Whether something more important could not be sent at its time any more if this went out now. */
function displaces({ purpose }: Pick<ContactAsk, 'purpose'>, other: Waiting, circumstances: Circumstances): boolean {
  const { now, policy, contacts, waiting } = circumstances
  const at = now.getTime()
  const then = Math.max(other.until, at)
  if (then - at < policy.gapHours * hour) return true
  const before = [
    ...contacts,
    ...waiting
      .filter((third) => third !== other && third.until <= then)
      .map((third) => ({ ...third, at: third.until })),
  ]
  const tips = (counting: readonly Counted[], budget: ContactPolicy['overall']) =>
    budget !== null &&
    usedAt(then, counting, budget) === budget.most - 1 &&
    usedAt(then, [{ at, purpose }], budget) === 1
  if (tips(before, policy.overall)) return true
  if (other.purpose !== purpose || other.purpose === 'service') return false
  return tips(
    before.filter((third) => third.purpose === purpose),
    policy.purposes[other.purpose],
  )
}

function refused(reason: ContactReason, detail: Detail = {}): Weighed {
  return { outcome: 'refused', reason, detail }
}

function held(
  reason: ContactReason,
  until: number,
  { expiresAt }: Pick<ContactAsk, 'expiresAt'>,
  detail: Detail,
): Weighed {
  if (until >= expiresAt.getTime()) return refused('expired', { ...detail, because: reason })
  return { outcome: 'held', until: new Date(until), reason, detail }
}
