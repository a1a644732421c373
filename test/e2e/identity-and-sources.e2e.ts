import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.ts'
import { launchBrowser, look, openAsOwner } from './browser.ts'

let server: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startTestServer()
  browser = await launchBrowser()
  page = await openAsOwner(browser, server)
  await server.send([
    {
      type: 'identify',
      userId: 'u-1',
      traits: { name: 'Inês Faria', email: 'ines@example.org' },
      timestamp: '2026-01-05T10:00:00Z',
      messageId: 'i-1',
    },
    {
      type: 'track',
      event: 'Order Completed',
      userId: 'u-1',
      timestamp: '2026-01-06T10:00:00Z',
      messageId: 'o-1',
      properties: { order_id: 'o-1', total: 42, currency: 'EUR' },
    },
    {
      type: 'identify',
      userId: 'u-2',
      traits: { name: 'Inês F.', email: 'ines@example.org' },
      timestamp: '2026-01-07T10:00:00Z',
      messageId: 'i-2',
    },
  ])
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

describe('who is who', () => {
  test('a contested match is decided, and one customer remains', async () => {
    await page.goto(`${server.url}/matches`)
    await page.getByText('Inês Faria').first().waitFor()
    await look(page, 'matches')
    await page.getByRole('button', { name: 'Same person' }).click()
    await expect.poll(async () => (await server.client.listCustomers({ query: {} })).total).toBe(1)
  })

  test('an identifier is taken off a customer and put back', async () => {
    const { items } = await server.client.listCustomers({ query: {} })
    await page.goto(`${server.url}/customers/${items[0].customerId}`)
    await page.getByText('u-2').first().waitFor()
    await look(page, 'customer-merged')
    await page
      .getByRole('button', { name: /undo|take back/i })
      .first()
      .click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /take|undo/i })
      .click()
    await page.getByText(/Link taken back/).waitFor()
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.getByText('The link is back').waitFor()
    expect((await server.client.listCustomers({ query: {} })).total).toBe(1)
  })
})

describe('sources', () => {
  test('a new source shows what to paste, and an event that it sends as it arrives', async () => {
    await page.goto(`${server.url}/sources`)
    await page
      .getByRole('button', { name: /new source|connect/i })
      .first()
      .click()
    await page.getByRole('dialog').getByLabel('Name').fill('Web shop')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /create|connect|add/i })
      .click()
    await page.getByText('Arriving now').waitFor()
    const { items } = await server.client.listSources()
    const { writeKey } = items.find(({ name }) => name === 'Web shop')!
    expect(
      await page
        .locator('pre, code')
        .allInnerTexts()
        .then((texts) => texts.join('\n')),
    ).toContain(writeKey)
    await look(page, 'source')
    await fetch(`${server.url}/v1/batch`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${writeKey}:`)}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        batch: [
          { type: 'track', event: 'Bowl Admired', userId: 'u-9' },
          { type: 'track', event: 'Nobody' },
        ],
      }),
    })
    await page.getByText('Bowl Admired').first().waitFor({ timeout: 20_000 })
  })

  test('what was not counted says why', async () => {
    await page.goto(`${server.url}/sources`)
    await page
      .getByRole('link', { name: /not counted/i })
      .first()
      .click()
    await page
      .getByText(/nothing that says who this is about/)
      .first()
      .waitFor()
    await look(page, 'not-counted')
  })
})
