import { gzipSync } from 'node:zlib'
import type { IngestAnswer } from '@esteem/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const order = (id: string, userId: string, total: string, more: object = {}) => ({
  type: 'track',
  event: 'Order Completed',
  userId,
  messageId: `order-${id}`,
  timestamp: '2026-03-05T10:00:00Z',
  properties: { order_id: id, total, currency: 'EUR' },
  ...more,
})

async function customerOf(search: string) {
  const { items } = await server.client.listCustomers({ query: { search } })
  expect(items).toHaveLength(1)
  return items[0]
}

describe('what is sent', () => {
  test('is committed when the answer arrives', async () => {
    const response = await server.send([order('c-1', 'committed', '12.30')])
    expect(response.status).toBe(200)
    expect(await customerOf('committed')).toMatchObject({ worth: { amount: '12.3', currency: 'EUR' }, orders: 1 })
  })

  test('counts once, however often it is sent: in one batch, again, at once, with another time, after a restart', async () => {
    const message = order('twice', 'repeater', '10')
    await server.send([message, message])
    await Promise.all(Array.from({ length: 5 }, () => server.send([message])))
    await server.send([{ ...message, timestamp: '2026-03-05T10:00:07Z' }])
    await server.restart()
    await server.send([message])
    const { customerId } = await customerOf('repeater')
    const customer = await server.client.getCustomer({ params: { customerId } })
    expect(customer).toMatchObject({ worth: { amount: '10' }, orders: 1, events: 1 })
    const timeline = await server.client.getTimeline({ params: { customerId }, query: {} })
    expect(timeline.items).toHaveLength(1)
  })

  test('is kept with its reason where it is wrong, and its neighbours count', async () => {
    const response = await server.send([
      order('n-1', 'neighbour', '1'),
      { type: 'track', event: 'Nobody' },
      'not an object',
      { type: 'sing', userId: 'neighbour' },
      { type: 'track', userId: 'neighbour' },
      { type: 'track', event: 'Blocked', userId: 'null' },
      { type: 'track', event: 'Early', userId: 'neighbour', timestamp: 'yesterday' },
      order('n-2', 'neighbour', 'twelve'),
      { type: 'track', event: 'Huge', userId: 'neighbour', properties: { text: 'é'.repeat(20_000) } },
      order('n-3', 'neighbour', '2'),
    ])
    expect(response.status).toBe(200)
    const answer = (await response.json()) as IngestAnswer
    expect(answer.accepted).toBe(2)
    expect(answer.rejected.map(({ index, code }) => [index, code])).toEqual([
      [1, 'no-identifier'],
      [2, 'not-an-object'],
      [3, 'unknown-type'],
      [4, 'invalid-field'],
      [5, 'blocked-identifier'],
      [6, 'invalid-time'],
      [7, 'invalid-amount'],
      [8, 'too-large'],
    ])
    expect(await customerOf('neighbour')).toMatchObject({ worth: { amount: '3' }, orders: 2 })
    const kept = await server.client.listRejections({ query: { limit: 100 } })
    expect(kept.items.map(({ code }) => code).sort()).toEqual(answer.rejected.map(({ code }) => code).sort())
    expect(kept.items.find(({ code }) => code === 'invalid-amount')!.body).toContain('"n-2"')
  })

  test('keeps hostile texts as texts', async () => {
    const name = `'; DROP TABLE events; -- \u0000 \ud800 <script>alert(1)</script> 漢字 \\`
    const response = await server.send([
      { type: 'identify', userId: 'hostile', traits: { name, __proto__x: 1, price: 1e308 } },
      {
        type: 'track',
        userId: 'hostile',
        event: name,
        properties: { products: [{ price: '1e400', quantity: {} }, null, 7], order_id: name, deep: { [name]: [name] } },
      },
      order('hostile-1', 'hostile', '1', {
        properties: { order_id: 'hostile-1', total: 1, products: [{ price: 1e30, quantity: -1e30, name }, null, 'x'] },
      }),
    ])
    expect(await response.json()).toMatchObject({ accepted: 3 })
    const { customerId } = await customerOf('hostile')
    const timeline = await server.client.getTimeline({ params: { customerId }, query: {} })
    expect(timeline.items).toHaveLength(3)
  })
})

describe('the door', () => {
  const post = (path: string, init: RequestInit) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      ...init,
      headers: {
        authorization: `Basic ${btoa(`${server.writeKey}:`)}`,
        'content-type': 'application/json',
        ...init.headers,
      },
    })

  test('takes each type at its own path', async () => {
    for (const [path, body] of [
      ['identify', { traits: { plan: 'pro' } }],
      ['track', { event: 'Seen' }],
      ['page', { name: 'Home' }],
      ['screen', { name: 'Main' }],
      ['group', { groupId: 'g1', traits: { email: 'group@example.org' } }],
      ['alias', { previousId: 'before' }],
    ] as const) {
      const response = await post(`/v1/${path}`, { body: JSON.stringify({ userId: 'all-types', ...body }) })
      expect(response.status, path).toBe(200)
    }
    const { customerId } = await customerOf('all-types')
    const timeline = await server.client.getTimeline({ params: { customerId }, query: {} })
    expect(timeline.items.map(({ type }) => type).sort()).toEqual([
      'alias',
      'group',
      'identify',
      'page',
      'screen',
      'track',
    ])
    const customer = await server.client.getCustomer({ params: { customerId } })
    expect(customer.identities.map(({ value }) => value)).toEqual(['all-types', 'before'])
  })

  test('unpacks gzip', async () => {
    const body = gzipSync(JSON.stringify({ batch: [order('z-1', 'zipped', '4')] }))
    const response = await post('/v1/batch', { body, headers: { 'content-encoding': 'gzip' } })
    expect(response.status).toBe(200)
    expect(await customerOf('zipped')).toMatchObject({ orders: 1 })
  })

  test.each([
    [
      'a wrong key',
      { headers: { authorization: `Basic ${btoa('wrong:')}` }, body: '{"batch":[]}' },
      401,
      'not-signed-in',
    ],
    ['what is no JSON', { body: '{"batch":[' }, 400, 'invalid-input'],
    ['a batch that is none', { body: '{"batch":{}}' }, 400, 'invalid-input'],
    ['what says gzip and is none', { body: '{}', headers: { 'content-encoding': 'gzip' } }, 400, 'invalid-input'],
    ['more than 500 KB', { body: JSON.stringify({ batch: ['x'.repeat(520_000)] }) }, 413, 'too-large'],
    [
      'a gzip bomb',
      { body: gzipSync(Buffer.alloc(50_000_000, 'x')), headers: { 'content-encoding': 'gzip' } },
      413,
      'too-large',
    ],
  ])('refuses %s', async (_, init, status, code) => {
    const response = await post('/v1/batch', init as RequestInit)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
  })

  test('answers a single wrong message with 400 and its reason', async () => {
    const response = await post('/v1/track', { body: JSON.stringify({ event: 'Nobody' }) })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ rejected: [{ index: 0, code: 'no-identifier' }] })
  })

  test('is closed to a source that is switched off', async () => {
    const { sourceId, writeKey } = await server.client.createSource({ body: { name: 'Off', kind: 'server' } })
    await server.client.changeSource({ params: { sourceId }, body: { enabled: false } })
    const response = await post('/v1/track', {
      body: JSON.stringify({ event: 'x', userId: 'y' }),
      headers: { authorization: `Basic ${btoa(`${writeKey}:`)}` },
    })
    expect(response.status).toBe(401)
  })
})
