import type { Behind } from '@esteem/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../test/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(() => new Date('2026-05-20T12:00:00Z'))
  const order = (customer: string, day: string, total: number, city?: string) => [
    ...(city ? [{ type: 'identify', userId: customer, traits: { name: customer, city } }] : []),
    {
      ...{ type: 'track', event: 'Order Completed', userId: customer, messageId: `${customer}-${day}` },
      timestamp: `${day}T10:00:00Z`,
      properties: { order_id: `${customer}-${day}`, total, currency: 'EUR' },
    },
  ]
  await server.send([
    ...order('ana', '2026-01-05', 10, 'Porto'),
    ...order('ana', '2026-03-02', 20),
    ...order('ben', '2026-01-31', 300, 'Lisbon'),
    ...order('eva', '2026-02-10', 50, 'Porto'),
    ...order('joe', '2026-05-11', 4, 'Porto'),
  ])
})
afterAll(() => server.stop())

const list = (behind: Behind, more: object = {}) =>
  server.client.listCustomers({ query: { behind: JSON.stringify(behind), ...more } })
const names = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ name }) => name)

describe('the customers behind a figure, as a list', () => {
  test('of a cohort and of one of its cells, with who they are', async () => {
    const cohort = await list({ figure: 'cohort', by: 'month', start: '2026-01-01' })
    expect(names(cohort)).toEqual(['ben', 'ana'])
    expect(cohort).toMatchObject({ total: 2, words: 'First bought in January 2026' })
    const cell = await list({ figure: 'cohort', by: 'month', start: '2026-01-01', age: 2 })
    expect(names(cell)).toEqual(['ana'])
    expect(cell.words).toBe('First bought in January 2026, and bought in March 2026')
  })

  test('of all cohorts together: as many as the share says', async () => {
    const { together, period } = await server.client.getCohorts({ query: { by: 'month' } })
    expect(together.length).toBeGreaterThan(2)
    for (const { age, share } of together) {
      const { from, to } = period
      const all = await list({ figure: 'cohort', by: 'month', from, to, age })
      expect(all.total).toBe(Math.round(Number(share.value) * share.population))
    }
  })

  test('of a metric, of one interval of it and of one row of its breakdown', async () => {
    const period = { from: '2026-01-01', to: '2026-03-31' }
    const all = await list({ figure: 'metric', metricId: 'revenue', ...period })
    expect(names(all)).toEqual(['ben', 'eva', 'ana'])
    expect(all.words).toBe('Customers with an order or a refund in the period: 1 Jan – 31 Mar 2026')
    const march = await list({
      figure: 'metric',
      metricId: 'revenue',
      ...period,
      interval: 'month',
      start: '2026-03-01',
    })
    expect(names(march)).toEqual(['ana'])
    const porto = await list({
      figure: 'metric',
      metricId: 'revenue',
      ...period,
      breakdown: 'trait:city',
      value: 'Porto',
    })
    expect(names(porto)).toEqual(['eva', 'ana'])
  })

  test('of every cell of the RFM grid: as many as it says', async () => {
    const { grid, tiers } = await server.client.getRfm()
    for (const { recency, frequency, customers } of grid)
      expect((await list({ figure: 'rfm', recency, frequency })).total).toBe(customers)
    expect(grid.length).toBeGreaterThan(2)
    for (const { tier, customers } of tiers) expect((await list({ figure: 'rfm', tier })).total).toBe(customers)
  })

  test('of every tier of expected value, and of what is at risk: as many as they say', async () => {
    const count = async () =>
      (await server.client.getValueTiers({ query: {} })).tiers.reduce((sum, { customers }) => sum + customers, 0)
    await expect.poll(count, { timeout: 30_000 }).toBe(4)
    const { tiers } = await server.client.getValueTiers({ query: {} })
    for (const { tier, name, customers } of tiers) {
      const behind = await list({ figure: 'value', tier })
      expect(behind).toMatchObject({ total: customers, words: `${name} tier by expected value` })
    }
    const { atRisk } = await server.client.getValue({ query: {} })
    expect((await list({ figure: 'value', atRisk: 'true' })).total).toBe(atRisk!.customers)
    expect((await list({ figure: 'value', leastPAlive: 0, belowPAlive: 1.01 })).total).toBe(4)
  })

  test('sorted, searched, filtered and paged as any list', async () => {
    const everyone = { figure: 'rfm' } as const
    expect(names(await list(everyone, { sort: 'name', direction: 'asc' }))).toEqual(['ana', 'ben', 'eva', 'joe'])
    expect(names(await list(everyone, { search: 'ev' }))).toEqual(['eva'])
    const porto = JSON.stringify([{ trait: 'city', operator: 'is', value: 'Porto' }])
    const first = await list(everyone, { filters: porto, limit: 2 })
    expect(names(first)).toEqual(['eva', 'ana'])
    expect(first.total).toBe(3)
    expect(names(await list(everyone, { filters: porto, limit: 2, cursor: first.nextCursor! }))).toEqual(['joe'])
  })

  test('a figure that there is not is refused in words', async () => {
    const asked = (behind: string) => server.client.listCustomers({ query: { behind } })
    await expect(asked('{"figure":"shoe size"}')).rejects.toThrow()
    await expect(asked('{"figure":"metric","metricId":"luck"}')).rejects.toThrow(/luck/)
  })
})
