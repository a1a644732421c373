import { type ClickHouse, EsteemError, type Log } from '../platform/index.ts'
import { eventColumns, type TimelineEvent, toLine } from './event.ts'
import type { Resolved, Resolver } from './identities/resolve.ts'

export interface Appender {
  /** Resolves when the events are committed to the event store; rejects when they are not, and may then be sent again. */
  append: (events: readonly TimelineEvent[]) => Promise<void>
  /** Waits until everything handed over so far is committed or refused. */
  drain: () => Promise<void>
}

interface Waiting {
  events: readonly TimelineEvent[]
  committed: () => void
  failed: (error: unknown) => void
}

const mostEventsPerInsert = 20_000
const mostEventsWaiting = 200_000

/**
 * The one door into the event store. A single insert costs almost as much as ten thousand, so requests that arrive
 * while one is running share the next; who-is-who of the next is settled meanwhile.
 */
export function createAppender(
  clickhouse: ClickHouse,
  resolver: Resolver,
  log: Log,
  stored: () => void = () => {},
): Appender {
  let queue: Waiting[] = []
  let waitingEvents = 0
  let pump: Promise<void> | null = null

  function append(events: readonly TimelineEvent[]): Promise<void> {
    if (events.length === 0) return Promise.resolve()
    if (waitingEvents > mostEventsWaiting) {
      return Promise.reject(
        new EsteemError(
          'too-many-requests',
          'More events arrive than can be stored at this moment. Send them again in a few seconds.',
        ),
      )
    }
    waitingEvents += events.length
    return new Promise((committed, failed) => {
      queue.push({ events, committed, failed })
      pump ??= run()
    })
  }

  async function run(): Promise<void> {
    let inserting = Promise.resolve()
    while (queue.length > 0) {
      const batch = take()
      const lines = await prepare(batch)
      await inserting
      if (lines) inserting = commit(batch, lines)
      if (queue.length === 0) await inserting
    }
    // In the same turn as the check above, so that nothing can be queued in between and wait for ever.
    pump = null
  }

  function take(): Waiting[] {
    let events = 0
    let count = 0
    while (count < queue.length && (count === 0 || events + queue[count].events.length <= mostEventsPerInsert)) {
      events += queue[count].events.length
      count++
    }
    const batch = queue.slice(0, count)
    queue = queue.slice(count)
    return batch
  }

  async function prepare(batch: Waiting[]): Promise<string[] | null> {
    try {
      const events = batch.flatMap((waiting) => waiting.events)
      const resolved = await resolver.resolve(events)
      const owners = await ownersOfOrders(clickhouse, events, resolved)
      return events.map((event, index) => {
        const { identityId, customerId } =
          event.identifiers.length > 0 ? resolved[index] : (owners.get(event.orderId) ?? resolved[index])
        return toLine(event, identityId, customerId)
      })
    } catch (error) {
      log.error({ error }, 'identities could not be resolved')
      for (const waiting of batch) settle(waiting, () => waiting.failed(notStored(error)))
      return null
    }
  }

  async function commit(batch: Waiting[], lines: string[]): Promise<void> {
    try {
      await clickhouse.insert('events', eventColumns, lines.join('\n'))
      stored()
      for (const waiting of batch) settle(waiting, waiting.committed)
    } catch (error) {
      log.error({ error, events: lines.length }, 'events could not be inserted')
      if (batch.length === 1) return settle(batch[0], () => batch[0].failed(notStored(error)))
      // One request's events must not take the others' with them.
      let start = 0
      for (const waiting of batch) {
        const end = start + waiting.events.length
        await commit([waiting], lines.slice(start, end))
        start = end
      }
    }
  }

  function settle(waiting: Waiting, how: () => void): void {
    waitingEvents -= waiting.events.length
    how()
  }

  return {
    append,
    drain: async () => {
      while (pump) await pump
    },
  }
}

function notStored(cause: unknown): EsteemError {
  const error = new EsteemError(
    'not-available',
    'The events could not be stored, none of them. Send them again; those that were sent before do not count twice.',
  )
  error.cause = cause
  return error
}

/** What is said of an order without saying whose it is belongs to whoever placed it, in this batch or before. */
async function ownersOfOrders(
  clickhouse: ClickHouse,
  events: readonly TimelineEvent[],
  resolved: readonly Resolved[],
): Promise<Map<string, Resolved>> {
  const asked = new Set(events.filter(isOwnerless).map(({ orderId }) => orderId))
  if (asked.size === 0) return new Map()
  const ids = [...asked]
  const stored: (Resolved & { orderId: string })[] = []
  // A server takes no more than some 100 KB in one parameter.
  for (let start = 0; start < ids.length; start += 300) {
    stored.push(
      ...(await clickhouse.query<Resolved & { orderId: string }>({
        text: `SELECT order_id AS orderId, identity_id AS identityId, customer_id AS customerId
               FROM orders WHERE order_id IN {orderIds:Array(String)}`,
        params: { orderIds: ids.slice(start, start + 300) },
      })),
    )
  }
  const owners = new Map(
    stored.map(({ orderId, identityId, customerId }): [string, Resolved] => [orderId, { identityId, customerId }]),
  )
  events.forEach(({ event, orderId }, index) => {
    if (event === 'Order Completed' && asked.has(orderId) && resolved[index].identityId !== 0)
      owners.set(orderId, resolved[index])
  })
  return owners
}

function isOwnerless({ identifiers, orderId, event }: TimelineEvent): boolean {
  return identifiers.length === 0 && orderId !== '' && event !== 'Order Completed'
}
