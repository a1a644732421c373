import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Esteem } from '../../sdk/src/index.ts'
import { startTestServer, type TestServer } from '../server.ts'
import { launchBrowser } from './browser.ts'
import { openShop, type ShopSite } from './shop.ts'

let server: TestServer
let browser: Browser
let shop: ShopSite

beforeAll(async () => {
  server = await startTestServer()
  browser = await launchBrowser()
  shop = await openShop(server.url, '', `data-write-key="${server.writeKey}"`)
})
afterAll(async () => {
  await browser.close()
  shop.stop()
  await server.stop()
})

let visitors = 0

/** A visitor of their own, with what went wrong and where their browser went. */
async function visit(site: ShopSite, path = '/') {
  // Some builds of Chromium let contexts share what they store, so each visitor sees the shop under a name of its own.
  const url = site.url.replace('localhost', `visitor${++visitors}.localhost`)
  const page = await (await browser.newContext({ locale: 'pt-PT' })).newPage()
  const refused: string[] = []
  const hosts = new Set<string>()
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await page.goto(url + path)
  await page.waitForFunction(() => 'track' in ((window as { esteem?: object }).esteem ?? {}))
  return { page, refused, hosts, url }
}

/** Calls the script as the site would. */
async function call(page: Page, name: 'track' | 'identify' | 'consent' | 'flush' | 'reset', ...given: unknown[]) {
  await page.evaluate(
    async ([name, given]) => {
      const { esteem } = window as never as { esteem: Record<keyof Esteem, (...all: unknown[]) => unknown> }
      await esteem[name](...given)
    },
    [name, given] as const,
  )
}

async function eventsOf(search: string): Promise<string[]> {
  const { items } = await server.client.listCustomers({ query: { search } })
  if (items.length === 0) return []
  const timeline = await server.client.getTimeline({ params: { customerId: items[0].customerId }, query: {} })
  return timeline.items.map(({ type, event }) => (type === 'track' ? event : type)).sort()
}

test('is small: under 20 KB before a survey is shown', () => {
  const script = readFileSync(new URL('../../sdk/dist/esteem.js', import.meta.url))
  expect(gzipSync(script).length).toBeLessThan(20_000)
})

test('tells of a visit under a strict policy, without asking anything of anybody else', async () => {
  const { page, refused, hosts, url } = await visit(shop, '/bowls?utm_source=letter')
  await call(page, 'identify', 'sdk-user', { name: 'João Ribeiro', email: 'joao@example.org' })
  await call(page, 'track', 'Order Completed', { order_id: 's-1', total: 18.9, currency: 'EUR' })
  await call(page, 'flush')
  await expect.poll(() => eventsOf('joao'), { timeout: 10_000 }).toEqual(['Order Completed', 'identify', 'page'])
  expect(refused).toEqual([])
  expect([...hosts].sort()).toEqual([server.url, url].sort())
})

test('what happened while the server was away arrives later, once, also from the next page', async () => {
  const { page, url } = await visit(shop)
  await call(page, 'flush')
  await page.route(`${server.url}/v1/batch`, (route) => route.abort())
  await call(page, 'identify', 'away-user', { email: 'away@example.org' })
  await call(page, 'track', 'Signed Up', {})
  await call(page, 'flush')
  expect(await eventsOf('away@')).toEqual([])
  await page.unroute(`${server.url}/v1/batch`)
  await page.goto(`${url}/next`)
  await expect.poll(() => eventsOf('away@'), { timeout: 10_000 }).toEqual(['Signed Up', 'identify', 'page', 'page'])
})

test('without consent nothing is stored or sent; with it, what was held arrives; denied, it is thrown away', async () => {
  const careful = await openShop(server.url, '', `data-write-key="${server.writeKey}" data-consent="pending"`)
  try {
    const { page, hosts } = await visit(careful)
    await call(page, 'identify', 'careful-user', { email: 'careful@example.org' })
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url()))
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
    await call(page, 'consent', 'granted')
    await call(page, 'flush')
    await expect.poll(() => eventsOf('careful@'), { timeout: 10_000 }).toEqual(['identify', 'page'])
    expect(hosts.size).toBe(2)

    const other = await visit(careful)
    await call(other.page, 'identify', 'denying-user', { email: 'denying@example.org' })
    await call(other.page, 'consent', 'denied')
    await call(other.page, 'consent', 'granted')
    await call(other.page, 'track', 'Signed Up', {})
    await call(other.page, 'flush')
    expect(await eventsOf('denying@')).toEqual([])
  } finally {
    careful.stop()
  }
})

test('who signs out of a shared computer is not taken for who signs in next', async () => {
  const { page } = await visit(shop)
  await call(page, 'identify', 'first-user', { email: 'first@example.org' })
  await call(page, 'reset')
  await call(page, 'identify', 'second-user', { email: 'second@example.org' })
  await call(page, 'flush')
  await expect.poll(() => eventsOf('second@'), { timeout: 10_000 }).toEqual(['identify'])
  expect(await eventsOf('first@')).toEqual(['identify', 'page'])
})
