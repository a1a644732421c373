import type { Clock, Log, Postgres } from '../../../platform/index.ts'
import type { Appender } from '../../../timeline/index.ts'
import type { AskedSurveys } from './asked.ts'
import type { ResponseRow } from './rows.ts'
import { toEvents } from './to-events.ts'

/** An unfinished answer that has not changed for so long is taken for the last word, until it does change. */
export const quietMs = 5 * 60_000

interface Parts {
  postgres: Postgres
  append: Appender['append']
  asked: AskedSurveys
  clock: Clock
  log: Log
  currency: () => Promise<string>
}

export interface Settling {
  /** Brings one response into the timeline as it is now. */
  settle: (responseId: string) => Promise<void>
  /** Everything that waits: finished answers that a crash or a fault kept from the timeline, and unfinished ones gone quiet. */
  settleWaiting: () => Promise<void>
}

/**
 * The way from a kept response to the timeline. It can break anywhere and be walked again: only when the events are
 * committed is it written down that they are, and events that are appended twice count once.
 */
export function createSettling({ postgres, append, asked, clock, log, currency }: Parts): Settling {
  async function settle(responseId: string): Promise<void> {
    const [row] = await postgres.query<ResponseRow>('SELECT * FROM survey_responses WHERE response_id = $1', [
      responseId,
    ])
    if (!row || row.appended_revision >= row.revision) return
    const version = await asked.version(row.survey_id, row.version)
    const { events, appended } = await toEvents(row, version!, await currency())
    await append(events)
    await postgres.query(
      `UPDATE survey_responses SET appended_revision = $2, appended_questions = $3
       WHERE response_id = $1 AND appended_revision < $2`,
      [responseId, row.revision, JSON.stringify(appended)],
    )
  }

  async function settleWaiting(): Promise<void> {
    for (let after = ''; ; ) {
      const waiting = await postgres.query<{ response_id: string }>(
        `SELECT response_id FROM survey_responses
         WHERE appended_revision < revision AND (finished_at IS NOT NULL OR updated_at < $1) AND response_id > $2
         ORDER BY response_id LIMIT 200`,
        [new Date(clock().getTime() - quietMs), after],
      )
      if (waiting.length === 0) return
      for (const { response_id } of waiting) {
        // One that cannot be appended must not keep the others back.
        await settle(response_id).catch((error) =>
          log.error({ error, response_id }, 'an answer waits for the timeline'),
        )
      }
      after = waiting.at(-1)!.response_id
    }
  }

  return { settle, settleWaiting }
}
