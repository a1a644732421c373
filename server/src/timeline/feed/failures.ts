import type { Clock, Log, Postgres } from '../../platform/index.ts'
import type { Follower } from './feed.ts'
import type { FeedEvent } from './read.ts'

const firstPause = 5_000
const longestPause = 3_600_000

/** Events that could not be handled, kept until they are. */
export function createFailures(postgres: Postgres, clock: Clock, log: Log) {
  async function keep(follower: string, event: FeedEvent, error: unknown, attempts = 1): Promise<void> {
    const pause = Math.min(firstPause * 4 ** (attempts - 1), longestPause)
    log.error({ error, follower, event: event.eventId, attempts }, 'an event could not be handled')
    await postgres.query(
      `INSERT INTO feed_failures (follower, event_id, event, error, attempts, next_attempt_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (follower, event_id) DO UPDATE SET event = excluded.event, error = excluded.error, attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at`,
      [follower, event.eventId, JSON.stringify(event), String(error), attempts, new Date(clock().getTime() + pause)],
    )
  }

  async function retry(followers: readonly Follower[]): Promise<void> {
    const due = await postgres.query<{ follower: string; event: FeedEvent; attempts: number }>(
      'SELECT follower, event, attempts FROM feed_failures WHERE next_attempt_at <= $1 ORDER BY next_attempt_at LIMIT 100',
      [clock()],
    )
    for (const { follower, event, attempts } of due) {
      const handle = followers.find(({ name }) => name === follower)?.handle
      if (!handle) continue
      try {
        await handle([event])
        await postgres.query('DELETE FROM feed_failures WHERE follower = $1 AND event_id = $2', [
          follower,
          event.eventId,
        ])
      } catch (error) {
        await keep(follower, event, error, attempts + 1)
      }
    }
  }

  return { keep, retry }
}
