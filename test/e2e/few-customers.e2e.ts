import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.ts'
import { launchBrowser, look, openAsOwner } from './browser.ts'

let server: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startTestServer()
  browser = await launchBrowser()
  page = await openAsOwner(browser, server)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('a shop without orders is told what to do while there is nothing', async () => {
  await page.goto(`${server.url}/value`)
  await page.getByRole('link', { name: 'Import orders' }).waitFor()
  await look(page, 'value-nothing')
})

test('with three customers, it has a wide estimate, and no words about its best hundredth', async () => {
  const day = 86_400_000
  const orders = [
    ['Maximiliana Wolfeschlegelsteinhausenbergerdorff-Hohenzollern-Sigmaringen', 90],
    ['Maximiliana Wolfeschlegelsteinhausenbergerdorff-Hohenzollern-Sigmaringen', 40],
    ['渡辺 さくら', 70],
    ['محمد بن عبد الرحمن', 9],
  ] as const
  await server.send(
    orders.flatMap(([name, ago], number) => [
      { type: 'identify', userId: name, messageId: `i-${number}`, traits: { name } },
      {
        ...{ type: 'track', event: 'Order Completed', userId: name, messageId: `o-${number}` },
        timestamp: new Date(Date.now() - ago * day).toISOString(),
        properties: { order_id: `o-${number}`, total: 20 + 10 * number, currency: 'EUR' },
      },
    ]),
  )
  await expect.poll(async () => (await server.client.getValue({ query: {} })).state, { timeout: 60_000 }).toBe('ready')
  await page.goto(server.url)
  const half = page.getByRole('region', { name: 'What they are worth to us' })
  await half.getByText('About 12 more orders, of customers like these, would halve the interval.').waitFor()
  expect(await page.getByText(/best 5%/).count()).toBe(0)
  await look(page, 'home-of-three')
  await page.goto(`${server.url}/value?view=segments`)
  await page.getByText(/^With fewer than 20 customers/).waitFor()
  await page.getByRole('region', { name: 'How much the best hold' }).waitFor()
  expect(await page.getByText(/Best 1% hold/).count()).toBe(0)
  await look(page, 'segments-of-three')
  await page.goto(`${server.url}/customers?search=Maximiliana`)
  await look(page, 'customers-of-three')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Chance that they are still a customer' }).waitFor()
  await look(page, 'customer-of-three')
})
