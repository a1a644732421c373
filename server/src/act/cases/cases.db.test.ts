import { randomUUID } from 'node:crypto'
import type { CaseDetail } from '@esteem/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Mailbox, openMailbox } from '../../../../test/mailbox.ts'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
let mailbox: Mailbox
let userId: string

beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer(undefined, { ESTEEM_SMTP_URL: mailbox.url, ESTEEM_MAIL_FROM: 'shop@olaria.example' })
})
afterAll(async () => {
  await server.stop()
  await mailbox.close()
})
beforeEach(() => {
  userId = randomUUID()
})

const said = (event: string, properties: object, messageId: string = randomUUID()) => ({
  type: 'track',
  event,
  userId,
  messageId,
  timestamp: new Date().toISOString(),
  properties,
})
const answer = (properties: { question_id: string; response_id: string; [more: string]: unknown }) =>
  said(
    'Survey Answered',
    { survey_id: 'relationship', ...properties },
    `answer:${properties.response_id}:${properties.question_id}`,
  )

async function casesOf(user = userId): Promise<CaseDetail[]> {
  const { items } = await server.client.listCases({ query: { show: 'all', search: user, sort: 'newest' } })
  return await Promise.all(items.map(({ caseId }) => server.client.getCase({ params: { caseId } })))
}

/** The one case of this test's customer, once it is as wanted. */
async function theCase(wanted: (found: CaseDetail) => boolean = () => true): Promise<CaseDetail> {
  await expect.poll(async () => (await casesOf()).filter(wanted).length, { timeout: 15_000 }).toBe(1)
  const all = await casesOf()
  expect(all).toHaveLength(1)
  return all[0]
}

async function send(...messages: object[]) {
  expect((await server.send(messages)).status).toBe(200)
}

async function complain(properties: object = {}): Promise<CaseDetail> {
  await send(
    {
      type: 'identify',
      userId,
      traits: { name: 'Inês Faria', email: `${userId}@example.org` },
      messageId: randomUUID(),
    },
    answer({
      response_id: randomUUID(),
      question_id: 'nps',
      metric: 'nps',
      score: 2,
      order_id: `o-${userId}`,
      ...properties,
    }),
  )
  return await theCase()
}

