import type { IdentityKind, Message, RejectionCode } from '@esteem/contract'
import { messageLimits, message as messageSchema } from '@esteem/contract'
import { type Identifier, normalise, type TimelineEvent } from '../../timeline/index.ts'
import { detectLanguage } from '../language/detect.ts'
import { readAmount, readCurrency } from './amount.ts'
import { readTime } from './time.ts'

export interface Rejected {
  code: RejectionCode
  message: string
}

export interface Surroundings {
  sourceId: number
  channel: string
  receivedAt: number
  /** When the sender says that it sent the batch, for correcting its clock. */
  sentAt: unknown
  /** Phone numbers without a country code belong here. */
  country: string
  /** Amounts without a currency are in this one. */
  currency: string
  newId: () => string
}

/** A message on its way through the steps: each adds what it knows. */
interface Draft {
  body: Record<string, unknown>
  message: Message
  event: TimelineEvent
}

type Step = (draft: Draft, surroundings: Surroundings) => Rejected | undefined

/** What happens to each message, in this order; the first step that refuses it says why. */
const steps: Step[] = [
  checkShape,
  nameEvent,
  correctClock,
  identify,
  readOrder,
  keepProperties,
  nameLanguage,
  checkSize,
]

/** Turns one message as it was sent into an event for the timeline, or into the reason why it is none. */
export function readMessage(body: unknown, surroundings: Surroundings): TimelineEvent | Rejected {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return {
      code: 'not-an-object',
      message: 'A message is a JSON object such as {"type":"track","userId":"…","event":"…"}.',
    }
  }
  const draft = { body, event: {} } as unknown as Draft
  for (const step of steps) {
    const rejected = step(draft, surroundings)
    if (rejected) return rejected
  }
  return draft.event
}

function checkShape(draft: Draft): Rejected | undefined {
  const { type } = draft.body
  if (!['identify', 'track', 'page', 'screen', 'group', 'alias'].includes(type as string)) {
    return {
      code: 'unknown-type',
      message: `type is ${JSON.stringify(type)}; it must be identify, track, page, screen, group or alias.`,
    }
  }
  const parsed = messageSchema.safeParse(draft.body)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]
    return { code: 'invalid-field', message: `${path.join('.') || 'The message'}: ${message}.` }
  }
  draft.message = parsed.data
  return
}

function nameEvent({ message, event }: Draft, { sourceId, channel, receivedAt, newId }: Surroundings): undefined {
  event.eventId = (message.messageId || newId()).toWellFormed()
  event.type = message.type
  event.event = (
    message.type === 'track' ? message.event : 'name' in message ? (message.name ?? '') : ''
  ).toWellFormed()
  event.sourceId = sourceId
  event.channel = (message.channel || channel).toWellFormed()
  event.receivedAt = receivedAt
}

function correctClock({ message, event }: Draft, { receivedAt, sentAt }: Surroundings): Rejected | undefined {
  const time = readTime({
    timestamp: message.timestamp ?? undefined,
    originalTimestamp: message.originalTimestamp ?? undefined,
    sentAt: message.sentAt ?? sentAt,
    receivedAt,
  })
  if (typeof time === 'string') return { code: 'invalid-time', message: time }
  event.time = time
  return
}

function identify({ message, event }: Draft, { country }: Surroundings): Rejected | undefined {
  const found: Identifier[] = []
  const aliases: Identifier[] = []
  const blocked: string[] = []
  const add = (list: Identifier[], kind: IdentityKind, value: unknown, namespace = '') => {
    if (typeof value !== 'string' && typeof value !== 'number') return
    const identifier = normalise(kind, String(value), country, namespace)
    if (identifier === 'blocked') blocked.push(`${kind} ${JSON.stringify(value)}`)
    else if (identifier !== 'malformed') list.push(identifier)
  }
  add(found, 'user_id', message.userId)
  add(found, 'anonymous_id', message.anonymousId)
  // A group's traits describe the group; an e-mail address among them is not the person's.
  const traits = message.type === 'group' ? undefined : 'traits' in message ? message.traits : undefined
  for (const facts of [
    traits,
    message.context?.traits as Record<string, unknown> | undefined,
    personalProperties(message),
  ]) {
    add(found, 'email', facts?.email)
    add(found, 'phone', facts?.phone)
  }
  for (const external of externalIds(message.context?.externalIds))
    add(found, external.kind, external.id, external.type)
  if (message.type === 'alias') {
    add(aliases, 'user_id', message.previousId)
    add(aliases, 'anonymous_id', message.previousId)
  }
  event.identifiers = distinct(found)
  event.aliases = aliases
  if (found.length > 0 || concernsOrder(message)) return
  if (blocked.length > 0) {
    return {
      code: 'blocked-identifier',
      message: `${blocked.join(' and ')} is a value that many people share, so it says nothing about who this is. Send the person's own id, or an anonymousId.`,
    }
  }
  return {
    code: 'no-identifier',
    message:
      'There is nothing that says who this is about. Send userId or anonymousId, or an e-mail address or phone number in traits.',
  }
}

