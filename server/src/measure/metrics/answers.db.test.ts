import { type FeedbackMetricId, feedbackMetrics } from '@esteem/contract'
import { createRandom, netPromoterScore } from '@esteem/stats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

const period = { from: '2026-01-01', to: '2026-05-31' }
const timeZone = 'Pacific/Auckland'
const day = 86_400_000
const random = createRandom(20260601)
const whole = (below: number) => Math.floor(random() * below)
const pick = <T>(list: readonly T[]): T => list[whole(list.length)]

interface Answer {
  id: string
  /** The person, or one response of somebody unknown. */
  voice: string
  metric: FeedbackMetricId
  score: number
  at: number
  channel: string
  survey: string
  bot: boolean
}

const answers: Answer[] = []
const invitations: { id: string; customer: string; at: number; survey: string; answered: boolean }[] = []
const cities = new Map<string, string>()
const asked = ['nps', 'csat', 'ces', 'loyalty', 'value_social', 'expected', 'experienced', 'helped'] as const

function makeAnswers() {
  for (let customer = 1; customer <= 60; customer++) {
    const voice = `c-${customer}`
    if (customer % 5 !== 0) cities.set(voice, pick(['Lisbon', 'Porto', 'Faro']))
    for (let number = whole(9); number > 0; number--) {
      const at = Date.UTC(2025, 9, 1, 11, 30) + whole(270) * day + whole(12) * 3_600_000
      const survey = pick(['relationship', 'after-delivery'])
      const channel = pick(['email', 'web'])
      const id = `i-${customer}-${number}`
      const answered = random() < 0.6
      invitations.push({ id, customer: voice, at: at - day, survey, answered })
      if (!answered) continue
      const bot = random() < 0.1
      for (const metric of asked.filter(() => random() < 0.5)) {
        const { lowest, highest } = feedbackMetrics[metric] as { lowest: number; highest: number }
        // Now and then beyond the scale, as tools that use another one send it.
        const score = random() < 0.05 ? 99 : lowest + whole(highest - lowest + 1)
        answers.push({ id: `${id}-${metric}`, voice, metric, score, at, channel, survey, bot })
      }
    }
  }
}

function messages(): object[] {
  const track = (
    event: string,
    messageId: string,
    at: number,
    userId: string,
    properties: object,
    channel = 'email',
  ) => ({
    ...{ type: 'track', event, messageId, timestamp: new Date(at).toISOString(), userId, properties, channel },
  })
  return [
    ...[...cities].map(([userId, city]) => ({
      ...{ type: 'identify', userId, messageId: `t-${userId}`, timestamp: '2025-07-01T00:00:00Z', traits: { city } },
    })),
    ...invitations.map(({ id, customer, at, survey }) =>
      track('Survey Sent', `asked:${id}`, at, customer, { survey_id: survey, invitation_id: id, channel: 'email' }),
    ),
    ...answers.map(({ id, voice, metric, score, at, channel, survey, bot }) =>
      track(
        'Survey Answered',
        id,
        at,
        voice,
        {
          ...{ survey_id: survey, invitation_id: id.split('-').slice(0, 3).join('-'), question_id: metric },
          ...{ metric, score, flags: bot ? ['bot'] : ['partial'] },
        },
        channel,
      ),
    ),
  ]
}

let server: TestServer
beforeAll(async () => {
  makeAnswers()
  server = await startTestServer(() => new Date('2026-06-30T06:00:00Z'))
  await server.client.changeSettings({
    body: { businessName: 'Far shop', timeZone, currency: 'EUR', country: 'NZ' },
  })
  const all = messages()
  // Some are sent twice, and count once.
  for (const batch of [all, all.slice(0, 200)])
    for (let from = 0; from < batch.length; from += 400)
      expect(await (await server.send(batch.slice(from, from + 400))).json()).toMatchObject({ rejected: [] })
})
afterAll(() => server.stop())

const format = new Intl.DateTimeFormat('en-CA', { timeZone })
const inside = (at: number, { from, to }: { from: string; to: string }) =>
  format.format(at) >= from && format.format(at) <= to

/** The newest answer of each person, one by one. */
function newest(metric: FeedbackMetricId, range: { from: string; to: string }): Map<string, Answer> {
  const { lowest, highest } = feedbackMetrics[metric] as { lowest: number; highest: number }
  const found = new Map<string, Answer>()
  for (const answer of answers) {
    if (answer.metric !== metric || answer.bot || answer.score < lowest || answer.score > highest) continue
    if (!inside(answer.at, range)) continue
    const known = found.get(answer.voice)
    if (!known || known.at < answer.at || (known.at === answer.at && known.id < answer.id))
      found.set(answer.voice, answer)
  }
  return found
}

