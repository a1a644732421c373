import { loadShop } from '@esteem/demo'
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
  const today = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000)
  const shop = { seed: 5, customers: 150, years: 2, until: today, browsing: 0.1, scenarios: [] }
  await loadShop(shop, { baseUrl: server.url, token: server.token })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const figureIn = (text: string | null) => Number((text ?? '').replace(/[^\d.-]/g, ''))

describe('cohorts', () => {
  test('the triangle says how many came back, and a cell leads to those who did', async () => {
    await page.goto(`${server.url}/cohorts?show=number&by=quarter&all=true`)
    await page.getByRole('heading', { name: 'Who came back' }).waitFor()
    const cells = page.getByRole('table').locator('td a[tabindex]')
    const filled = cells.filter({ hasText: /^[1-9]/ }).first()
    const [words, customers] = [await filled.getAttribute('aria-label'), figureIn(await filled.textContent())]
    expect(words).toMatch(/^\d+\. First bought in Q\d \d{4}: \d+ of \d+ customers bought in Q\d \d{4}/)
    await filled.click()
    await page
      .getByRole('region', { name: 'Behind a figure' })
      .getByText(/^First bought in /)
      .waitFor()
    await page.getByText(customers === 1 ? '1 customer' : `${customers} customers`, { exact: true }).waitFor()
    await expect.poll(() => page.getByRole('table').getByRole('link').count()).toBe(Math.min(customers, 100))
    await look(page, 'customers-behind')
    await page.getByRole('button', { name: 'Show everyone' }).click()
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/1\d\d customers/)
  })

  test('looks right by customers and by money, with curves of single cohorts', async () => {
    await page.goto(`${server.url}/cohorts`)
    await page.getByText('Bought again in the next month').waitFor()
    await look(page, 'cohorts')
    await page.getByRole('textbox', { name: 'Figures' }).click()
    await page.getByRole('option', { name: 'Worth per customer so far' }).click()
    await page.getByText('Worth each by the end of the next month').waitFor()
    await page.getByRole('textbox', { name: 'Cohorts with a curve of their own' }).click()
    await page.getByRole('option').nth(3).click()
    await page.keyboard.press('Escape')
    await look(page, 'cohorts-worth')
    await page
      .getByRole('group', { name: /with time: show as/ })
      .or(page.getByText('Table').last())
      .last()
      .click()
    await page.getByRole('region', { name: 'Cohorts with time as a table' }).waitFor()
  })

  test('the arrow keys move from cell to cell, and Enter opens one', async () => {
    await page.goto(`${server.url}/cohorts?by=quarter&all=true`)
    const first = page.locator('td a[tabindex="0"]')
    await first.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(said).toMatch(/First bought in /)
    expect(said).not.toBe(await first.getAttribute('aria-label'))
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Behind a figure' }).waitFor()
  })
})
