import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(() => new Date('2026-05-20T12:00:00Z'))
})
afterAll(() => server.stop())

const order = (customer: string, day: string, total: number, more: object = {}) => ({
  ...{ type: 'track', event: 'Order Completed', userId: customer, messageId: `${customer}-${day}` },
  timestamp: `${day}T10:00:00Z`,
  properties: { order_id: `${customer}-${day}`, total, currency: 'EUR' },
  ...more,
})

describe('a small shop', () => {
  beforeAll(async () => {
    const answer = await server.send([
      order('ana', '2026-01-05', 10),
      order('ana', '2026-01-20', 5),
      order('ana', '2026-03-02', 20),
      order('ben', '2026-01-31', 30),
      order('ben', '2026-02-01', 7),
      order('eva', '2026-02-10', 50),
      order('eva', '2026-05-10', 1),
      order('joe', '2026-05-11', 4),
      {
        ...{
          type: 'track',
          event: 'Order Refunded',
          userId: 'ben',
          messageId: 'back',
          timestamp: '2026-03-01T10:00:00Z',
        },
        properties: { order_id: 'ben-2026-02-01', total: 7, currency: 'EUR' },
      },
    ])
    expect(await answer.json()).toMatchObject({ rejected: [] })
  })

  test('by customers', async () => {
    const { cohorts, together } = await server.client.getCohorts({ query: {} })
    expect(cohorts.map(({ start, size, cells }) => [start, size, cells.map(({ customers }) => customers)])).toEqual([
      ['2026-01-01', 2, [2, 1, 1, 0, 0]],
      ['2026-02-01', 1, [1, 0, 0, 1]],
      ['2026-05-01', 1, [1]],
    ])
    expect(cohorts[0].cells[1].share).toMatchObject({ value: 0.5, lower: expect.any(Number), population: 2 })
    // May is not over: its cells can only grow, and do not count in the whole.
    expect(cohorts[0].cells.map(({ complete }) => complete)).toEqual([true, true, true, true, false])
    expect(cohorts[2].complete).toBe(false)
    expect(together.map(({ age, cohorts: count, share }) => [age, count, share.value])).toEqual([
      [0, 2, 1],
      [1, 2, 1 / 3],
      [2, 2, 1 / 3],
      [3, 1, 0],
    ])
  })

  test('how soon they bought again, and how long they stayed', async () => {
    const { survival } = await server.client.getCohorts({ query: {} })
    const [again, staying] = survival!
    // ana came back after 15 days and ben after 1; the horizon, 11 May, ends what is known of eva (89 days) and joe (0).
    expect(again).toMatchObject({ id: 'second-purchase', cohorts: [{ start: '2026-01-01' }, {}, {}] })
    const points = (curve: { day: number; share: number; atRisk: number }[]) =>
      curve.map(({ day, share, atRisk }) => [day, Number(share.toFixed(6)), atRisk])
    expect(points(again.cohorts[0].curve)).toEqual([
      [1, 0.5, 2],
      [15, 1, 1],
    ])
    expect(points(again.cohorts[1].curve)).toEqual([[89, 1, 1]])
    expect(points(again.together)).toEqual([
      [0, 0, 4],
      [1, 0.333333, 3],
      [15, 0.666667, 2],
      [89, 1, 1],
    ])
    expect(again.cohorts[0].curve[0].lower).toBeLessThan(0.5)
    // There are too few returns to choose a limit from, so nobody has been away for long enough to be lost.
    expect(staying.method).toContain('365 days')
    expect(staying.together.every(({ share }) => share === 1)).toBe(true)
    expect((await server.client.getCohorts({ query: { measure: 'money' } })).survival).toBeUndefined()
  })

  test('by money, with what a customer was worth so far', async () => {
    const { cohorts } = await server.client.getCohorts({ query: { measure: 'money' } })
    const january = cohorts[0].cells
    expect(january.map(({ money }) => Number(money))).toEqual([45, 7, 13, 0, 0])
    expect(january.map(({ worth }) => worth!.value)).toEqual(['22.50', '26.00', '32.50', '32.50', '32.50'])
    expect(january[1].share.value).toBeCloseTo(7 / 45, 12)
  })

  test('every cell leads to its customers', async () => {
    for (const measure of ['customers', 'money'] as const) {
      const { cohorts } = await server.client.getCohorts({ query: { measure, by: 'quarter' } })
      for (const { start, size, cells } of cohorts) {
        const all = await server.client.listCohortCustomers({ query: { start, by: 'quarter' } })
        expect(all.total).toBe(size)
        for (const { age, customers } of cells) {
          const behind = await server.client.listCohortCustomers({ query: { start, by: 'quarter', age } })
          expect(behind.total).toBe(customers)
        }
      }
    }
  })

  test('refuses more cohorts than anyone can read', async () => {
    const query = { by: 'week', from: '2015-01-01' } as const
    await expect(server.client.getCohorts({ query })).rejects.toThrow(/at most 200/)
  })

  test('is the same after two people turn out to be one, and after they are told apart again', async () => {
    const before = await server.client.getCohorts({ query: {} })
    const id = async (search: string) => (await server.client.listCustomers({ query: { search } })).items[0].customerId
    const { linkId } = await server.client.mergeCustomers({
      params: { customerId: await id('ben') },
      body: { otherCustomerId: await id('eva') },
    })
    const merged = await server.client.getCohorts({ query: {} })
    expect(merged.cohorts[0].cells.map(({ customers }) => customers)).toEqual([2, 1, 1, 0, 1])
    await server.client.undoLink({ params: { linkId } })
    expect(await server.client.getCohorts({ query: {} })).toEqual(before)
  })
})
