import { randomUUID } from 'node:crypto'
import type { ClickHouse, Clock, Log, Postgres } from '../../platform/index.ts'
import { createFailures } from './failures.ts'
import { openPosition } from './position.ts'
import { type FeedEvent, readFeed } from './read.ts'

/** Gets each event at least once, so what it does must come out the same when done twice. */
export type Handle = (events: FeedEvent[]) => Promise<void>

export interface Follower {
  name: string
  events: () => readonly string[]
  handle: Handle
}

export interface Feed {
  /**
   * From now on `handle` gets every new event of these names, after it is stored. The name stays the same for ever; which
   * events it wants may change.
   */
  follow: (name: string, events: readonly string[] | (() => readonly string[]), handle: Handle) => void
  /** Something was stored: looks at once. */
  pulse: () => void
  /** Waits until everything stored so far has been handled, or put down as failed. */
  settle: () => Promise<void>
  stop: () => Promise<void>
}

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  clock: Clock
  log: Log
  /** No other process can use these databases: what a former one left is taken up at once. */
  alone?: boolean
}

const pause = 1000

/**
 * When X happened, run Y. What has been stored reaches its followers across crashes of this process and failures of either
 * database: how far the feed has been followed is written down only after all followers were done. An event that one
 * follower cannot handle is put down for that follower, tried again later, and holds up nothing else.
 */
export function createFeed({ postgres, clickhouse, clock, log, alone = false }: Parts): Feed {
  const followers: Follower[] = []
  const position = openPosition(postgres, clickhouse, randomUUID(), alone)
  const failures = createFailures(postgres, clock, log)
  let working: Promise<void> | null = null
  let again = false
  let stopped = false
  const timer = setInterval(pulse, pause)

  function pulse(): void {
    if (stopped || followers.length === 0) return
    again = true
    working ??= work().finally(() => {
      working = null
    })
  }

  async function work(): Promise<void> {
    while (again && !stopped) {
      again = false
      try {
        await followOnce()
      } catch (error) {
        // The timer tries again; the position has not moved.
        log.warn({ error }, 'following the feed')
      }
    }
  }

  async function followOnce(): Promise<void> {
    const names = [...new Set(followers.flatMap(({ events }) => events()))]
    for (let since = await position.take(names); since !== null && !stopped; ) {
      const page = await readFeed(clickhouse, names, since)
      const fresh = position.unseen(page.events)
      for (const follower of followers) await hand(follower, fresh)
      await position.advance(page.events)
      since = page.next
    }
    await failures.retry(followers)
  }

  async function hand({ name, events, handle }: Follower, fresh: FeedEvent[]): Promise<void> {
    const names = events()
    const own = fresh.filter(({ event }) => names.includes(event))
    if (own.length === 0) return
    try {
      await handle(own)
    } catch {
      for (const event of own) await handle([event]).catch((error) => failures.keep(name, event, error))
    }
  }

  return {
    follow: (name, events, handle) => {
      followers.push({ name, events: typeof events === 'function' ? events : () => events, handle })
    },
    pulse,
    settle: async () => {
      pulse()
      while (working) await working
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await working
      await position.release()
    },
  }
}
