import type { Message } from '@esteem/contract'
import { afterEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../test/server.ts'
import { optionsOf, until } from '../shop.fixture.ts'
import { simulate } from '../simulate.ts'
import type { Truth } from './truth.ts'

/** Of what happened, that which the scores are computed from: who bought, who is who, who was asked and what they said. */
const needed = ['Order Completed', 'Order Cancelled', 'Survey Sent', 'Survey Answered']
/** What fits into one request. */
const most = 500

let server: TestServer
afterEach(() => server.stop())

async function loadAnswers(seed: number): Promise<Truth> {
  server = await startTestServer(() => until)
  const { chapters, truth } = simulate(optionsOf({ seed, customers: 3000, browsing: 0 }))
  const told: Message[] = []
  for (const { messages } of chapters)
    for (const message of messages)
      if (message.type === 'identify' || (message.type === 'track' && needed.includes(message.event)))
        told.push(message)
  const batches = Array.from({ length: Math.ceil(told.length / most) }, (_, index) =>
    told.slice(index * most, (index + 1) * most),
  )
  // Side by side, so that they share a few inserts.
  const answers = await Promise.all(batches.map(async (batch) => (await server.send(batch)).json()))
  for (const answer of answers) expect(answer).toMatchObject({ rejected: [] })
  return truth()
}

// All twenty seeds: npm run bench -- feedback
test.each([1, 4])(
  'seed %i: the corrected score holds what all would say, the plain one does not',
  { timeout: 120_000 },
  async (seed) => {
    const truth = await loadAnswers(seed)
    const value = <T>(id: string) => truth.quantities[id]!.value as T
    const { population } = value<{ population: number }>('nps')
    const answer = await server.client.getFeedback({ query: { level: 0.9 } })
    const { raw, corrected } = answer.scores.find(({ id }) => id === 'nps')!
    expect(raw!.lower).toBeGreaterThan(population)
    expect(corrected!.lower).toBeLessThan(population)
    expect(corrected!.upper).toBeGreaterThan(population)
    expect(corrected!.designEffect).toBeGreaterThan(1)

    const shares = Object.entries(value<Record<string, number>>('value.shares')).sort((a, b) => b[1] - a[1])
    const weights = answer.valueWeights!.dimensions
    shares.forEach(([name], index) => {
      const found = weights.find(({ id }) => id === `value-${name}`)!
      expect(found.bestRank).toBeLessThanOrEqual(index + 1)
      expect(found.worstRank).toBeGreaterThanOrEqual(index + 1)
    })

    const { margins, distribution, inBase } = await server.client.getFeedbackScore({
      params: { scoreId: 'nps' },
      query: { level: 0.9 },
    })
    const used = margins.filter((margin) => margin.used)
    expect(used.map(({ name }) => name)).toContain('trait:club_member')
    for (const { categories } of used)
      for (const { customers, after } of categories) expect(after).toBeCloseTo(customers, 3)
    expect(inBase).toBeLessThanOrEqual(distribution.reduce((sum, { answers }) => sum + answers, 0))
    expect(distribution.reduce((sum, point) => sum + point.corrected!, 0)).toBeCloseTo(1, 9)

    const { period, months } = await server.client.getFeedbackTrend({
      params: { scoreId: 'nps' },
      query: { level: 0.9 },
    })
    const { series } = await server.client.getMetric({
      params: { metricId: 'nps' },
      query: { from: period.from, to: period.to, interval: 'month', compare: 'none' },
    })
    const told = months.filter((month) => month.raw !== null)
    expect(told.map(({ start, raw }) => [start, raw!.answers])).toEqual(
      series!.map(({ start, figure }) => [start, figure.population]),
    )
    const both = months.filter((month) => month.raw && month.corrected)
    const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
    // Months truly differ; together they come near what all would say, which those who answered do not.
    const off = (values: number[]) => Math.abs(mean(values) - population)
    expect(off(both.map(({ corrected }) => corrected!.value))).toBeLessThan(6)
    expect(off(both.map(({ raw }) => raw!.value))).toBeGreaterThan(9)
  },
)