describe('what customers say', () => {
  test('a low score opens a case; a comment that comes later, or before, belongs to it', async () => {
    const response_id = randomUUID()
    await send(
      answer({ response_id, question_id: 'a-why', text: 'Meh', language: 'en' }),
      answer({ response_id, question_id: 'b-nps', metric: 'nps', score: 3 }),
    )
    await theCase(({ statements }) => statements.length === 2)
    await send(answer({ response_id, question_id: 'c-more', text: 'Too slow', language: 'en' }))
    const found = await theCase(({ statements }) => statements.length === 3)
    expect(found).toMatchObject({
      state: 'open',
      reason: 'low-score',
      rule: 'Would not recommend us',
      said: { metric: 'nps', score: 3 },
      words: 'Meh',
      customer: { name: null },
    })
    expect(found.history.map(({ action }) => action)).toEqual(['opened'])
  })

  test('a high score opens none', async () => {
    await send(answer({ response_id: randomUUID(), question_id: 'nps', metric: 'nps', score: 9 }))
    const marker = userId
    userId = randomUUID()
    await complain()
    expect(await casesOf(marker)).toEqual([])
  })

  test('several low scores of one response are one case, as pressing as the worst', async () => {
    const response_id = randomUUID()
    await send(
      answer({ response_id, question_id: 'ces', metric: 'ces', score: 1 }),
      answer({ response_id, question_id: 'csat', metric: 'csat', score: 1 }),
    )
    const found = await theCase(({ priority }) => priority === 'high')
    expect(found.statements).toHaveLength(2)
  })

  test('what is told again is no second complaint, and a changed answer replaces the former', async () => {
    const response_id = randomUUID()
    const low = answer({ response_id, question_id: 'nps', metric: 'nps', score: 2 })
    await send(low)
    await theCase()
    await send(low, { ...low, properties: { ...low.properties, score: 8 } })
    const found = await theCase(({ said }) => said?.score === 8)
    expect(found.statements).toHaveLength(1)
    expect(found.history.map(({ action }) => action)).toEqual(['opened', 'changed'])
  })

  test('messages of one conversation and a review of the same order are one case', async () => {
    const conversation_id = randomUUID()
    const order_id = `order-${userId}`
    await send(said('Message Received', { conversation_id, order_id, text: 'It arrived broken', language: 'en' }))
    await theCase()
    await send(
      said('Message Sent', { conversation_id, text: 'We are sorry' }),
      said('Message Received', { conversation_id, text: 'Thank you', language: 'en' }),
      said('Review Posted', { order_id, score: 1, text: 'Broken' }),
    )
    const found = await theCase(({ statements }) => statements.length === 4)
    expect(found).toMatchObject({ orderId: order_id, conversationId: conversation_id })
    expect(found.firstAnsweredAt).not.toBeNull()
  })

  test('by hand: about a customer, and about something that was said, once', async () => {
    const response_id = randomUUID()
    await send(
      { type: 'identify', userId, traits: { name: 'Rui' }, messageId: randomUUID() },
      answer({ response_id, question_id: 'nps', metric: 'nps', score: 7, text: 'So so' }),
    )
    const feedbackId = `answer:${response_id}:nps`
    const made = await server.client.openCase({ body: { feedbackId, text: 'Worth a call', priority: 'urgent' } })
    expect(made).toMatchObject({ reason: 'by-hand', priority: 'urgent', words: 'So so' })
    expect((await server.client.openCase({ body: { feedbackId } })).caseId).toBe(made.caseId)
    const { customerId } = made.customer!
    const other = await server.client.openCase({ body: { customerId, text: 'Called about the glaze' } })
    expect(other.otherCases.map(({ caseId }) => caseId)).toEqual([made.caseId])
    await expect(server.client.openCase({ body: {} })).rejects.toThrow(/needs a customer/)
    await expect(server.client.openCase({ body: { feedbackId: 'none' } })).rejects.toThrow(
      /no answer, review or message/,
    )
  })

  test('a case follows its customer through a merge and its undoing', async () => {
    const found = await complain()
    const other = randomUUID()
    await send({ type: 'identify', userId: other, traits: { name: 'Inês F.' }, messageId: randomUUID() })
    const { items } = await server.client.listCustomers({ query: { search: other } })
    const merged = await server.client.mergeCustomers({
      params: { customerId: found.customer!.customerId },
      body: { otherCustomerId: items[0].customerId },
    })
    const cases = (customerId: number) =>
      server.client
        .listCases({ query: { show: 'all', customerId } })
        .then(({ items }) => items.map(({ caseId }) => caseId))
    expect(await cases(merged.customerId)).toEqual([found.caseId])
    await server.client.undoLink({ params: { linkId: merged.linkId } })
    expect(await cases(found.customer!.customerId)).toEqual([found.caseId])
    expect(await cases(items[0].customerId)).toEqual([])
  })
})

