import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

const end = Date.UTC(2026, 5, 30, 12)
const day = 86_400_000
const at = (ago: number) => new Date(end - ago * day).toISOString()
const track = (event: string, messageId: string, userId: string, ago: number, properties: object) => ({
  ...{ type: 'track', event, messageId, userId, timestamp: at(ago), properties },
})
const answer = (id: string, userId: string, ago: number, properties: object) =>
  track('Survey Answered', id, userId, ago, {
    ...{ survey_id: 'relationship', invitation_id: id.split(':')[0] },
    ...properties,
  })

const prices = ['too_cheap', 'cheap', 'expensive', 'too_expensive']

function messages(): object[] {
  const orders = Array.from({ length: 60 }, (_, customer) =>
    Array.from({ length: 1 + (customer % 6) }, (_, number) =>
      track('Order Completed', `o-${customer}-${number}`, `c-${customer}`, 20 + 40 * number, {
        ...{ order_id: `o-${customer}-${number}`, total: 10 + 10 * customer, currency: 'EUR' },
        products: [{ product_id: 'MUG', name: 'Douro mug', price: 10, quantity: 1 }],
      }),
    ),
  ).flat()
  return [
    ...orders,
    ...Array.from({ length: 60 }, (_, customer) =>
      track('Survey Sent', `asked:i${customer}`, `c-${customer}`, 11, {
        ...{ survey_id: 'relationship', invitation_id: `i${customer}`, channel: 'email' },
      }),
    ),
    answer('i59:nps', 'c-59', 10, { question_id: 'recommend', metric: 'nps', score: 2 }),
    answer('i59:why', 'c-59', 10, { question_id: 'why', text: 'Das Paket kam zu spät und die Tasse war kaputt.' }),
    answer('i53:nps', 'c-53', 9, { question_id: 'recommend', metric: 'nps', score: 10 }),
    answer('i53:why', 'c-53', 9, { question_id: 'why', text: 'The mug is LOVELY, and it came quickly.' }),
    answer('i0:nps', 'c-0', 8, { question_id: 'recommend', metric: 'nps', score: 10, survey_version: 2 }),
    answer('i0:why', 'c-0', 8, { question_id: 'why', text: '包裹来得太晚了，杯子碎了', flags: ['speeder'] }),
    answer('i1:why', 'c-1', 7, { question_id: 'why', text: '<img src=x onerror=alert(1)>', flags: ['bot'] }),
    answer('i2:colours', 'c-2', 7, { question_id: 'colours', value: ['blue', 'green'] }),
    answer('i3:colours', 'c-3', 7, { question_id: 'colours', value: ['blue'], flags: ['partial'] }),
    track('Review Posted', 'r-1', 'c-4', 6, { product_id: 'MUG', score: 3, text: 'Handle breaks off after a week.' }),
    ...Array.from({ length: 40 }, (_, customer) =>
      // The last two give prices that fall.
      prices.map((question, place) =>
        answer(`p${customer}:${question}`, `c-${customer}`, 5, {
          ...{
            survey_id: 'mug',
            question_id: question,
            metric: `price_${question}`,
            product_id: 'MUG',
            currency: 'EUR',
          },
          score: (customer < 38 ? [6, 10, 16, 24][place] : [24, 16, 10, 6][place]) + (customer % 5),
        }),
      ),
    ).flat(),
  ]
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(() => new Date(end))
  expect(await (await server.send(messages())).json()).toMatchObject({ rejected: [] })
})
afterAll(() => server.stop())

test('customers are scored', async () => {
  const scoredAt = async () => (await server.client.getValue({ query: {} })).scoredAt
  await expect.poll(scoredAt, { timeout: 30_000 }).toBeTruthy()
})

