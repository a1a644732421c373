import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { answer, publish, responseId } from '../../../../test/answer-surveys.ts'
import { makeDataFolder, startChildServer } from '../../../../test/child-server.ts'
import {
  type ClickHouse,
  createLog,
  openEmbeddedClickHouse,
  openEmbeddedPostgres,
  type Postgres,
} from '../../platform/index.ts'
import { type Appender, createAppender, createResolver } from '../../timeline/index.ts'
import { createAskedSurveys } from './answers/asked.ts'
import { createSettling } from './answers/settle.ts'

const now = new Date('2026-05-04T10:00:00Z')
// Starting a process takes seconds on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 120_000 })

/** A server's data without the server, so that a fault can be put between any two steps. */
async function open(
  folder: string,
): Promise<{ postgres: Postgres; clickhouse: ClickHouse; append: Appender['append']; close: () => Promise<void> }> {
  const postgres = await openEmbeddedPostgres(join(folder, 'postgres'))
  const clickhouse = openEmbeddedClickHouse(join(folder, 'clickhouse'))
  const appender = createAppender(
    clickhouse,
    createResolver(postgres, clickhouse, () => now),
    createLog('silent'),
  )
  return {
    ...{ postgres, clickhouse, append: appender.append },
    close: async () => {
      await appender.drain()
      await clickhouse.close()
      await postgres.close()
    },
  }
}

test('an answer that was acknowledged survives a fault before and after it is appended, and counts once', async () => {
  const clock = () => now
  const folder = makeDataFolder()
  const { postgres, clickhouse, append, close } = await open(folder)
  try {
    await postgres.query(
      `INSERT INTO surveys (id, name, state, settings, draft, revision, version, created_at, updated_at)
       VALUES ('s', 'S', 'published', '{}', '{}', 1, 1, $1, $1)`,
      [now],
    )
    const question = {
      ...{ questionId: 'nps', title: 'NPS', kind: 'rating', answer: 'scale', metric: 'nps', metricFrom: 'given' },
      ...{
        lowest: 0,
        highest: 10,
        reversed: false,
        choices: [{ value: '3', label: '3' }],
        required: false,
        path: ['nps'],
      },
      ...{
        commentPath: null,
        places: [
          { value: 0, counts: 0 },
          { value: 3, counts: 3 },
          { value: 10, counts: 10 },
        ],
      },
      ...{ numeric: null, open: false, said: null, currency: null },
    }
    await postgres.query(
      `INSERT INTO survey_versions (survey_id, version, json, questions, languages, published_at)
       VALUES ('s', 1, '{}', $1, '{en}', $2)`,
      [JSON.stringify([question]), now],
    )
    await postgres.query(
      `INSERT INTO survey_responses (response_id, survey_id, version, identifiers, source_id, channel, about, answers,
         started_at, updated_at, finished_at, revision)
       VALUES ('r', 's', 1, $1, 0, 'link', '{}', '{"nps":3}', $2, $2, $2, 1)`,
      [JSON.stringify([{ kind: 'anonymous_id', namespace: '', value: 'survey-r' }]), now],
    )
    const asked = createAskedSurveys(postgres, clock)
    const settleWith = (through: Appender['append']) =>
      createSettling({
        postgres,
        append: through,
        asked,
        clock,
        log: createLog('silent'),
        currency: async () => 'EUR',
      }).settleWaiting()
    const stored = async () => await clickhouse.query<{ score: number }>({ text: 'SELECT score FROM feedback' })
    const waiting = async () =>
      await postgres.query('SELECT 1 FROM survey_responses WHERE appended_revision < revision')

    await settleWith(async () => {
      throw new Error('the event store is away')
    })
    expect(await stored()).toEqual([])
    expect(await waiting()).toHaveLength(1)

    await settleWith(async (events) => {
      await append(events)
      throw new Error('the process dies before it can write that down')
    })
    expect(await stored()).toEqual([{ score: 3 }])
    expect(await waiting()).toHaveLength(1)

    await settleWith(append)
    expect(await stored()).toEqual([{ score: 3 }])
    expect(await waiting()).toHaveLength(0)
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('no answer that was acknowledged is lost when the process is killed', async () => {
  const folder = makeDataFolder()
  let child = await startChildServer(folder)
  try {
    const survey = await publish(child, { elements: [{ type: 'comment', name: 'complaint' }] })
    const acknowledged: string[] = []
    const begun = Array.from({ length: 60 }, async (_, index) => {
      const sent = {
        surveyId: survey.surveyId,
        version: 1,
        responseId: responseId(),
        answers: { complaint: `Broken ${index}` },
      }
      const { status } = await answer(child, { ...sent, complete: true })
      if (status === 200) acknowledged.push(sent.responseId)
      // In the middle: some are acknowledged, some are kept, some are on their way.
      if (acknowledged.length === 10) child.process.kill('SIGKILL')
    })
    await Promise.allSettled(begun)
    await child.ended
    expect(acknowledged.length).toBeGreaterThanOrEqual(10)
    child = await startChildServer(folder)
    const params = { surveyId: survey.surveyId }
    const { items } = await child.client.listSurveyResponses({ params, query: { limit: 500 } })
    expect(items.map((one) => one.responseId)).toEqual(expect.arrayContaining(acknowledged))
    // Whatever was kept is in the timeline too, each once.
    const { questions } = await child.client.getSurveyFigures({ params, query: {} })
    expect(questions[0].answered).toBe(items.length)
  } finally {
    child.process.kill('SIGKILL')
    await child.ended
    rmSync(folder, { recursive: true, force: true })
  }
})
