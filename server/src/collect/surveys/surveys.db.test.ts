import { downloadPath } from '@esteem/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer, publish, responseId, shopSurvey, visit } from '../../../../test/answer-surveys.ts'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const create = (name: string, json: object = shopSurvey) =>
  server.client.createSurvey({ body: { name, json: json as never } })
const problemOf = (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error) => error.problem,
  )

describe('a survey', () => {
  test('is drafted, published in versions, closed, copied, put away; an edit changes nothing that was answered', async () => {
    const draft = await create('Zufriedenheit & Wünsche')
    expect(draft).toMatchObject({
      surveyId: 'zufriedenheit-wunsche',
      state: 'draft',
      version: null,
      revision: 1,
      changed: true,
    })
    const params = { surveyId: draft.surveyId }
    expect((await fetch(`${server.url}/v1/surveys/${draft.surveyId}`)).status).toBe(404)
    const { survey: first, check } = await server.client.publishSurvey({ params, body: { revision: 1 } })
    expect(first).toMatchObject({ state: 'published', version: 1, changed: false })
    expect(check.questions.map(({ questionId, metric }) => `${questionId} ${metric}`)).toEqual([
      ...['nps nps', 'why null', 'value.works value_functional', 'value.joy value_emotional', 'used null'],
      'price price_expensive',
    ])
    const id = responseId()
    const sent = { surveyId: draft.surveyId, version: 1, responseId: id, durationMs: 9000, complete: true }
    await answer(server, { ...sent, answers: { nps: 4, used: ['bowl'] } })

    const other = { elements: [{ type: 'rating', name: 'nps', rateMin: 1, rateMax: 5, title: 'Another question' }] }
    const changed = await server.client.changeSurvey({
      params,
      body: { revision: 1, json: other, settings: { quota: 5 } },
    })
    expect(changed).toMatchObject({
      revision: 2,
      changed: true,
      version: 1,
      settings: { quota: 5, anonymousAllowed: true },
    })
    expect((await visit(server, first.publicUrl)).json).toEqual(shopSurvey)
    await server.client.publishSurvey({ params, body: { revision: 2 } })
    expect(await visit(server, first.publicUrl)).toMatchObject({ version: 2, json: other })
    // Published again as it is, it is the same version.
    await server.client.publishSurvey({ params, body: { revision: 2 } })
    const { items: versions } = await server.client.listSurveyVersions({ params })
    expect(versions.map(({ version, finished }) => [version, finished])).toEqual([
      [2, 0],
      [1, 1],
    ])
    expect((await server.client.getSurveyVersion({ params: { ...params, version: 1 } })).json).toEqual(shopSurvey)
    const response = await server.client.getSurveyResponse({ params: { ...params, responseId: id } })
    expect(response.answers[0]).toMatchObject({ title: 'How likely are you to recommend us?', score: 4, metric: 'nps' })
    // A page that was loaded before the change still knows what it asked.
    expect(await answer(server, { ...sent, responseId: responseId(), answers: { nps: 10 } })).toMatchObject({
      status: 200,
    })
    expect(await answer(server, { ...sent, responseId: responseId(), version: 7, answers: {} })).toMatchObject({
      status: 404,
      body: { reason: 'unknown-version' },
    })

    await server.client.closeSurvey({ params })
    expect(await visit(server, first.publicUrl)).toMatchObject({ refusal: { reason: 'survey-closed' } })
    await server.client.reopenSurvey({ params })
    expect(await visit(server, first.publicUrl)).toMatchObject({ refusal: null })
    const copy = await server.client.duplicateSurvey({ params, body: { name: 'A copy' } })
    expect(copy).toMatchObject({ state: 'draft', json: other, surveyId: 'a-copy' })
    await server.client.deleteSurvey({ params: { surveyId: 'a-copy' } })
    expect(await problemOf(server.client.deleteSurvey({ params }))).toMatchObject({ code: 'conflict' })
    await server.client.archiveSurvey({ params })
    const ids = async (query: object) =>
      (await server.client.listSurveys({ query })).items.map(({ surveyId }) => surveyId)
    expect(await ids({})).not.toContain(draft.surveyId)
    await server.send([
      {
        type: 'track',
        event: 'Survey Answered',
        userId: 'c1',
        properties: { survey_id: 'of-another-tool', question_id: 'q', metric: 'csat', score: 4, response_id: 'r1' },
      },
    ])
    const { elsewhere } = await server.client.listSurveys({ query: {} })
    expect(elsewhere).toMatchObject([{ surveyId: 'of-another-tool', responses: 1 }])
    expect(await ids({ state: 'archived', search: 'wünsche' })).toEqual([draft.surveyId])
  })

  test('is not overwritten unseen, and a draft can be taken back', async () => {
    const { surveyId } = await create('Two at once')
    const params = { surveyId }
    const both = await Promise.all(
      ['Anna', 'Ben'].map((name) => problemOf(server.client.changeSurvey({ params, body: { revision: 1, name } }))),
    )
    expect(both.filter((problem) => problem !== null)).toEqual([
      expect.objectContaining({
        code: 'conflict',
        reason: 'changed-meanwhile',
        detail: expect.stringContaining('Somebody else'),
      }),
    ])
    expect(await problemOf(server.client.publishSurvey({ params, body: { revision: 1 } }))).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect(await problemOf(server.client.discardDraft({ params, body: { revision: 2 } }))).toMatchObject({
      code: 'conflict',
    })
    await server.client.publishSurvey({ params, body: { revision: 2 } })
    await server.client.changeSurvey({ params, body: { revision: 2, json: { elements: [] } } })
    expect(await server.client.discardDraft({ params, body: { revision: 3 } })).toMatchObject({
      json: shopSurvey,
      changed: false,
    })
    expect(await problemOf(server.client.createSurvey({ body: { surveyId, name: 'x', json: {} } }))).toMatchObject({
      code: 'conflict',
    })
  })

  test('keeps every answer for a file, as CSV and as Parquet', async () => {
    const survey = await publish(server)
    const sent = { surveyId: survey.surveyId, version: 1, complete: true, durationMs: 60_000 }
    for (const nps of [1, 10])
      await answer(server, { ...sent, responseId: responseId(), answers: { nps, why: '=cmd|x' } })
    const file = async (format: 'csv' | 'parquet') =>
      await fetch(
        server.url + downloadPath('listSurveyResponses', { params: { surveyId: survey.surveyId }, query: {} }, format),
        {
          headers: { authorization: `Bearer ${server.token}` },
        },
      )
    const lines = (await (await file('csv')).text()).trim().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines.filter((line) => line.includes(',nps,'))).toHaveLength(2)
    expect(lines.join()).not.toMatch(/,=cmd/)
    expect(
      Buffer.from(await (await file('parquet')).arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('PAR1')
  })
})

describe('a survey that is not to be trusted', () => {
  const refusalOf = async (json: object) => {
    const { publishable, problems } = await server.client.checkSurvey({ body: { json: json as never } })
    expect(publishable).toBe(false)
    const refused = problems.find(({ severity }) => severity === 'refused')!
    return `${refused.path}: ${refused.message}`
  }

  test('whose expressions never end is refused with its place, and the server goes on answering', async () => {
    // The rule takes longer than there is time for any answer of some length.
    const endless = {
      elements: [
        { type: 'comment', name: 'stuck', validators: [{ type: 'regex', regex: '^((([^#])+)+)+#$', text: 'no' }] },
      ],
    }
    const refused = refusalOf(endless)
    let slowest = 0
    let over = false
    refused.finally(() => {
      over = true
    })
    while (!over) {
      const started = performance.now()
      await server.client.getStatus()
      slowest = Math.max(slowest, performance.now() - started)
    }
    expect(await refused).toMatch(/^stuck: The survey does not come to an end here/)
    expect(slowest).toBeLessThan(3000)
    const { surveyId } = await create('Endless', endless)
    expect(await problemOf(server.client.publishSurvey({ params: { surveyId }, body: { revision: 1 } }))).toMatchObject(
      {
        code: 'invalid-input',
        errors: [{ path: 'stuck', message: expect.stringContaining('does not come to an end') }],
      },
    )
  }, 60_000)

  test.each([
    [
      'elements[0].setValueExpression: The value of a is set from itself',
      {
        elements: [
          { type: 'text', name: 'a', setValueExpression: '{b} + 1' },
          { type: 'text', name: 'b', setValueExpression: '{a} + 1' },
        ],
      },
    ],
    [
      'triggers[0].runExpression: The value of a is set from itself',
      {
        elements: [{ type: 'text', name: 'a' }],
        triggers: [{ type: 'runexpression', expression: '{a} > 0', setToName: 'a', runExpression: '{a} + 1' }],
      },
    ],
    [
      'calculatedValues[0].expression: The value of turn is set from itself',
      {
        calculatedValues: [{ name: 'turn', expression: 'iif({turn} = 1, 2, 1)' }],
        elements: [{ type: 'text', name: 'a' }],
      },
    ],
    [
      'elements[0].visibleIf: The function fetchIt',
      { elements: [{ type: 'text', name: 'a', visibleIf: 'fetchIt({a}) = 1' }] },
    ],
    [
      'elements[0].visibleIf: SurveyJS cannot read',
      { elements: [{ type: 'text', name: 'a', visibleIf: '{a} ==== (' }] },
    ],
    [
      'elements[0].panelCount: 1000000000 panels',
      {
        elements: [
          { type: 'paneldynamic', name: 'p', panelCount: 1e9, templateElements: [{ type: 'text', name: 'q' }] },
        ],
      },
    ],
    ['elements[0]: "widget" is not a kind', { elements: [{ type: 'widget', name: 'w' }] }],
    ['elements[0].esteemMetric: "joy" is nothing', { elements: [{ type: 'rating', name: 'r', esteemMetric: 'joy' }] }],
    ['r: nps cannot be measured', { elements: [{ type: 'comment', name: 'r', esteemMetric: 'nps' }] }],
    [': The survey asks nothing yet', { elements: [{ type: 'html', name: 'h', html: 'x' }] }],
    [
      ': The survey asks 400 questions',
      { elements: Array.from({ length: 400 }, (_, index) => ({ type: 'text', name: `q${index}` })) },
    ],
  ])('is refused in words: %s', async (words, json) => {
    expect(await refusalOf(json)).toContain(words)
  })

  test('is refused where it is too large or too deep to be looked at', async () => {
    let deep: object = { type: 'text', name: 'x' }
    for (let level = 0; level < 500; level++) deep = { elements: [deep] }
    expect(await problemOf(server.client.checkSurvey({ body: { json: deep as never } }))).toMatchObject({
      code: 'invalid-input',
    })
    const large = { elements: [{ type: 'html', name: 'h', html: 'x'.repeat(600_000) }] }
    expect(await problemOf(create('Large', large))).toMatchObject({ code: 'too-large' })
  })

  test('is published without what would run, be fetched or go elsewhere', async () => {
    const survey = await publish(server, {
      surveyPostId: 'elsewhere',
      logo: 'https://evil.example/logo.png',
      completedHtml: '<h3>Thanks {name}</h3><script>alert(1)</script>',
      elements: [
        { type: 'text', name: 'name' },
        { type: 'html', name: 'h', html: '<img src=x onerror=alert(1)><b>Hello</b>' },
      ],
    })
    const { json } = await visit(server, survey.publicUrl)
    expect(json).toEqual({
      logo: '',
      completedHtml: '<h3>Thanks {name}</h3>',
      elements: [
        { type: 'text', name: 'name' },
        { type: 'html', name: 'h', html: '<b>Hello</b>' },
      ],
    })
    // What the builder shows is what is asked.
    expect((await server.client.getSurvey({ params: { surveyId: survey.surveyId } })).json).toEqual(json)
    expect((await server.client.previewSurvey({ params: { surveyId: survey.surveyId } })).json).toEqual(json)
  })
})

describe('an answer that is not to be trusted', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/v1/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://shop.example', ...headers },
      body,
    })

  test('of 10 MB, of no JSON, of the wrong form, or too deep is refused, each by its code, and nothing else suffers', async () => {
    const survey = await publish(server)
    const whole = { surveyId: survey.surveyId, version: 1, responseId: responseId(), answers: {} }
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
    const cases: [string, number, string][] = [
      [JSON.stringify({ ...whole, answers: { why: 'x'.repeat(10_000_000) } }), 413, 'too-large'],
      ['{"surveyId": "x', 400, 'invalid-input'],
      ['[]', 400, 'invalid-input'],
      ['null', 400, 'invalid-input'],
      [JSON.stringify({ ...whole, responseId: '1' }), 400, 'invalid-input'],
      [JSON.stringify({ ...whole, answers: 'yes' }), 400, 'invalid-input'],
      [JSON.stringify({ ...whole, surveyId: 'not-there' }), 404, 'not-found'],
      [JSON.stringify({ ...whole, surveyId: '../../x' }), 400, 'invalid-input'],
      [JSON.stringify(whole).replace('{}', `{"why":${deep}}`), 400, 'invalid-input'],
    ]
    for (const [body, status, code] of cases) {
      const response = await post(body)
      expect(response.headers.get('access-control-allow-origin'), code).toBe('*')
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code])
    }
    expect((await post(JSON.stringify({ ...whole, answers: { nps: 1 } }))).status).toBe(200)
  })

  test('keeps what can be used of it, stores a script as the text that it is, and says what it left', async () => {
    const survey = await publish(server)
    const script = `<script>fetch('https://evil.example')</script>\u0000"'; DROP TABLE surveys; --`
    const { status, body } = await answer(server, {
      surveyId: survey.surveyId,
      version: 1,
      responseId: responseId(),
      complete: true,
      durationMs: 60_000,
      about: { orderId: script },
      answers: {
        nps: 11,
        why: script,
        value: { works: 'lots', joy: 2 },
        used: ['mug', 'other'],
        'used-Comment': script,
        price: {},
        [script]: 1,
      },
    })
    expect(status).toBe(200)
    expect(body.accepted).toEqual(['why', 'value.joy', 'used'])
    expect(body.refused.map(({ question }) => question).sort()).toEqual(
      ['nps', 'price', 'value.works', script.replace('\u0000', '')].sort(),
    )
    const { items } = await server.client.listSurveyResponses({ params: { surveyId: survey.surveyId }, query: {} })
    expect(items[0].answers.map(({ questionId, text }) => [questionId, text])).toEqual([
      ['why', script.replace('\u0000', '')],
      ['value.joy', null],
      ['used', script.replace('\u0000', '')],
    ])
    expect(items[0].notes).toHaveLength(4)
    expect(items[0].flags).toEqual([])
  })

  test('of many at once from one address is held back', async () => {
    const survey = await publish(server)
    const sent = { surveyId: survey.surveyId, version: 1, responseId: responseId(), answers: { nps: 1 } }
    const statuses = new Set<number>()
    for (let times = 0; times < 130; times++) statuses.add((await answer(server, sent)).status)
    expect([...statuses]).toEqual([200, 429])
    expect(await answer(server, { ...sent, responseId: responseId() })).toMatchObject({ status: 200 })
  })
})
