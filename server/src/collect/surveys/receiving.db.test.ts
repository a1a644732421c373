import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer, answersOf, publish, responseId, shopSurvey, tokenOf, visit } from '../../../../test/answer-surveys.ts'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

const hour = 3600_000
let now = new Date('2026-05-04T10:00:00Z').getTime()
const later = (milliseconds: number) => {
  now += milliseconds
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(() => new Date(now))
})
afterAll(() => server.stop())

const answers = {
  nps: 9,
  why: 'Das Paket kam schnell an und der Becher ist wunderschön geworden.',
  value: { works: 5, joy: 3 },
  used: ['mug', 'vase'],
  price: '40',
}

async function knownCustomer(userId: string): Promise<number> {
  await server.send([
    {
      type: 'track',
      event: 'Order Completed',
      userId,
      timestamp: new Date(now).toISOString(),
      properties: { order_id: `order-${userId}`, total: 10 },
    },
  ])
  const { items } = await server.client.listCustomers({ query: { search: userId } })
  return items[0].customerId
}

async function personalLink(surveyId: string, userId: string, about?: object) {
  const customerId = await knownCustomer(userId)
  const { items } = await server.client.invite({
    params: { surveyId },
    body: { people: [{ customerId, about }], channel: 'api' },
  })
  return { customerId, url: items[0].url!, problem: items[0].problem }
}

const sent = (survey: { surveyId: string; version: number | null }, more: object = {}) => ({
  surveyId: survey.surveyId,
  version: survey.version!,
  responseId: responseId(),
  answers,
  complete: true,
  durationMs: 60_000,
  ...more,
})

