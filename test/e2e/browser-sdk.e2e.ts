import { createReadStream } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.ts'
import { launchBrowser } from './browser.ts'

const bundles = join(
  dirname(createRequire(import.meta.url).resolve('@segment/analytics-next/package.json')),
  'dist/umd',
)

let server: TestServer
let browser: Browser
let shop: Server
let shopUrl: string

beforeAll(async () => {
  server = await startTestServer()
  browser = await launchBrowser()
  // A shop on another origin than Esteem, with Segment's browser library as npm delivers it.
  shop = createServer((request, response) => {
    const path = new URL(request.url!, 'http://shop').pathname
    if (path.endsWith('.js')) {
      response.setHeader('content-type', 'text/javascript')
      return createReadStream(join(bundles, path))
        .on('error', () => response.writeHead(404).end())
        .pipe(response)
    }
    response.setHeader('content-type', 'text/html')
    return response.end('<!doctype html><title>Olaria</title><script src="/index.js"></script><h1>Bowls</h1>')
  })
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening))
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
})
afterAll(async () => {
  await browser.close()
  shop.close()
  await server.stop()
})

test('@segment/analytics-next in a real browser delivers a visit that becomes a customer', async () => {
  const page = await browser.newPage()
  const refused: string[] = []
  page.on('requestfailed', (request) => refused.push(request.url()))
  await page.goto(`${shopUrl}/bowls?utm_source=letter`)
  await page.evaluate(
    async ({ writeKey, url }) => {
      const { AnalyticsBrowser } = (
        window as never as { AnalyticsNext: { AnalyticsBrowser: { load: (...args: unknown[]) => unknown } } }
      ).AnalyticsNext
      const analytics = AnalyticsBrowser.load({ writeKey, cdnURL: url }) as Record<
        string,
        (...args: unknown[]) => Promise<unknown>
      >
      await analytics.page('Bowls')
      await analytics.identify('browser-user', { name: 'João Ribeiro', email: 'joao@example.org' })
      await analytics.track('Order Completed', { order_id: 'b-1', total: 18.9, currency: 'EUR' })
    },
    { writeKey: server.writeKey, url: server.url },
  )
  await expect
    .poll(async () => (await server.client.listCustomers({ query: { search: 'joao' } })).items[0]?.orders, {
      timeout: 20_000,
    })
    .toBe(1)
  const { items } = await server.client.listCustomers({ query: { search: 'joao' } })
  const { items: timeline } = await server.client.getTimeline({
    params: { customerId: items[0].customerId },
    query: {},
  })
  expect(timeline.map(({ type }) => type).sort()).toEqual(['identify', 'page', 'track'])
  expect(timeline.every(({ channel }) => channel === 'web' || channel === 'client')).toBe(true)
  expect(items[0]).toMatchObject({ name: 'João Ribeiro', worth: { amount: '18.9', currency: 'EUR' } })
  expect(refused).toEqual([])
})
