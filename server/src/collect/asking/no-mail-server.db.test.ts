import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
const surveyId = 'after-order'

beforeAll(async () => {
  server = await startTestServer()
  const json = { elements: [{ type: 'comment', name: 'why', title: 'Why?' }] }
  await server.client.createSurvey({ body: { surveyId, name: 'After the order', json } })
  await server.client.publishSurvey({ params: { surveyId }, body: { revision: 1 } })
})
afterAll(() => server.stop())

test('what is to be asked by mail waits, and says what is missing', async () => {
  expect((await server.client.listAskRules({ params: { surveyId } })).mailConfigured).toBe(false)
  const traits = { email: 'ana@mail.example' }
  await server.send([{ type: 'identify', userId: 'ana', traits, messageId: randomUUID() }])
  await server.client.invite({ params: { surveyId }, body: { people: [{ userId: 'ana' }] } })
  const first = async () => (await server.client.listInvitations({ params: { surveyId }, query: {} })).items[0]
  await expect.poll(first, { timeout: 15_000 }).toMatchObject({ state: 'held', reason: 'no-mail-server' })
})