describe('a personal link', () => {
  test('ties the answer to the person and the order, and each answer is an event with its score', async () => {
    const survey = await publish(server)
    const { customerId, url } = await personalLink(survey.surveyId, 'anna', { orderId: 'order-anna' })
    const shown = await visit(server, url)
    expect(shown).toMatchObject({ refusal: null, version: 1, businessName: 'Test shop', progress: null })
    expect(shown.json).toEqual(shopSurvey)
    const { status, body } = await answer(server, sent(survey, { invitation: tokenOf(url) }))
    expect(status).toBe(200)
    expect(body.accepted).toEqual(['nps', 'why', 'value.works', 'value.joy', 'used', 'price'])
    expect(await answersOf(server, customerId)).toEqual({
      nps: expect.objectContaining({ metric: 'nps', score: 9, survey_version: 1, order_id: 'order-anna' }),
      why: expect.objectContaining({ text: answers.why, language: 'de' }),
      'value.works': expect.objectContaining({ metric: 'value_functional', score: 7, value: 5 }),
      'value.joy': expect.objectContaining({ metric: 'value_emotional', score: 4, value: 3 }),
      used: expect.objectContaining({ value: ['mug', 'vase'] }),
      price: expect.objectContaining({ metric: 'price_expensive', score: 40, currency: 'EUR' }),
    })
    const { counts } = await server.client.getSurvey({ params: { surveyId: survey.surveyId } })
    expect(counts).toMatchObject({ invited: 1, started: 1, finished: 1, flagged: 0, responseRate: 1 })
    const list = await server.client.listSurveyResponses({ params: { surveyId: survey.surveyId }, query: {} })
    expect(list.items).toEqual([
      expect.objectContaining({
        finished: true,
        seconds: 60,
        customer: { customerId, name: 'anna' },
        about: { orderId: 'order-anna' },
      }),
    ])
    expect(list.items[0].answers.find(({ questionId }) => questionId === 'used')).toMatchObject({
      label: 'mug, A vase',
    })
  })

  test('goes on where it stopped, on another device too; what was taken back is taken back; a second time is refused kindly', async () => {
    const survey = await publish(server)
    const { customerId, url } = await personalLink(survey.surveyId, 'bruno')
    const invitation = tokenOf(url)
    const phone = responseId()
    await answer(
      server,
      sent(survey, {
        responseId: phone,
        invitation,
        answers: { nps: 3, why: 'Too late.' },
        complete: false,
        pageNo: 1,
      }),
    )
    expect(await visit(server, url)).toMatchObject({
      refusal: null,
      progress: { responseId: phone, answers: { nps: 3, why: 'Too late.' }, pageNo: 1 },
    })
    later(10 * 60_000)
    await server.restart()
    // Quiet for so long that it may be the last word: it is in the timeline, as unfinished.
    expect(await answersOf(server, customerId)).toMatchObject({
      nps: { score: 3, flags: ['partial'] },
      why: { text: 'Too late.' },
    })
    const desk = await answer(server, sent(survey, { invitation, answers: { nps: 8 } }))
    expect(desk).toMatchObject({ status: 200, body: { responseId: phone, finished: true } })
    const told = await answersOf(server, customerId)
    expect(told.nps).toMatchObject({ score: 8 })
    expect(told.nps.flags).toBeUndefined()
    expect(told.why.text).toBeUndefined()
    const again = await answer(server, sent(survey, { invitation, answers: { nps: 10 } }))
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict', reason: 'already-answered' } })
    expect(again.body.detail).toContain('Thank you')
    expect((await answersOf(server, customerId)).nps).toMatchObject({ score: 8 })
    expect(await visit(server, url)).toMatchObject({ refusal: { reason: 'already-answered' }, json: null })
    // The same once more, because the receipt got lost on its way, is no second answer.
    expect(await answer(server, sent(survey, { invitation, answers: { nps: 8 } }))).toMatchObject({ status: 200 })
  })

  test('that is forged, expired or of another survey is refused, each by its reason', async () => {
    const survey = await publish(server)
    const other = await publish(server)
    const { url } = await personalLink(survey.surveyId, 'carla')
    const token = tokenOf(url)
    const forged = `${token.slice(0, 12)}A${token.slice(13)}`
    expect(await visit(server, url.replace(token, forged))).toMatchObject({
      refusal: { reason: 'link-forged' },
      json: null,
    })
    expect(await answer(server, sent(survey, { invitation: forged }))).toMatchObject({
      status: 403,
      body: { reason: 'link-forged' },
    })
    expect(await answer(server, sent(other, { invitation: token }))).toMatchObject({
      status: 403,
      body: { reason: 'link-forged' },
    })
    later(91 * 24 * hour)
    expect(await visit(server, url)).toMatchObject({ refusal: { reason: 'link-expired' } })
    expect(await answer(server, sent(survey, { invitation: token }))).toMatchObject({
      status: 410,
      body: { code: 'gone', reason: 'link-expired' },
    })
  })

  test('is decided by the contact policy, and whoever objected gets none', async () => {
    const survey = await publish(server)
    const customerId = await knownCustomer('dora')
    await server.send([
      {
        type: 'track',
        event: 'Unsubscribed',
        userId: 'dora',
        timestamp: new Date(now).toISOString(),
        properties: { purpose: 'survey' },
      },
    ])
    const ask = () =>
      server.client.invite({
        params: { surveyId: survey.surveyId },
        body: { people: [{ customerId }, { customerId: 999_999 }], channel: 'api' },
      })
    await expect.poll(async () => (await ask()).items[0].reason, { timeout: 10_000 }).toBe('unsubscribed')
    expect((await ask()).items[1]).toMatchObject({ url: null, problem: 'There is no customer 999999.' })
  })
})

