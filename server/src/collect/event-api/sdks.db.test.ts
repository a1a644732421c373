import RudderAnalytics from '@rudderstack/rudder-sdk-node'
import { Analytics } from '@segment/analytics-node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

async function timelineOf(search: string) {
  const { items } = await server.client.listCustomers({ query: { search } })
  expect(items).toHaveLength(1)
  const { customerId } = items[0]
  const customer = await server.client.getCustomer({ params: { customerId } })
  const { items: timeline } = await server.client.getTimeline({ params: { customerId }, query: {} })
  return { customer, timeline }
}

const order = {
  order_id: 'sdk-1',
  total: 42.5,
  currency: 'EUR',
  products: [{ product_id: 'p1', name: 'Bowl', price: 42.5, quantity: 1 }],
}

describe('unmodified SDKs deliver', () => {
  test('@segment/analytics-node', async () => {
    const analytics = new Analytics({ writeKey: server.writeKey, host: server.url, flushAt: 20 })
    const failures: unknown[] = []
    analytics.on('error', (error) => failures.push(error))
    analytics.identify({ userId: 'segment-user', traits: { name: 'Sofia Marques', email: 'sofia@example.org' } })
    analytics.track({
      userId: 'segment-user',
      event: 'Order Completed',
      properties: order,
      timestamp: new Date('2026-02-03T04:05:06Z'),
    })
    analytics.page({ userId: 'segment-user', name: 'Home' })
    analytics.screen({ userId: 'segment-user', name: 'Main' })
    analytics.group({ userId: 'segment-user', groupId: 'club' })
    analytics.alias({ userId: 'segment-user', previousId: 'segment-former' })
    await analytics.closeAndFlush()
    expect(failures).toEqual([])

    const { customer, timeline } = await timelineOf('segment-user')
    expect(customer).toMatchObject({
      name: 'Sofia Marques',
      email: 'sofia@example.org',
      orders: 1,
      worth: { amount: '42.5' },
    })
    expect(timeline.map(({ type }) => type).sort()).toEqual(['alias', 'group', 'identify', 'page', 'screen', 'track'])
    expect(timeline.find(({ type }) => type === 'track')).toMatchObject({
      time: '2026-02-03T04:05:06.000Z',
      properties: order,
    })
  })

  test.each([
    [true, '+351912345671'],
    [false, '+351912345672'],
  ])('@rudderstack/rudder-sdk-node, gzip %s', async (gzip, phone) => {
    const userId = `rudder-${gzip}`
    const analytics = new RudderAnalytics(server.writeKey, {
      dataPlaneUrl: server.url,
      flushAt: 20,
      gzip,
      logLevel: 'error',
    })
    const failures: unknown[] = []
    const done = (error?: unknown) => error && failures.push(error)
    analytics.identify({ userId, traits: { name: '王芳', phone } }, done)
    analytics.track({ userId, event: 'Order Completed', properties: { ...order, order_id: userId } }, done)
    analytics.page({ userId, name: 'Home' }, done)
    await analytics.flush()
    expect(failures).toEqual([])
    const { customer, timeline } = await timelineOf(userId)
    expect(customer).toMatchObject({ name: '王芳', phone, orders: 1 })
    expect(timeline).toHaveLength(3)
  })
})
