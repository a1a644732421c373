import type { ClickHouse, Postgres } from '../../platform/index.ts'
import type { Heard } from './heard.ts'
import { addStatement } from './open.ts'
import type { StoredCase } from './write.ts'

/**
 * Adds what else was said in the same answering: a comment may have been stored, and passed on, before the score that
 * opened the case.
 */
export async function gather(
  postgres: Postgres,
  clickhouse: ClickHouse,
  found: Pick<StoredCase, 'id' | 'response_id'>,
): Promise<void> {
  if (found.response_id === '') return
  const rows = await clickhouse.query<{
    eventId: string
    event: string
    time: string
    channel: string
    metric: string
    score: number | null
    text: string
    language: string
    flags: string[]
  }>({
    text: `SELECT feedback_id AS eventId, event, time, channel, metric, score, text, language, flags
           FROM feedback WHERE response_id = {responseId:String} ORDER BY time LIMIT 200`,
    params: { responseId: found.response_id },
  })
  const rest = { identityId: null, orderId: '', responseId: '', conversationId: '', caseId: null, reason: '' }
  await postgres.transaction(async (inside) => {
    for (const row of rows) {
      const heard: Heard = { ...rest, ...row, time: new Date(row.time) }
      const [stated] = await inside.query('SELECT 1 FROM case_statements WHERE event_id = $1', [heard.eventId])
      if (!stated) await addStatement(inside, found.id, heard)
    }
  })
}

/** A while after a case was opened, everything that was stored with it can be seen: looks once more. */
export async function gatherLate(postgres: Postgres, clickhouse: ClickHouse, now: Date): Promise<void> {
  const waiting = await postgres.query<StoredCase>(
    'SELECT * FROM cases WHERE NOT gathered AND opened_at < $1 ORDER BY opened_at LIMIT 200',
    [new Date(now.getTime() - 60_000)],
  )
  for (const found of waiting) {
    await gather(postgres, clickhouse, found)
    await postgres.query('UPDATE cases SET gathered = true WHERE id = $1', [found.id])
  }
}