/** What is said about an order belongs to whoever placed it, so it needs no identifier of its own. */
function concernsOrder(message: Message): boolean {
  return message.type === 'track' && message.event.startsWith('Order ') && Boolean(message.properties?.order_id)
}

function personalProperties(message: Message): Record<string, unknown> | undefined {
  if (message.type !== 'track') return undefined
  return message.event.startsWith('Order ') || message.event === 'Signed Up'
    ? (message.properties ?? undefined)
    : undefined
}

function externalIds(list: unknown): { kind: IdentityKind; id: unknown; type: string }[] {
  if (!Array.isArray(list)) return []
  return list
    .filter(
      (item) => typeof item === 'object' && item !== null && typeof item.type === 'string' && item.type.length <= 64,
    )
    .slice(0, 20)
    .map(({ id, type }) => {
      if (type === 'email' || type === 'phone') return { kind: type, id, type: '' }
      if (/^(twitter|x|instagram|facebook|tiktok|bluesky|mastodon|linkedin|youtube)_handle$/.test(type))
        return { kind: 'social_handle', id, type: type.replace('_handle', '') }
      return { kind: 'external_id', id, type }
    })
}

function distinct(identifiers: Identifier[]): Identifier[] {
  if (identifiers.length < 2) return identifiers
  const seen = new Map(
    identifiers.map((identifier) => [`${identifier.kind} ${identifier.namespace} ${identifier.value}`, identifier]),
  )
  return [...seen.values()]
}

function readOrder({ message, event }: Draft, { currency: base }: Surroundings): Rejected | undefined {
  event.orderId = ''
  event.amount = null
  event.currency = ''
  if (message.type !== 'track' || !message.properties) return
  const { order_id: orderId } = message.properties
  if (typeof orderId === 'string' || typeof orderId === 'number')
    event.orderId = String(orderId).trim().toWellFormed().slice(0, 256)
  if (!message.event.startsWith('Order ')) return
  const amount = readAmount(message.properties)
  if ('problem' in amount) return { code: 'invalid-amount', message: amount.problem }
  const currency = readCurrency(message.properties.currency)
  if (currency === null)
    return {
      code: 'invalid-amount',
      message: `currency is ${JSON.stringify(message.properties.currency)}; it must be an ISO 4217 code such as EUR.`,
    }
  event.amount = amount.value
  event.currency = currency || base
  if (message.event === 'Order Completed' && event.orderId === '')
    return {
      code: 'invalid-field',
      message: 'properties.order_id is missing; without it an order sent twice would count twice.',
    }
  return
}

function keepProperties({ message, event }: Draft): undefined {
  const properties = 'properties' in message ? (message.properties ?? {}) : {}
  const kept =
    message.type === 'page' || message.type === 'screen'
      ? { ...properties, ...(message.category && { category: message.category }) }
      : properties
  event.properties = JSON.stringify(
    message.type === 'group'
      ? { groupId: message.groupId }
      : message.type === 'alias'
        ? { previousId: message.previousId }
        : kept,
  )
  event.traits = JSON.stringify(('traits' in message ? message.traits : undefined) ?? {})
  event.context = JSON.stringify(message.context ?? {})
}

/** What people say in, where the sender does not know. */
const spoken = ['Survey Answered', 'Review Posted', 'Mention Found', 'Message Received']

function nameLanguage({ message, event }: Draft): undefined {
  if (message.type !== 'track' || !spoken.includes(message.event)) return
  const { text, language } = message.properties ?? {}
  if (typeof text !== 'string' || (typeof language === 'string' && language !== '')) return
  const found = detectLanguage(text)
  if (found !== '') event.properties = JSON.stringify({ ...message.properties, language: found })
}

/** Of all that is kept of a message, only these can be long. */
function checkSize({ event }: Draft): Rejected | undefined {
  const texts = [event.properties, event.traits, event.context]
  // A character takes three bytes at the most, so short ones need not be measured exactly.
  if (texts.reduce((sum, text) => sum + text.length, 0) * 3 <= messageLimits.message) return
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes <= messageLimits.message) return
  return {
    code: 'too-large',
    message: `The message has ${bytes} bytes; at most ${messageLimits.message} are taken. Send long texts or files elsewhere and a link to them here.`,
  }
}
