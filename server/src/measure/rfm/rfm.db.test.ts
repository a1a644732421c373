import { createRandom, rfmScores } from '@esteem/stats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'
import { segmentOf } from './segments.ts'

const customers = 137
const random = createRandom(7)
const whole = (below: number) => Math.floor(random() * below)
const end = Date.UTC(2026, 5, 30, 12)
const day = 86_400_000

interface Known {
  last: number
  purchases: Set<number>
  cents: number
}

let server: TestServer
const known: Known[] = []
beforeAll(async () => {
  server = await startTestServer(() => new Date(end))
  const messages: object[] = []
  for (let customer = 0; customer < customers; customer++) {
    const own: Known = { last: 999, purchases: new Set(), cents: 0 }
    // Most buy once, as in life, so that many have equal scores.
    const count = random() < 0.6 ? 1 : 1 + whole(8)
    for (let number = 0; number < count; number++) {
      const ago = customer === 0 && number === 0 ? 0 : whole(300)
      const cents = 100 * (1 + whole(50))
      own.purchases.add(ago)
      own.last = Math.min(own.last, ago)
      own.cents += cents
      messages.push({
        ...{ type: 'track', event: 'Order Completed', userId: `c-${customer}`, messageId: `${customer}-${number}` },
        timestamp: new Date(end - ago * day).toISOString(),
        properties: { order_id: `${customer}-${number}`, total: cents / 100, currency: 'EUR' },
      })
    }
    known.push(own)
  }
  await server.send(messages)
})
afterAll(() => server.stop())

describe('scores', () => {
  const expected = () =>
    rfmScores(
      known.map(({ last }) => last),
      known.map(({ purchases }) => purchases.size),
      known.map(({ cents }) => cents),
    )

  test('are those of the statistics library, customer by customer', async () => {
    const { grid, customers: all } = await server.client.getRfm()
    expect(all).toBe(customers)
    const { recency, frequency } = expected()
    const cells = new Map<string, number>()
    recency.scores.forEach((r, index) => {
      const key = `${r} ${frequency.scores[index]}`
      cells.set(key, (cells.get(key) ?? 0) + 1)
    })
    expect(new Map(grid.map((cell) => [`${cell.recency} ${cell.frequency}`, cell.customers]))).toEqual(cells)
  })

  test('span the same values', async () => {
    const { scores } = await server.client.getRfm()
    for (const kind of ['recency', 'frequency', 'monetary'] as const) {
      const spans = expected()[kind].spans.flatMap((span, index) =>
        span
          ? [
              [
                index + 1,
                span.n,
                kind === 'monetary' ? span.least / 100 : span.least,
                kind === 'monetary' ? span.most / 100 : span.most,
              ],
            ]
          : [],
      )
      expect(
        scores[kind].map(({ score, customers: n, least, most }) => [score, n, Number(least), Number(most)]),
      ).toEqual(spans)
    }
  })
})

test('segments and tiers hold every customer once, and all the money', async () => {
  const { segments, tiers } = await server.client.getRfm()
  const money = known.reduce((sum, { cents }) => sum + cents, 0) / 100
  for (const groups of [segments, tiers]) {
    expect(groups.reduce((sum, { customers: n }) => sum + n, 0)).toBe(customers)
    expect(groups.reduce((sum, { worth }) => sum + Number(worth), 0)).toBeCloseTo(money, 6)
  }
  const sorted = known.map(({ cents }) => cents).sort((a, b) => b - a)
  const least = sorted[Math.ceil(0.05 * customers) - 1]
  expect(tiers[0]).toMatchObject({ tier: 'top', customers: sorted.filter((cents) => cents >= least).length })
})

test('segments, tiers and cells lead to their customers', async () => {
  const { segments, tiers, grid } = await server.client.getRfm()
  const total = async (query: object) => (await server.client.listRfmCustomers({ query })).total
  for (const { segment, customers: n } of segments) expect(await total({ segment })).toBe(n)
  for (const { tier, customers: n } of tiers) expect(await total({ tier })).toBe(n)
  const [{ recency, frequency, customers: n }] = grid
  expect(await total({ recency, frequency })).toBe(n)
})

test('a metric can be broken down by segment', async () => {
  const { segments } = await server.client.getRfm()
  const { breakdown } = await server.client.getMetric({
    params: { metricId: 'new-customers' },
    query: { breakdown: 'segment-of-value' },
  })
  const shown = Object.fromEntries(breakdown!.rows.map(({ label, figure }) => [label, figure.value]))
  const held = segments.filter(({ customers: n }) => n > 0)
  expect(shown).toEqual(Object.fromEntries(held.map(({ name, customers: n }) => [name, n])))
})

test.each([
  [5, 5, 'champions'],
  [3, 5, 'loyal'],
  [4, 2, 'promising'],
  [5, 1, 'new'],
  [3, 1, 'needs-attention'],
  [1, 5, 'cannot-lose'],
  [2, 3, 'at-risk'],
  [1, 1, 'hibernating'],
])('recency %i and frequency %i: %s', (recency, frequency, segment) => {
  expect(segmentOf(recency, frequency)).toBe(segment)
})
