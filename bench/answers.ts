// Finished answers a second through POST /v1/answers, each one respondent with three answered questions; beside the same
// events through the event API, one request for each respondent as well.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@esteem/contract'
import { readConfig } from '../server/src/config.ts'
import { start } from '../server/src/main.ts'

const respondents = 1_000
const connections = 32
const json = {
  elements: [
    { type: 'rating', name: 'nps', rateMin: 0, rateMax: 10 },
    { type: 'rating', name: 'csat' },
    { type: 'comment', name: 'why' },
  ],
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-bench-'))
  const limit = String(respondents * 10)
  const environment = { ESTEEM_DATA: folder, PORT: '0', ESTEEM_LOG: 'error', ESTEEM_ANSWERS_PER_MINUTE: limit }
  const server = await start(readConfig(environment))
  const client = createClient({ baseUrl: server.url, token: readFileSync(join(folder, 'token'), 'utf8').trim() })
  const { writeKey } = await client.createSource({ body: { name: 'Bench', kind: 'server' } })
  const { surveyId, revision } = await client.createSurvey({ body: { name: 'Bench', json } })
  await client.publishSurvey({ params: { surveyId }, body: { revision } })

  const post = async (path: string, body: object) => {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${writeKey}:`)}` },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    await response.arrayBuffer()
  }
  const answers = (index: number) => ({
    nps: index % 11,
    csat: 1 + (index % 5),
    why: `It works, and it came on day ${index}.`,
  })
  const answered = (index: number) =>
    post('/v1/answers', {
      ...{ surveyId, version: 1, responseId: `bench-response-${index}`, complete: true, durationMs: 60_000 },
      answers: answers(index),
    })
  const tracked = (index: number) =>
    post('/v1/batch', {
      batch: Object.entries(answers(index)).map(([question, value]) => ({
        ...{ type: 'track', event: 'Survey Answered', anonymousId: `bench-${index}` },
        messageId: `bench:${index}:${question}`,
        properties: {
          ...{ survey_id: 'bench-events', survey_version: 1, response_id: `bench-${index}`, question_id: question },
          ...(typeof value === 'number' ? { score: value, metric: question } : { text: value }),
        },
      })),
    })

  const both = { answered: await speed(answered), tracked: await speed(tracked) }
  console.log(`  answers kept, checked and appended   ${both.answered.toFixed(0)} a second`)
  console.log(`  the same as events                   ${both.tracked.toFixed(0)} a second`)
  console.log(`  ratio                                ${(both.answered / both.tracked).toFixed(2)}`)
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function speed(send: (index: number) => Promise<void>): Promise<number> {
  for (let warm = 0; warm < 50; warm++) await send(respondents + warm)
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < respondents) await send(next++)
    }),
  )
  return (respondents / (performance.now() - started)) * 1000
}