describe('the public address', () => {
  test('makes a person of its own of each answer, and a changed answer counts once', async () => {
    const survey = await publish(server)
    const id = responseId()
    for (const nps of [2, 7])
      await answer(server, sent(survey, { responseId: id, answers: { nps }, complete: nps === 7 }))
    await answer(server, sent(survey, { answers: { nps: 1 } }))
    const figures = await server.client.getSurveyFigures({ params: { surveyId: survey.surveyId }, query: {} })
    expect(figures.questions[0]).toMatchObject({ questionId: 'nps', answered: 2, mean: 4 })
    expect(figures.questions[0].counts.filter(({ count }) => count > 0).map(({ value }) => value)).toEqual(['1', '7'])
    const list = await server.client.listSurveyResponses({ params: { surveyId: survey.surveyId }, query: {} })
    expect(list.items.map(({ customer }) => customer)).toEqual([null, null])
  })

  test('is closed by closing, by its dates, by its quota, and for those who are not asked', async () => {
    const survey = await publish(server, shopSurvey, { quota: 2 })
    const begun = responseId()
    await answer(server, sent(survey, { responseId: begun, complete: false }))
    const together = await Promise.all([1, 2, 3, 4].map(() => answer(server, sent(survey))))
    expect(together.map(({ status }) => status).sort()).toEqual([200, 200, 410, 410])
    expect(await visit(server, survey.publicUrl)).toMatchObject({ refusal: { reason: 'quota-full' } })
    // Whoever had begun may finish.
    expect(await answer(server, sent(survey, { responseId: begun }))).toMatchObject({ status: 200 })
    const { url } = await personalLink(survey.surveyId, 'emil')
    expect(await visit(server, url)).toMatchObject({ refusal: null })
    await server.client.closeSurvey({ params: { surveyId: survey.surveyId } })
    expect(await visit(server, url)).toMatchObject({ refusal: { reason: 'survey-closed' } })
    expect(await answer(server, sent(survey, { invitation: tokenOf(url) }))).toMatchObject({
      status: 410,
      body: { reason: 'survey-closed' },
    })

    const timed = await publish(server, shopSurvey, {
      opensAt: new Date(now + hour).toISOString(),
      closesAt: new Date(now + 2 * hour).toISOString(),
    })
    expect(await answer(server, sent(timed))).toMatchObject({ status: 409, body: { reason: 'not-open-yet' } })
    later(hour)
    expect(await answer(server, sent(timed))).toMatchObject({ status: 200 })
    later(hour)
    expect(await answer(server, sent(timed))).toMatchObject({ status: 410, body: { reason: 'survey-closed' } })

    const asked = await publish(server, shopSurvey, { anonymousAllowed: false })
    expect(await visit(server, asked.publicUrl)).toMatchObject({ refusal: { reason: 'link-needed' } })
    expect(await answer(server, sent(asked))).toMatchObject({ status: 403, body: { reason: 'link-needed' } })
  })
})

describe('a script on the site', () => {
  test('ties the answer to the person it knows, by the write key of its source', async () => {
    const survey = await publish(server, shopSurvey, { anonymousAllowed: false })
    const customerId = await knownCustomer('frida')
    const known = { writeKey: server.writeKey, userId: 'frida', channel: 'in-page' as const }
    expect(await answer(server, sent(survey, known))).toMatchObject({ status: 200 })
    expect(await answersOf(server, customerId)).toMatchObject({ nps: { score: 9 } })
    expect(await answer(server, sent(survey, { ...known, writeKey: 'wrong' }))).toMatchObject({ status: 401 })
    // A value that many people share says nobody, so it is as if nobody were known.
    expect(await answer(server, sent(survey, { ...known, userId: 'null' }))).toMatchObject({
      status: 403,
      body: { reason: 'link-needed' },
    })
  })
})

describe('what is odd', () => {
  test('is flagged and kept: fields that nobody sees, no script, no time to read, the same everywhere', async () => {
    const rows = ['a', 'b', 'c', 'd', 'e']
    const survey = await publish(server, {
      elements: [
        { type: 'matrix', name: 'm', columns: [1, 2, 3, 4, 5], rows },
        { type: 'comment', name: 'text' },
      ],
    })
    const straight = { m: Object.fromEntries(rows.map((row) => [row, 4])), text: 'x' }
    const varied = { m: { a: 1, b: 2, c: 3, d: 4, e: 5 }, text: 'y' }
    const flagsOf = async (more: object) => {
      const { body } = await answer(server, sent(survey, more))
      return (
        await server.client.getSurveyResponse({ params: { surveyId: survey.surveyId, responseId: body.responseId } })
      ).flags
    }
    expect(await flagsOf({ answers: varied })).toEqual([])
    expect(await flagsOf({ answers: varied, trap: 'http://spam.example' })).toEqual(['bot'])
    expect(await flagsOf({ answers: varied, durationMs: undefined })).toEqual(['bot'])
    expect(await flagsOf({ answers: varied, durationMs: undefined, channel: 'api' })).toEqual([])
    expect(await flagsOf({ answers: varied, durationMs: 200 })).toEqual(['bot'])
    expect(await flagsOf({ answers: varied, durationMs: 2500 })).toEqual(['speeder'])
    expect(await flagsOf({ answers: straight })).toEqual(['straight-line'])
    for (let more = 0; more < 20; more++) await answer(server, sent(survey, { answers: varied, durationMs: 120_000 }))
    later(hour)
    // Fast enough to read, and far faster than everybody else.
    expect(await flagsOf({ answers: varied, durationMs: 20_000 })).toEqual(['speeder'])
    expect(await flagsOf({ answers: varied, durationMs: 60_000 })).toEqual([])
    const { counts } = await server.client.getSurvey({ params: { surveyId: survey.surveyId } })
    expect(counts).toMatchObject({ finished: 29, flagged: 6 })
  })
})
