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
    await page.getByRole('combobox', { name: 'Figures' }).click()
    await page.getByRole('option', { name: 'Worth per customer so far' }).click()
    await page.getByText('Worth each by the end of the next month').waitFor()
    await page.getByRole('combobox', { name: 'Cohorts with a curve of their own' }).click()
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

describe('what customers are worth', () => {
  test('Home says it first, with its interval; the parts of the change add up, and lead to their customers', async () => {
    await page.goto(server.url)
    const half = page.getByRole('region', { name: 'What they are worth to us' })
    await half.getByText(/between €[\d,]+ and €[\d,]+, expected in a year of \d+ customers/).waitFor()
    const { worth, change } = await server.client.getValue({ query: {} })
    const shown = figureIn(await half.locator('p').first().textContent())
    expect(Math.abs(shown / Number(worth!.value) - 1)).toBeLessThan(0.05)
    const rows = half.getByRole('row')
    const parts = await Promise.all(
      [0, 1, 2, 3].map(async (row) => {
        const text = (await rows.nth(row).getByRole('cell').nth(1).textContent())!
        return figureIn(text.replace('−', '-'))
      }),
    )
    const sum = parts.reduce((all, part) => all + part, 0)
    expect(Math.abs(sum - Number(change!.difference))).toBeLessThanOrEqual(4)
    await look(page, 'home-scoreboard')
    await rows.nth(1).getByRole('link').click()
    const grown = change!.grown.customers
    await page.getByText(/More is expected of them than then/).waitFor()
    await page.getByText(`${grown} customer${grown === 1 ? '' : 's'}`, { exact: true }).waitFor()
  })

  test('Home shows one figure largest, and sentences that a shopkeeper reads', async () => {
    await page.goto(server.url)
    const half = page.getByRole('region', { name: 'What they are worth to us' })
    await half.getByText(/expected in a year of/).waitFor()
    await page.getByRole('region', { name: 'Revenue', exact: true }).waitFor()
    const largest = await page.getByRole('main').evaluate((main) => {
      const sizes = [...main.querySelectorAll('p, dd, h1, h2, h3, a')].map((element) => ({
        size: Number.parseFloat(getComputedStyle(element).fontSize),
        text: element.textContent,
      }))
      const most = Math.max(...sizes.map(({ size }) => size))
      return [...new Set(sizes.filter(({ size }) => size === most).map(({ text }) => text))]
    })
    expect(largest).toEqual([await half.locator('p').first().textContent()])
    const said = await page.getByRole('region', { name: 'What to look at' }).textContent()
    expect(said).not.toMatch(/\d{4}-\d{2}-\d{2}|\d [A-Z]{3}\b/)
  })

  test('what Home shows is a file too, and its charts are tables whose figures lead to their customers', async () => {
    await page.goto(server.url)
    const half = page.getByRole('region', { name: 'What they are worth to us' })
    await half.getByRole('button', { name: 'Download' }).click()
    const address = await page.getByRole('menuitem', { name: /^CSV/ }).getAttribute('href')
    const file = await (await page.request.get(server.url + address)).text()
    const { worth } = await server.client.getValue({ query: {} })
    expect(file).toContain(`worth,${worth!.value},${worth!.lower},${worth!.upper},EUR`)
    await page.keyboard.press('Escape')
    const revenue = page.getByRole('region', { name: 'Revenue', exact: true })
    await revenue.getByText('Table').click()
    await revenue.getByRole('region', { name: 'Revenue as a table' }).getByRole('row').nth(2).waitFor()
    const split = page.getByRole('region', { name: 'New and returning customers', exact: true })
    await split.getByText('Table').click()
    const table = split.getByRole('region', { name: 'New and returning customers as a table' })
    const last = table.getByRole('row').nth(2).getByRole('link')
    const customers = figureIn(await last.nth(1).textContent())
    await last.nth(1).click()
    await page.getByText(/^Customers who bought, and had bought before/).waitFor()
    await page.getByText(customers === 1 ? '1 customer' : `${customers} customers`, { exact: true }).waitFor()
  })

  test('a figure says how it was computed, and leads to its page of the documentation', async () => {
    await page.goto(server.url)
    await page.getByRole('button', { name: 'About Repeat-purchase rate' }).click()
    await page.getByRole('button', { name: 'How is this computed?' }).click()
    const documentation = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'More in the documentation' }).click()
    await (await documentation).getByRole('heading', { name: 'Repeat-purchase rate', level: 1 }).waitFor()
    await (await documentation).close()
  })

  test('looking further ahead, more is expected', async () => {
    await page.goto(server.url)
    const half = page.getByRole('region', { name: 'What they are worth to us' })
    const hero = half.locator('p').first()
    const year = figureIn(await hero.textContent())
    await half.getByRole('combobox', { name: 'How far ahead' }).click()
    await page.getByRole('option', { name: 'Next three years' }).click()
    await half.getByText(/expected in three years/).waitFor()
    await expect.poll(async () => figureIn(await hero.textContent())).toBeGreaterThan(year * 1.3)
    expect(page.url()).toContain('horizon=3y')
  })

  test('Value shows tiers, how it is spread, and segments; a tier leads to its customers', async () => {
    await page.goto(`${server.url}/value`)
    const tiers = page.getByRole('region', { name: 'Tiers by expected value', exact: true })
    await tiers.getByRole('row').nth(4).waitFor()
    await look(page, 'value-expected')
    await page.getByRole('region', { name: 'How it is spread', exact: true }).getByText('Table').click()
    await page.getByRole('region', { name: 'How it is spread as a table' }).getByRole('row').nth(3).waitFor()
    await page.getByText('Best first').click()
    const best = page.getByRole('region', { name: 'What the best hold as a table' }).getByRole('row').nth(3)
    const fifth = figureIn(await best.getByRole('link').textContent())
    await best.getByRole('link').click()
    await page.getByText('The best 20% by expected value').waitFor()
    await page.getByText(`${fifth} customers`, { exact: true }).waitFor()
    await page.goBack()
    await tiers.getByRole('row').nth(4).waitFor()
    const top = tiers.getByRole('row').nth(1).getByRole('link').first()
    const customers = figureIn(await top.textContent())
    await top.click()
    await page.getByText('Top tier by expected value').waitFor()
    await page.getByText(`${customers} customers`, { exact: true }).waitFor()
    await page.goto(`${server.url}/value?view=segments`)
    await page.getByText('Best 20% hold').waitFor()
    await look(page, 'value-segments')
    const champions = page
      .getByRole('listitem')
      .filter({ hasText: /^Champions/ })
      .getByRole('link')
      .first()
    const count = await champions.textContent()
    await champions.click()
    await page.getByText('Champions', { exact: true }).waitFor()
    await page.getByText(count!, { exact: true }).waitFor()
  })

  test('what is at risk is listed best first, and each leads to the customer', async () => {
    await page.goto(`${server.url}/value?view=at-risk`)
    const { items } = await server.client.listAtRisk({ query: {} })
    expect(items.length).toBeGreaterThan(0)
    await page.getByRole('columnheader', { name: 'Chance of still being a customer' }).waitFor()
    await look(page, 'value-at-risk')
    const link = page.getByRole('table').getByRole('link').first()
    const name = await link.textContent()
    await link.click()
    await page.getByRole('heading', { name: name! }).waitFor()
    await page.getByRole('heading', { name: 'Chance that they are still a customer' }).waitFor()
    await page.getByText('Next order, if so').waitFor()
    await look(page, 'customer-value')
    await page.getByText('Table', { exact: true }).click()
    await page.getByRole('region', { name: 'Chance that they are still a customer as a table' }).waitFor()
  })

  test('the model card says how the model did, and fits it anew', async () => {
    await page.goto(`${server.url}/value/model`)
    await page.getByRole('heading', { name: 'What it cannot know' }).waitFor()
    await look(page, 'value-model')
    const { version } = await server.client.getValueStatus()
    await page.getByRole('button', { name: 'Fit it anew' }).click()
    await page.getByText(`version ${version! + 1}`, { exact: true }).waitFor()
  })

  test('customers are sorted by what is expected of them', async () => {
    await page.goto(`${server.url}/customers`)
    await page.getByRole('button', { name: 'Expected in a year' }).click()
    const { items } = await server.client.listCustomers({ query: { sort: 'expectedValue', limit: 1 } })
    await expect
      .poll(() => page.getByRole('table').getByRole('link').first().getAttribute('href'))
      .toBe(`/customers/${items[0]!.customerId}`)
    await look(page, 'customers-expected')
  })
})
