import type { MessageType } from '@esteem/contract'
import type { Identifier, TimelineEvent } from '../../../timeline/index.ts'

/** What all events of an import have in common. */
export interface Surroundings {
  sourceId: number
  receivedAt: number
  /** Phone numbers without a country code belong here. */
  country: string
}

interface Told {
  /** The same whenever the same thing is told again, so that it counts once. */
  id: string
  time: number
  identifiers: Identifier[]
  orderId?: string
  amount?: string | null
  currency?: string
  /** JSON. */
  properties?: string
  traits?: string
  type?: MessageType
}

export function eventOf(event: string, told: Told, { sourceId, receivedAt }: Surroundings): TimelineEvent {
  return {
    eventId: told.id,
    type: told.type ?? 'track',
    event,
    time: told.time,
    receivedAt,
    identifiers: told.identifiers,
    aliases: [],
    channel: 'import',
    sourceId,
    orderId: told.orderId ?? '',
    amount: told.amount ?? null,
    currency: told.currency ?? '',
    properties: told.properties ?? '{}',
    traits: told.traits ?? '{}',
    context: '{}',
  }
}
