import type { AnswersInput, AnswersReceipt, Problem, PublicSurvey } from '@esteem/contract'
import type { TestServer } from './server.ts'

/** A small survey of several kinds, as its author would write it. */
export const shopSurvey = {
  title: 'Your order',
  pages: [
    {
      name: 'first',
      elements: [
        { type: 'rating', name: 'nps', title: 'How likely are you to recommend us?', rateMin: 0, rateMax: 10 },
        { type: 'comment', name: 'why', title: 'Why?' },
      ],
    },
    {
      name: 'second',
      elements: [
        {
          type: 'matrix',
          name: 'value',
          title: 'What you get',
          columns: [1, 2, 3, 4, 5],
          rows: [
            { value: 'works', text: 'It works well', esteemMetric: 'value_functional' },
            { value: 'joy', text: 'It gives me joy', esteemMetric: 'value_emotional' },
          ],
        },
        {
          type: 'checkbox',
          name: 'used',
          choices: ['mug', 'bowl', { value: 'vase', text: 'A vase' }],
          showOtherItem: true,
        },
        { type: 'text', name: 'price', inputType: 'number', esteemMetric: 'price_expensive' },
      ],
    },
  ],
}

let made = 0

/** An id such as a page makes by chance; here, so that a test can be read. */
export const responseId = () => `response-${String(++made).padStart(12, '0')}`

export async function publish(
  server: Pick<TestServer, 'client'>,
  json: object = shopSurvey,
  settings: object = {},
  name = 'Your order',
) {
  const { surveyId, revision } = await server.client.createSurvey({ body: { name, json: json as never, settings } })
  const { survey } = await server.client.publishSurvey({ params: { surveyId }, body: { revision } })
  return survey
}

export type Sent = { status: number; body: AnswersReceipt & Problem }

export async function answer(server: Pick<TestServer, 'url'>, sent: AnswersInput): Promise<Sent> {
  const response = await fetch(`${server.url}/v1/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://shop.example' },
    body: JSON.stringify(sent),
  })
  return { status: response.status, body: (await response.json()) as Sent['body'] }
}

export async function visit(server: Pick<TestServer, 'url'>, address: string): Promise<PublicSurvey & Problem> {
  const { pathname, search } = new URL(address)
  const response = await fetch(`${server.url}/v1/surveys/${pathname.split('/').at(-1)}${search}`)
  return (await response.json()) as PublicSurvey & Problem
}

export const tokenOf = (address: string) => new URL(address).searchParams.get('i')!

/** What a customer’s timeline says of answers, by question. */
export async function answersOf(server: TestServer, customerId: number) {
  const { items } = await server.client.getTimeline({ params: { customerId }, query: { limit: 200 } })
  return Object.fromEntries(
    items
      .filter(({ event }) => event === 'Survey Answered')
      .map(({ properties }) => [
        String((properties as { question_id: string }).question_id),
        properties as Record<string, unknown>,
      ]),
  )
}
