import { randomUUID } from 'node:crypto'
import { type AskRuleInput, askRuleInput } from '@esteem/contract'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Mailbox, openMailbox } from '../../../../test/mailbox.ts'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

const day = 86_400_000
let now = Date.parse('2026-05-04T11:00:00Z')
let server: TestServer
let mailbox: Mailbox
const surveyId = 'in-page'

beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer(() => new Date(now), { ESTEEM_SMTP_URL: mailbox.url })
  const json = { elements: [{ type: 'rating', name: 'recommend', title: 'Would you?', rateMin: 0, rateMax: 10 }] }
  await server.client.createSurvey({ body: { surveyId, name: 'In the page', json } })
  await server.client.publishSurvey({ params: { surveyId }, body: { revision: 1 } })
})
afterAll(async () => {
  await server.stop()
  await mailbox.close()
})

/** A rule of another test would ask the same people. */
afterEach(async () => {
  for (const { ruleId } of (await server.client.listAskRules({ params: { surveyId } })).items)
    await server.client.deleteAskRule({ params: { surveyId, ruleId } })
})

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 })

function event(userId: string, name: string, properties: object) {
  const timestamp = new Date(now).toISOString()
  return { type: 'track', event: name, userId, properties, timestamp, messageId: randomUUID() }
}

/** Somebody who has bought. */
async function customer(): Promise<string> {
  const userId = `c-${randomUUID()}`
  const bought = event(userId, 'Order Completed', { order_id: `o-${userId}`, total: 20, currency: 'EUR' })
  expect((await server.send([bought])).status).toBe(200)
  return userId
}

async function stateOf(userId: string): Promise<string | undefined> {
  const [{ customerId }] = (await server.client.listCustomers({ query: { search: userId } })).items
  const { items } = await server.client.listInvitations({ params: { surveyId }, query: { limit: 500 } })
  return items.find((one) => one.customerId === customerId)?.state
}

const create = (more: Partial<AskRuleInput> = {}) => {
  const when = { kind: 'event', event: 'Order Delivered', delayHours: 0 } as const
  const body = askRuleInput.parse({ name: 'In the page', channel: 'in-page', when, ...more })
  return server.client.createAskRule({ params: { surveyId }, body })
}

const visit = (body: { writeKey?: string; userId?: string; anonymousId?: string }) =>
  server.client.askInPage({ body: { writeKey: server.writeKey, anonymousId: 'v-1', ...body } })

test('asks when the person is next there, once, and answers through the token are theirs', async () => {
  await create()
  const eva = await customer()
  expect(await visit({ userId: eva })).toEqual({ ask: null })
  await server.send([event(eva, 'Order Delivered', { order_id: 'p-1' })])
  await poll(() => stateOf(eva)).toBe('scheduled')
  expect(await visit({ anonymousId: 'somebody-else' })).toEqual({ ask: null })
  const { ask } = await visit({ userId: eva })
  expect(ask?.surveyId).toBe(surveyId)
  expect(await visit({ userId: eva })).toEqual({ ask: null })
  expect(mailbox.mails).toHaveLength(0)
  const responseId = randomUUID().replaceAll('-', '')
  await server.client.submitAnswers({
    body: {
      surveyId,
      version: 1,
      responseId,
      invitation: ask!.invitation,
      answers: { recommend: 9 },
      complete: true,
    },
  })
  await poll(() => stateOf(eva)).toBe('answered')
})

test('whoever does not come by in time is not asked; a wrong key asks nobody', async () => {
  await create({ expiresAfterDays: 2 })
  const late = await customer()
  await server.send([event(late, 'Order Delivered', { order_id: 'p-2' })])
  await poll(() => stateOf(late)).toBe('scheduled')
  now += 3 * day
  await poll(() => stateOf(late)).toBe('expired')
  expect(await visit({ userId: late })).toEqual({ ask: null })
  await expect(visit({ userId: late, writeKey: 'wrong' })).rejects.toThrow('write key')
})