const mean = (values: number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
const npsOf = (scores: number[]) =>
  scores.length === 0
    ? null
    : (100 * (scores.filter((score) => score >= 9).length - scores.filter((score) => score <= 6).length)) /
      scores.length

const figures: [string, FeedbackMetricId, (scores: number[]) => number | null][] = [
  ['nps', 'nps', npsOf],
  ['csat', 'csat', mean],
  ['csat-top-two', 'csat', (scores) => mean(scores.map((score) => (score >= 4 ? 1 : 0)))],
  ['ces', 'ces', mean],
  ['loyalty', 'loyalty', mean],
  ['value-social', 'value_social', mean],
  ['helped', 'helped', mean],
]

const ask = (metricId: string, query: object = {}) =>
  server.client.getMetric({ params: { metricId }, query: { ...period, ...query } })

describe('every figure is what counting one by one says', () => {
  test.each(figures)('%s: of the period, before it, by month, by city and by channel', async (id, metric, figureOf) => {
    const expected = (range: { from: string; to: string }, of: (answer: Answer) => boolean = () => true) =>
      figureOf([...newest(metric, range).values()].filter(of).map(({ score }) => score))
    const answer = await ask(id, { interval: 'month', breakdown: 'trait:city', top: 2 })
    expectFigure(answer.current.value, expected(period))
    expect(answer.current).toMatchObject({ population: newest(metric, period).size, populationUnit: 'answers' })
    expect(Number(answer.current.lower)).toBeLessThanOrEqual(Number(answer.current.value))
    expectFigure(answer.comparison!.figure.value, expected({ from: '2025-08-01', to: '2025-12-31' }))
    expect(answer.series!.length).toBe(5)
    for (const { start, figure } of answer.series!)
      expectFigure(figure.value, expected({ from: start, to: `${start.slice(0, 8)}31` }))
    const rows = answer.breakdown!.rows
    const shown = rows.filter(({ kind }) => kind === 'value').map(({ value }) => value)
    for (const { kind, value, figure } of rows)
      expectFigure(
        figure.value,
        expected(period, ({ voice }) => {
          const city = cities.get(voice)
          if (kind === 'value') return city === value
          return kind === 'unknown' ? city === undefined : city !== undefined && !shown.includes(city)
        }),
      )
    for (const [breakdown, key] of [
      ['channel', 'channel'],
      ['survey', 'survey'],
    ] as const) {
      const split = await ask(id, { breakdown })
      expect(split.breakdown!.rows.length).toBe(2)
      for (const { value, figure } of split.breakdown!.rows)
        expectFigure(
          figure.value,
          expected(period, (one) => one[key] === value),
        )
    }
  })

  test('expectation-gap: what was experienced less what was expected, of those who said both', async () => {
    const before = newest('expected', period)
    const after = newest('experienced', period)
    const gaps = [...after.values()].flatMap(({ voice, score }) =>
      before.has(voice) ? [score - before.get(voice)!.score] : [],
    )
    const { current } = await ask('expectation-gap')
    expectFigure(current.value, mean(gaps))
    const behind = await server.client.listCustomersBehind({
      params: { metricId: 'expectation-gap' },
      query: { ...period, limit: 200 },
    })
    expect(behind.total).toBe(gaps.length)
  })

  test('response-rate: invitations that were answered, not by a program', async () => {
    const sent = invitations.filter(({ at }) => inside(at, period))
    const answered = new Set(answers.filter(({ bot }) => !bot).map(({ id }) => id.split('-').slice(0, 3).join('-')))
    const share = (some: typeof sent) => some.filter(({ id }) => answered.has(id)).length / some.length
    const answer = await ask('response-rate', { breakdown: 'survey' })
    expectFigure(answer.current.value, share(sent))
    expect(answer.current).toMatchObject({ population: sent.length, populationUnit: 'invitations' })
    for (const { value, figure } of answer.breakdown!.rows)
      expectFigure(figure.value, share(sent.filter(({ survey }) => survey === value)))
  })
})

test('the interval of the score is that of the statistics library', async () => {
  const scores = [...newest('nps', period).values()].map(({ score }) => score)
  const counts = {
    promoters: scores.filter((score) => score >= 9).length,
    passives: scores.filter((score) => score === 7 || score === 8).length,
    detractors: scores.filter((score) => score <= 6).length,
  }
  const { current, parts } = await ask('nps')
  expect(parts).toEqual(counts)
  const { lower, upper } = netPromoterScore(counts)
  expect(current.lower).toBeCloseTo(lower, 9)
  expect(current.upper).toBeCloseTo(upper, 9)
})

test('the customers behind a row of a breakdown are as many as its answers', async () => {
  const { breakdown } = await ask('nps', { breakdown: 'channel' })
  for (const { kind, value, figure } of breakdown!.rows) {
    const { total } = await server.client.listCustomersBehind({
      params: { metricId: 'nps' },
      query: { ...period, breakdown: 'channel', kind, value: value ?? undefined, limit: 1 },
    })
    expect(total).toBe(figure.population)
  }
})

function expectFigure(value: number | string | null, expected: number | null) {
  if (expected === null) expect(value).toBeNull()
  else expect(Number(value ?? Number.NaN)).toBeCloseTo(expected, 9)
}
