import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../test/server.ts'
import { optionsOf } from '../shop.fixture.ts'
import { loadShop, type Progress } from './load.ts'
import { shopSources } from './sources.ts'

const options = optionsOf({ customers: 60, browsing: 0.2 })
let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const target = () => ({ baseUrl: server.url, token: server.token })

async function figures() {
  const { metrics, ordersWithoutCustomer } = await server.client.getHome({ query: {} })
  const current = (id: string) => Number(metrics.find(({ metric }) => metric.id === id)!.current.value)
  return {
    orders: current('orders'),
    revenue: current('revenue'),
    customers: current('customers'),
    ordersWithoutCustomer,
  }
}

test('the shop that is loaded is the shop that is told, to the cent, and loading it twice counts once', async () => {
  const progress: Progress[] = []
  const loaded = await loadShop(options, target(), { told: (step) => progress.push(step) })
  expect(loaded.rejected).toBe(0)
  expect(progress.at(-1)!.events).toBeLessThanOrEqual(loaded.events)

  const truth = (id: string) => Number(loaded.truth.quantities[id]!.value)
  const first = await figures()
  expect(first.orders).toBe(truth('orders') + truth('orders.withoutCustomer'))
  expect(first.revenue).toBeCloseTo(
    truth('revenue.paid') - truth('revenue.refunded') + truth('revenue.withoutCustomer'),
    2,
  )
  expect(first.ordersWithoutCustomer).toEqual({
    orders: truth('orders.withoutCustomer'),
    amount: { amount: String(truth('revenue.withoutCustomer')), currency: 'EUR' },
  })
  expect(first.customers).toBeGreaterThanOrEqual(truth('customers') * 0.9)

  await loadShop(options, target())
  expect(await figures()).toEqual(first)
})

test('each of the shop’s systems is a source of its own', async () => {
  const { items } = await server.client.listSources()
  for (const { name } of shopSources) expect(items.find((source) => source.name === name)?.lastEventAt).toBeTruthy()
  expect(items.filter(({ name }) => name === 'Web shop').length).toBe(1)
})

test('a wrong write key ends the loading with what the server says', async () => {
  const { createSender } = await import('./sender.ts')
  const sender = createSender(server.url)
  await sender.send('wrong', ['{"type":"page","anonymousId":"a"}'])
  await expect(sender.drain()).rejects.toThrow('The write key is not one of an enabled source')
})
