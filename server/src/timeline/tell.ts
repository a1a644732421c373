import type { Clock, Postgres } from '../platform/index.ts'
import type { Appender } from './append.ts'
import type { Identifier } from './identities/identifier.ts'

/** Something that Esteem itself did or heard, on its way into the timeline. */
export interface Told {
  /** Idempotency key: told twice, it counts once. */
  eventId: string
  event: string
  at: Date
  /** 0: nobody is known to be concerned. */
  identityId: number
  channel: string
  properties: Record<string, unknown>
}

/** Puts what Esteem itself did or heard where everything that happened is. Resolves when it is stored. */
export type Tell = (told: readonly Told[]) => Promise<void>

interface Parts {
  postgres: Postgres
  append: Appender['append']
  clock: Clock
  /** The source that such events are said to come from. */
  sourceId: () => Promise<number>
}

export function createTell({ postgres, append, clock, sourceId }: Parts): Tell {
  return async (told) => {
    if (told.length === 0) return
    const source = await sourceId()
    const rows = await postgres.query<Identifier & { id: number }>(
      'SELECT id, kind, namespace, value FROM identities WHERE id = ANY($1::bigint[])',
      [told.map(({ identityId }) => identityId)],
    )
    const identifiers = new Map(rows.map(({ id, ...identifier }) => [id, identifier]))
    const now = clock().getTime()
    await append(
      told.map(({ eventId, event, at, identityId, channel, properties }) => ({
        eventId,
        type: 'track' as const,
        event,
        time: at.getTime(),
        receivedAt: now,
        identifiers: identifiers.has(identityId) ? [identifiers.get(identityId)!] : [],
        aliases: [],
        channel,
        sourceId: source,
        orderId: typeof properties.order_id === 'string' ? properties.order_id : '',
        amount: null,
        currency: '',
        properties: JSON.stringify(properties),
        traits: '{}',
        context: '{}',
      })),
    )
  }
}
