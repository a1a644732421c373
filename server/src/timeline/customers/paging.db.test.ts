import { customerSorts } from '@esteem/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  const people = ['ana', 'rui', 'wei', 'inês', 'noah']
  await server.send(
    people.flatMap((userId, person) => [
      { type: 'identify', userId, traits: { name: userId } },
      ...Array.from({ length: person + 1 }, (_, order) => ({
        type: 'track',
        event: 'Order Completed',
        userId,
        timestamp: `2026-0${order + 1}-1${person}T10:00:00.000Z`,
        properties: { order_id: `${userId}-${order}`, total: 10 + person, currency: 'EUR' },
      })),
      { type: 'track', userId },
    ]),
  )
})
afterAll(() => server.stop())

interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

async function readAll<Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return items
}

test.each(customerSorts)(
  'customers by %s: page after page gives everyone once, in the order of one page',
  async (sort) => {
    for (const direction of ['asc', 'desc'] as const) {
      const whole = await server.client.listCustomers({ query: { sort, direction } })
      const paged = await readAll((cursor) =>
        server.client.listCustomers({ query: { sort, direction, limit: 2, cursor } }),
      )
      expect(paged.map(({ customerId }) => customerId)).toEqual(whole.items.map(({ customerId }) => customerId))
      expect(paged).toHaveLength(5)
    }
  },
)

test('who has no name comes last, by name in either direction', async () => {
  await server.send([{ type: 'track', event: 'Signed Up', userId: 'nameless' }])
  for (const direction of ['asc', 'desc'] as const) {
    const people = await readAll((cursor) =>
      server.client.listCustomers({ query: { sort: 'name', direction, limit: 2, cursor } }),
    )
    const names = people.map(({ name }) => name)
    const known = ['ana', 'inês', 'noah', 'rui', 'wei']
    expect(names).toEqual([...(direction === 'asc' ? known : known.reverse()), null])
  }
})

test('a timeline, page after page, is the timeline', async () => {
  const { items } = await server.client.listCustomers({ query: { sort: 'orders' } })
  const params = { customerId: items[0]!.customerId }
  const whole = await server.client.getTimeline({ params, query: {} })
  const paged = await readAll((cursor) => server.client.getTimeline({ params, query: { limit: 2, cursor } }))
  expect(paged).toEqual(whole.items)
  expect(paged).toHaveLength(6)
})

test('rejections page on, and arrivals after a moment are those after it', async () => {
  const rejections = await readAll((cursor) => server.client.listRejections({ query: { limit: 2, cursor } }))
  expect(rejections).toHaveLength(5)
  const [source] = (await server.client.listSources()).items
  const params = { sourceId: source!.sourceId }
  const { items } = await server.client.listArrivals({ params, query: {} })
  const after = (moment: string) => server.client.listArrivals({ params, query: { after: moment } })
  expect((await after('2020-01-01T00:00:00.000Z')).items).toHaveLength(items.length)
  expect((await after(items[0]!.receivedAt)).items).toEqual([])
})