describe('a case', () => {
  test('is answered by mail through a template, and the answer is on the timeline', async () => {
    const found = await complain({ text: 'Broken <b>bowl</b>', language: 'pt' })
    const params = { caseId: found.caseId }
    const { items } = await server.client.listCaseTemplates()
    const { subject, body } = items.find(({ language }) => language === 'pt')!
    const filled = await server.client.previewCaseTemplate({ body: { subject, body, caseId: found.caseId } })
    expect(filled.body).toContain('Olá Inês')
    const text = `${filled.body}\n\n<script>alert(1)</script>`
    const after = await server.client.answerCase({ params, body: { by: 'email', subject: filled.subject, text } })
    expect(after).toMatchObject({ state: 'waiting', overdue: false })
    expect(after.firstAnsweredAt).not.toBeNull()
    const mail = mailbox.mails.find(({ to }) => JSON.stringify(to).includes(userId))!
    expect(mail.subject).toBe(filled.subject)
    expect(mail.html).toContain('&lt;script&gt;')
    expect(mail.text).toContain('<script>')
    const timeline = await server.client.getTimeline({ params: { customerId: found.customer!.customerId }, query: {} })
    const sent = timeline.items.filter(({ event }) => event === 'Message Sent')
    expect(sent).toMatchObject([{ properties: { case_id: String(found.caseId), channel: 'email', language: 'pt' } }])
  })

  test('whose address refuses mail stays as it was, and says why', async () => {
    const found = await complain()
    mailbox.refuses.add(`${userId}@example.org`)
    const call = server.client.answerCase({ params: { caseId: found.caseId }, body: { by: 'email', text: 'Sorry' } })
    await expect(call).rejects.toThrow(/no such mailbox/)
    expect(await theCase()).toMatchObject({ state: 'open', firstAnsweredAt: null, deliveries: [{ state: 'failed' }] })
  })

  test('is closed with what was done, asks once, and is taken up again by a no', async () => {
    const { caseId, customer } = await complain()
    const params = { caseId }
    const closed = await server.client.closeCase({
      params,
      body: { outcome: 'replaced', words: 'A new bowl is on its way' },
    })
    expect(closed).toMatchObject({ state: 'closed', outcome: 'replaced', helpAsked: true })
    await expect(server.client.closeCase({ params, body: { outcome: 'replaced' } })).rejects.toThrow(/is closed/)
    const help = (score: number) =>
      answer({ response_id: `help-${caseId}`, question_id: 'helped', metric: 'helped', score, case_id: String(caseId) })
    await send(help(0))
    const again = await theCase(({ state }) => state === 'reopened')
    expect(again).toMatchObject({ helped: false, reopened: 1 })
    await server.client.closeCase({ params, body: { outcome: 'refunded' } })
    const timeline = await server.client.getTimeline({ params: { customerId: customer!.customerId }, query: {} })
    const told = timeline.items.filter(({ event }) => event.startsWith('Case ')).reverse()
    expect(told.map(({ event, properties }) => [event, properties.ask ?? properties.reason])).toEqual([
      ['Case Opened', 'low-score'],
      ['Case Closed', true],
      ['Case Reopened', 'not-helped'],
      ['Case Closed', false],
    ])
    expect(told[0].properties).toMatchObject({ case_id: String(caseId), priority: 'normal' })
    await send(help(1))
    expect(await theCase(({ helped }) => helped === true)).toMatchObject({ state: 'closed' })
  })

  test('that is closed is taken up again when the customer complains again', async () => {
    const conversation_id = randomUUID()
    await send(said('Message Received', { conversation_id, text: 'It is broken', language: 'en' }))
    const { caseId } = await theCase()
    await server.client.closeCase({ params: { caseId }, body: { outcome: 'explained' } })
    await send(said('Message Received', { conversation_id, text: 'I want a refund', language: 'en' }))
    await theCase(({ state }) => state === 'reopened')
  })

  test('changes hands, priority and turn; each is in its history', async () => {
    const { caseId, dueAt } = await complain()
    const params = { caseId }
    await expect(server.client.changeCase({ params, body: { ownerId: 'nobody-known' } })).rejects.toThrow(/no account/)
    const urgent = await server.client.changeCase({ params, body: { priority: 'urgent' } })
    expect(Date.parse(urgent.dueAt)).toBeLessThan(Date.parse(dueAt))
    expect(await server.client.changeCase({ params, body: { state: 'waiting' } })).toMatchObject({ state: 'waiting' })
    await server.client.noteOnCase({ params, body: { text: 'Called, no answer' } })
    const found = await server.client.reopenCase({ params, body: {} }).catch((error) => String(error))
    expect(found).toMatch(/open already/)
    const { history } = await server.client.getCase({ params })
    expect(history.map(({ action }) => action)).toEqual(['opened', 'priority', 'waiting', 'note'])
  })

  test('that nobody knows is not found', async () => {
    await expect(server.client.getCase({ params: { caseId: 999_999 } })).rejects.toThrow(/no case 999999/)
  })
})

