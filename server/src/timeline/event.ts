import type { MessageType } from '@esteem/contract'
import type { Identifier } from './identities/identifier.ts'

/** One event on its way into the timeline: checked, and in the form in which it is stored. */
export interface TimelineEvent {
  /** Idempotency key: an event with an id that is there already replaces it and counts once. */
  eventId: string
  type: MessageType
  /** Name of a track event; name of a page or screen; empty otherwise. */
  event: string
  /** Milliseconds. */
  time: number
  receivedAt: number
  /** Empty for what nobody is known to have done, such as a cash sale. */
  identifiers: readonly Identifier[]
  aliases: readonly Identifier[]
  channel: string
  sourceId: number
  orderId: string
  /** A decimal, where the event is about money. */
  amount: string | null
  /** ISO 4217. */
  currency: string
  /** JSON objects as text. */
  properties: string
  traits: string
  context: string
}

export const eventColumns = [
  'event_id',
  'type',
  'event',
  'time',
  'received_at',
  'identity_id',
  'customer_id',
  'known',
  'channel',
  'source_id',
  'order_id',
  'amount',
  'currency',
  'properties',
  'traits',
  'context',
] as const

/** The event as a line of JSONCompactEachRow, in the order of `eventColumns`. */
export function toLine(event: TimelineEvent, identityId: number, customerId: number): string {
  const known = event.identifiers.some(({ kind }) => kind !== 'anonymous_id')
  return JSON.stringify([
    event.eventId,
    event.type,
    event.event,
    new Date(event.time).toISOString(),
    new Date(event.receivedAt).toISOString(),
    identityId,
    customerId,
    known,
    event.channel,
    event.sourceId,
    event.orderId,
    event.amount,
    event.currency,
    event.properties,
    event.traits,
    event.context,
  ])
}