describe('comments', () => {
  const list = (query: object = {}) => server.client.listComments({ query })
  const texts = async (query: object) => (await list(query)).items.map(({ text }) => text.slice(0, 12))

  test('are listed newest first, each with score, language, and who wrote it', async () => {
    const { items, total, languages } = await list()
    expect(total).toBe(5)
    expect(items[0]).toMatchObject({ metric: 'review', score: 3, highest: 5, language: 'en', productId: 'MUG' })
    expect(items[4]).toMatchObject({ metric: 'nps', score: 2, highest: 10, language: 'de', questionId: 'why' })
    expect(items[4].customer!.name).toBe('c-59')
    expect(Number(items[4].worth)).toBe(6 * 600)
    expect(Number(items[4].expectedValue!.value)).toBeGreaterThan(0)
    expect(languages).toContainEqual({ language: 'zh', comments: 1 })
  })

  test('are found by words in any order and case, in any script', async () => {
    expect(await texts({ search: 'quickly lovely' })).toEqual(['The mug is L'])
    expect(await texts({ search: '杯子' })).toHaveLength(1)
    expect(await texts({ search: 'lovely 杯子' })).toEqual([])
    expect(await texts({ search: "'; DROP TABLE feedback; --" })).toEqual([])
  })

  test.each([
    [{ metric: 'nps' }, 3],
    [{ most: 6 }, 2],
    [{ least: 9, metric: 'nps' }, 2],
    [{ language: 'de' }, 1],
    [{ flag: 'none' }, 3],
    [{ flag: 'bot' }, 1],
    [{ surveyId: 'relationship' }, 4],
    [{ from: '2026-06-22', to: '2026-06-22' }, 1],
    [{ segment: 'first-purchase-month', value: '2026-06' }, 1],
  ])('filtered by %j there are %i', async (query, expected) => {
    expect((await list(query)).total).toBe(expected)
  })

  test('in pages, each once', async () => {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const { items, nextCursor } = await list({ limit: 2, cursor })
      found.push(...items.map(({ commentId }) => commentId))
      cursor = nextCursor ?? undefined
    } while (cursor)
    expect(found).toHaveLength(5)
    expect(new Set(found).size).toBe(5)
    await expect(list({ cursor: 'nonsense' })).rejects.toThrow(/cursor/)
  })

  test('as a file that no spreadsheet executes', async () => {
    const response = await fetch(`${server.url}/api/comments?format=csv`, {
      headers: { authorization: `Bearer ${server.token}` },
    })
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect((await response.text()).trim().split('\n')).toHaveLength(6)
  })
})

describe('prices', () => {
  test('four curves of one thing, their points with intervals, and how many made no sense', async () => {
    const { items } = await server.client.listPrices()
    expect(items).toEqual([
      expect.objectContaining({ priceId: 'MUG', kind: 'product', name: 'Douro mug', currency: 'EUR', people: 40 }),
    ])
    const found = await server.client.getPrices({ params: { priceId: 'MUG' }, query: {} })
    expect(found).toMatchObject({ respondents: 38, intransitive: 2 })
    const { marginalCheapness, optimal, indifference, marginalExpensiveness } = found.points!
    expect(marginalCheapness.price).toBeLessThanOrEqual(optimal.price)
    expect(indifference.price).toBeLessThan(marginalExpensiveness.price)
    expect(indifference.lower).toBeLessThanOrEqual(indifference.price)
    expect(found.curves[0]).toMatchObject({ price: 6 })
    await expect(server.client.getPrices({ params: { priceId: 'none' }, query: {} })).rejects.toThrow(/price/)
  })
})

describe('the results of a survey', () => {
  const results = (query: object = {}) =>
    server.client.getSurveyResults({ params: { surveyId: 'relationship' }, query })

  test('question by question, with response rate and versions', async () => {
    const found = await results()
    expect(found).toMatchObject({ responses: 5, partial: 1, programs: 1 })
    expect(found.asked).toMatchObject({ invitations: 60, answered: 5 })
    expect(found.versions).toEqual([
      { version: 2, responses: 1 },
      { version: 0, responses: 5 },
    ])
    const question = (id: string) => found.questions.find(({ questionId }) => questionId === id)!
    expect(question('recommend').estimate).toMatchObject({ kind: 'nps', answers: 3 })
    expect(question('recommend').estimate!.value).toBeCloseTo(100 / 3, 6)
    expect(question('recommend').answers.map(({ people }) => people)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2])
    expect(question('colours')).toMatchObject({
      people: 2,
      answers: [{ answer: 'blue', people: 2 }, { answer: 'green' }],
    })
    expect(question('why')).toMatchObject({ texts: 3, estimate: null })
  })

  test('of one version alone', async () => {
    const found = await results({ version: 2 })
    expect(found.questions.map(({ questionId, people }) => [questionId, people])).toEqual([['recommend', 1]])
    await expect(server.client.getSurveyResults({ params: { surveyId: 'none' }, query: {} })).rejects.toThrow(/survey/)
  })
})

describe('disagreements', () => {
  test('valuable customers who value us little, and the reverse', async () => {
    const little = await server.client.listDisagreements({ query: {} })
    expect(little).toMatchObject({ total: 1, currency: 'EUR' })
    expect(little.items[0]).toMatchObject({ name: 'c-59', metric: 'nps', score: 2, highest: 10 })
    expect(little.items[0].comment).toContain('Tasse')
    expect(['top', 'high']).toContain(little.items[0].tier)
    const much = await server.client.listDisagreements({ query: { kind: 'they-are-worth-little-to-us' } })
    expect(much.items.map(({ name, tier }) => [name, tier])).toEqual([['c-0', 'low']])
  })
})