test('the queue shows what is due first, in pages, and narrows down', async () => {
  const made = [await complain()]
  userId = randomUUID()
  made.push(await complain())
  const seen: number[] = []
  let cursor: string | undefined
  do {
    const page = await server.client.listCases({ query: { show: 'all', limit: 2, cursor } })
    seen.push(...page.items.map(({ caseId }) => caseId))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(expect.arrayContaining(made.map(({ caseId }) => caseId)))
  expect(new Set(seen).size).toBe(seen.length)
  for (const sort of ['worth', 'newest'] as const) {
    const page = await server.client.listCases({ query: { show: 'all', sort, limit: 1 } })
    const next = await server.client.listCases({ query: { show: 'all', sort, limit: 1, cursor: page.nextCursor! } })
    expect(next.items[0].caseId).not.toBe(page.items[0].caseId)
  }
  const of = (query: object) =>
    server.client.listCases({ query }).then(({ items }) => items.map(({ caseId }) => caseId))
  expect(await of({ search: `o-${userId}` })).toEqual([made[1].caseId])
  expect(await of({ search: `${userId}@example.org` })).toEqual([made[1].caseId])
  expect(await of({ search: 'Inês', show: 'all' })).toContain(made[0].caseId)
  expect(await of({ owner: 'me' })).toEqual([])
  expect(await of({ owner: 'nobody', priority: 'normal', reason: 'low-score' })).toContain(made[0].caseId)
  await expect(server.client.listCases({ query: { cursor: 'x' } })).rejects.toThrow(/cursor/)
})

test('rules and templates can be changed; what cannot be filled in is refused', async () => {
  const rule = await server.client.createCaseRule({
    body: { name: 'Joyless', priority: 'low', condition: { kind: 'score', metric: 'value_emotional', atMost: 2 } },
  })
  await send(answer({ response_id: randomUUID(), question_id: 'joy', metric: 'value_emotional', score: 2 }))
  expect(await theCase()).toMatchObject({ rule: 'Joyless', priority: 'low' })
  const { ruleId, ...rest } = rule
  await server.client.changeCaseRule({ params: { ruleId }, body: { ...rest, enabled: false } })
  await server.client.removeCaseRule({ params: { ruleId } })
  await expect(server.client.removeCaseRule({ params: { ruleId } })).rejects.toThrow(/no rule/)
  const body = { name: 'x', language: 'en', subject: 'x', body: '{% for a in b %}' }
  await expect(server.client.createCaseTemplate({ body })).rejects.toThrow(/cannot be filled in/)
  const made = await server.client.createCaseTemplate({ body: { ...body, body: 'Hello {{ customer.name }}' } })
  await server.client.removeCaseTemplate({ params: { templateId: made.templateId } })
})

test('figures count what is there, and open cases count as waiting', async () => {
  const before = await server.client.getCaseFigures({ query: {} })
  const { caseId } = await complain()
  await server.client.answerCase({ params: { caseId }, body: { by: 'elsewhere', text: 'By phone' } })
  const { all, byReason } = await server.client.getCaseFigures({ query: {} })
  expect(all.cases).toBe(before.all.cases + 1)
  expect(all.firstAnswer.reached).toBe(before.all.firstAnswer.reached + 1)
  expect(all.firstAnswer.cases).toBe(all.cases)
  expect(byReason.reduce((sum, { cases }) => sum + cases, 0)).toBe(all.cases)
})
