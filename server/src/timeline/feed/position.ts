import type { ClickHouse, Postgres } from '../../platform/index.ts'
import { countFeed, type FeedEvent, type Place } from './read.ts'

// An insert takes its moment when it begins and shows when it is done, so a later one may show first. The last seconds are
// read each time; now and then, the last minutes are looked through for what showed very late.
const overlap = 2_000
const longOverlap = 300_000
const lookEvery = 30_000
const lease = '60 seconds'
/** A lease is renewed when half of it is over, so that an idle process writes nothing most of the time. */
const renewAfter = 30_000

/** How far the feed has been followed, by whichever process does. */
export function openPosition(postgres: Postgres, clickhouse: ClickHouse, own: string, alone: boolean) {
  /** What this process handled within the overlap, with when it was stored. */
  const seen = new Map<string, number>()
  let nextLook = 0
  let held: { at: number; until: number } | null = null
  const keyOf = ({ eventId, insertedAt }: FeedEvent) => `${insertedAt} ${eventId}`

  async function lend(): Promise<number | null> {
    const [row] = await postgres.query<{ inserted_at: Date }>(
      `UPDATE feed_position SET leased_by = $1, leased_until = now() + interval '${lease}'
       WHERE leased_by IS NULL OR leased_by = $1 OR leased_until < now() OR $2
       RETURNING inserted_at`,
      [own, alone],
    )
    held = row ? { at: row.inserted_at.getTime(), until: performance.now() + renewAfter } : null
    return held?.at ?? null
  }

  async function begin(): Promise<number | null> {
    const [{ now }] = await clickhouse.query<{ now: string }>({ text: `SELECT now64(3, 'UTC') AS now` })
    await postgres.query('INSERT INTO feed_position (inserted_at) VALUES ($1) ON CONFLICT DO NOTHING', [now])
    return await lend()
  }

  async function missedSome(names: readonly string[], from: number, until: number): Promise<boolean> {
    const span = { from: new Date(from).toISOString(), until: new Date(until).toISOString() }
    const stored = await countFeed(clickhouse, names, span)
    return stored !== [...seen.values()].filter((at) => at >= from && at < until).length
  }

  return {
    /** Where to begin reading, or null where another process is following. */
    take: async (names: readonly string[]): Promise<Place | null> => {
      const at = held && performance.now() < held.until ? held.at : ((await lend()) ?? (await begin()))
      if (at === null) return null
      let since = at - overlap
      if (performance.now() >= nextLook) {
        nextLook = performance.now() + lookEvery
        if (await missedSome(names, at - longOverlap, since)) since = at - longOverlap
      }
      return { insertedAt: new Date(since).toISOString(), eventId: '' }
    },
    unseen: (events: FeedEvent[]): FeedEvent[] => events.filter((event) => !seen.has(keyOf(event))),
    /** To be called when all of these have been handled. */
    advance: async (events: FeedEvent[]): Promise<void> => {
      const last = events.at(-1)
      if (!last) return
      const [row] = await postgres.query<{ inserted_at: Date }>(
        `UPDATE feed_position SET inserted_at = greatest(inserted_at, $2), leased_until = now() + interval '${lease}'
         WHERE leased_by = $1 RETURNING inserted_at`,
        [own, last.insertedAt],
      )
      held = row ? { at: row.inserted_at.getTime(), until: performance.now() + renewAfter } : null
      for (const event of events) seen.set(keyOf(event), Date.parse(event.insertedAt))
      const old = Date.parse(last.insertedAt) - 2 * longOverlap
      for (const [key, at] of seen) if (at < old) seen.delete(key)
    },
    /** Lets another process follow at once. */
    release: async (): Promise<void> => {
      held = null
      await postgres.query('UPDATE feed_position SET leased_by = NULL WHERE leased_by = $1', [own])
    },
  }
}
