import { randomUUID } from 'node:crypto'
import type { CaseDetail } from '@esteem/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer, responseId, tokenOf, visit } from '../../../../test/answer-surveys.ts'
import { type Mailbox, openMailbox } from '../../../../test/mailbox.ts'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

const day = 86_400_000
let now = Date.parse('2026-05-04T11:00:00Z')
let server: TestServer
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer(() => new Date(now), { ESTEEM_SMTP_URL: mailbox.url })
})
afterAll(async () => {
  await server.stop()
  await mailbox.close()
})

const poll = <T>(read: () => Promise<T> | T) => expect.poll(read, { timeout: 20_000 })
const caseOf = (caseId: number) => server.client.getCase({ params: { caseId } })
const stateOf = async (caseId: number) => (await caseOf(caseId)).invitation?.state

/** Somebody who bought something and would not recommend us. */
async function complain({ bought = true } = {}): Promise<{ caseId: number; address: string }> {
  const userId = randomUUID()
  const address = `${userId}@mail.example`
  const track = (event: string, messageId: string, properties: object) => ({
    ...{ type: 'track', event, userId, messageId, properties },
    timestamp: new Date(now).toISOString(),
  })
  const order_id = `o-${userId}`
  const score = { survey_id: 'relationship', response_id: userId, question_id: 'nps', metric: 'nps', score: 2 }
  const sent = await server.send([
    { type: 'identify', userId, traits: { name: 'Inês Faria', email: address }, messageId: randomUUID() },
    ...(bought ? [track('Order Completed', randomUUID(), { order_id, total: 20, currency: 'EUR' })] : []),
    track('Survey Answered', `answer:${userId}:nps`, { ...score, order_id }),
  ])
  expect(sent.status).toBe(200)
  const found = async () => (await server.client.listCases({ query: { show: 'all', search: userId, limit: 5 } })).items
  await poll(async () => (await found()).length).toBe(1)
  const [{ caseId }] = await found()
  return { caseId, address }
}

const close = (caseId: number) =>
  server.client.closeCase({ params: { caseId }, body: { outcome: 'replaced', words: 'A new bowl is on its way' } })

const asks = (address: string) =>
  mailbox.mails.filter(({ to, text }) => JSON.stringify(to).includes(address) && text?.includes('matter help'))

/** The links of a mail that answer its question, by the answer. */
function linksOf(address: string): Map<string, string> {
  const [mail] = asks(address)
  const links = [...String(mail.html).matchAll(/href="([^"]+&amp;a=[^"]+)"/g)].map(([, href]) =>
    href.replaceAll('&amp;', '&'),
  )
  return new Map(links.map((link) => [new URL(link).searchParams.get('a')!, link]))
}

async function say(link: string, answers: Record<string, unknown>): Promise<void> {
  const { surveyId, version, json } = await visit(server, link)
  expect(json).not.toBeNull()
  const sent = { surveyId, version: version!, responseId: responseId(), invitation: tokenOf(link), answers }
  expect(await answer(server, { ...sent, complete: true, durationMs: 60_000 })).toMatchObject({ status: 200 })
}

/** Closed, and long enough ago to be asked about. */
async function closeAndWait(caseId: number): Promise<void> {
  await close(caseId)
  await poll(() => stateOf(caseId)).toBe('scheduled')
  now += 3 * day
}

test('nobody is asked until it is switched on, which makes one survey and one rule', async () => {
  expect(await server.client.getCaseFollowUp()).toMatchObject({ on: false, rules: [], mailConfigured: true })
  const { caseId } = await complain()
  expect(await close(caseId)).toMatchObject({ helpAsked: true, invitation: null })

  const on = await server.client.changeCaseFollowUp({ body: { on: true } })
  expect(on).toMatchObject({ on: true, rules: [{ surveyName: 'Did it help?', state: 'active', delayHours: 72 }] })
  const { ruleId } = on.rules[0]
  expect(await server.client.changeCaseFollowUp({ body: { on: false } })).toMatchObject({
    on: false,
    rules: [{ ruleId, state: 'paused' }],
  })
  const again = await server.client.changeCaseFollowUp({ body: { on: true } })
  expect(again.rules).toMatchObject([{ ruleId, state: 'active' }])
})

test('a low score opens a case; when it is closed the customer is asked by mail, once, and what they say is seen', async () => {
  const { caseId, address } = await complain()
  await closeAndWait(caseId)
  await poll(() => asks(address).length).toBe(1)
  await poll(() => stateOf(caseId)).toBe('sent')
  await say(linksOf(address).get('1')!, { helped: 1 })
  await poll(async () => (await caseOf(caseId)).helped).toBe(true)
  const found = await caseOf(caseId)
  expect(found).toMatchObject({ state: 'closed', outcome: 'replaced' })
  expect(found.history.map(({ action }) => action)).toEqual(['opened', 'closed', 'helped'])
  expect(found.statements).toContainEqual(expect.objectContaining({ metric: 'helped', score: 1 }))
  await poll(() => stateOf(caseId)).toBe('answered')
  expect((await server.client.getCaseFigures({ query: {} })).helped).toMatchObject({ value: 1, cases: 1 })

  await server.client.reopenCase({ params: { caseId }, body: {} })
  expect(await close(caseId)).toMatchObject({ helpAsked: true })
  const closings = (history: CaseDetail['history']) => history.filter(({ action }) => action === 'closed')
  expect(closings((await caseOf(caseId)).history).map(({ detail }) => detail.ask)).toEqual([true, false])
})

test('a no takes the case up again, with what is still open', async () => {
  const { caseId, address } = await complain()
  await closeAndWait(caseId)
  await poll(() => asks(address).length).toBe(1)
  await say(linksOf(address).get('0')!, { helped: 0, open: 'The new one is chipped too' })
  await poll(async () => (await caseOf(caseId)).state).toBe('reopened')
  await poll(async () => (await caseOf(caseId)).statements.map(({ text }) => text)).toContain(
    'The new one is chipped too',
  )
  expect(await caseOf(caseId)).toMatchObject({ helped: false, reopened: 1 })
  expect((await server.client.getCaseFigures({ query: {} })).helped).toMatchObject({ value: 0.5, cases: 2 })
})

test('a case that is taken up again before the customer was asked is asked about when it is closed again', async () => {
  const { caseId, address } = await complain()
  await close(caseId)
  await poll(() => stateOf(caseId)).toBe('scheduled')
  await server.client.reopenCase({ params: { caseId }, body: {} })
  await poll(async () => (await caseOf(caseId)).helpAsked).toBe(false)
  now += day / 24
  await closeAndWait(caseId)
  await poll(() => asks(address).length).toBe(1)
  const { items } = await server.client.listInvitations({
    params: { surveyId: (await caseOf(caseId)).invitation!.surveyId },
    query: { limit: 100 },
  })
  expect(items.filter(({ about }) => about.caseId === String(caseId)).map(({ state }) => state)).toEqual([
    'sent',
    'cancelled',
  ])
})

test('whom the contact policy does not let be asked is not, and the case says why', async () => {
  const { caseId, address } = await complain({ bought: false })
  await closeAndWait(caseId)
  await poll(() => stateOf(caseId)).toBe('refused')
  expect((await caseOf(caseId)).invitation).toMatchObject({ reason: 'no-consent' })
  expect(asks(address)).toEqual([])
})
