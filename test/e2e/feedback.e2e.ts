import { loadShop } from '@esteem/demo'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.ts'
import { launchBrowser, look, openAsOwner } from './browser.ts'

let server: TestServer
let browser: Browser
let page: Page
const failures: string[] = []

beforeAll(async () => {
  server = await startTestServer(() => new Date('2026-01-01'))
  browser = await launchBrowser()
  page = await openAsOwner(browser, server)
  page.on('pageerror', (error) => failures.push(String(error)))
}, 120_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const heading = (name: string) => page.getByRole('heading', { name, exact: true }).first()

test('without answers every page says what brings them', async () => {
  for (const path of ['/feedback', '/feedback/comments', '/feedback/prices']) {
    await page.goto(server.url + path)
    await heading('Nobody has answered yet').waitFor({ timeout: 20_000 })
  }
  await look(page, 'feedback-empty')
})

test('with a shop behind it: scores, corrected and raw, their course, groups, and what weighs', async () => {
  const options = { seed: 3, customers: 250, years: 3, until: new Date('2026-01-01'), browsing: 0, scenarios: [] }
  await loadShop(options, { baseUrl: server.url, token: server.token })
  await page.goto(`${server.url}/feedback`)
  await heading('Net Promoter Score').waitFor({ timeout: 20_000 })
  await page.getByText('of all customers').first().waitFor({ timeout: 20_000 })
  await page.getByText('Moves the score by').waitFor({ timeout: 20_000 })
  await page.getByText('Smallest change that would show').waitFor({ timeout: 20_000 })
  await look(page, 'feedback')
  const months = page.getByRole('region', { name: 'Month by month' })
  await months.getByText(/The band holds the true figure of all customers/).waitFor({ timeout: 20_000 })
  await months.getByText('Table', { exact: true }).click()
  await months.getByRole('columnheader', { name: 'Those who answered' }).waitFor()
  await page.getByRole('button', { name: /^Loyalty/ }).click()
  await heading('Loyalty').waitFor({ timeout: 20_000 })
  expect(page.url()).toContain('score=loyalty')
  await page.screenshot({
    path: new URL('../results/feedback-loyalty-full.png', import.meta.url).pathname,
    fullPage: true,
  })
})

test('a figure leads to the customers behind it', async () => {
  await page.goto(`${server.url}/feedback`)
  const people = page.locator('dd').getByRole('link').first()
  await people.waitFor({ timeout: 20_000 })
  const count = Number(await people.textContent())
  await people.click()
  await page.waitForURL(/\/customers/)
  await expect
    .poll(() =>
      page
        .getByText(new RegExp(`\\b${count}\\b`))
        .first()
        .isVisible(),
    )
    .toBe(true)
})

test('comments are searched and filtered', async () => {
  await page.goto(`${server.url}/feedback/comments`)
  await page.getByText(/^[\d,]+ comments$/).waitFor({ timeout: 20_000 })
  await look(page, 'comments')
  await page.getByRole('textbox', { name: 'Search in comments' }).fill('zzzzzz')
  await page.getByText('0 comments').waitFor({ timeout: 20_000 })
  await look(page, 'comments-none')
  await page.getByRole('button', { name: 'Show every comment' }).click()
  const total = page.getByText(/^[\d,]+ comments$/)
  const count = async () => Number((await total.textContent())?.replace(/\D/g, ''))
  await expect.poll(count).toBeGreaterThan(0)
  const all = await count()
  await pick('When', 'Last year')
  await expect.poll(count).toBeLessThan(all)
  const lastYear = await count()
  await pick('Whose', 'Language')
  await page.getByRole('combobox', { name: 'Which value' }).fill('de')
  await expect.poll(count).toBeLessThan(lastYear)
  const german = await count()
  await look(page, 'comments-filtered')
  await page.reload()
  await expect.poll(count).toBe(german)
  await pick('How it was answered', 'Probably a program')
  await page.getByText('0 comments').waitFor({ timeout: 20_000 })
  expect(new URL(page.url()).searchParams.get('flag')).toBe('bot')

  async function pick(filter: string, option: string) {
    await page.getByRole('combobox', { name: filter }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
})

test('prices: four points, four curves, their table', async () => {
  await page.goto(`${server.url}/feedback/prices`)
  await page.getByText(/^Least resistance/).waitFor({ timeout: 20_000 })
  await look(page, 'prices')
  await page.getByText('Table', { exact: true }).click()
  await page.getByRole('columnheader', { name: 'Too expensive' }).waitFor({ timeout: 20_000 })
})

test('results of one survey, and where we differ', async () => {
  await page.goto(`${server.url}/surveys/relationship/results`)
  await page.getByText('Response rate').waitFor({ timeout: 20_000 })
  await look(page, 'survey-results')
  await page.goto(`${server.url}/surveys`)
  await page.getByRole('heading', { name: 'Asked by other tools' }).waitFor({ timeout: 20_000 })
  await look(page, 'surveys-elsewhere')
  await page.goto(`${server.url}/feedback/disagreements`)
  // Customers are scored when somebody first asks for it.
  await page
    .getByText(/in a year\.|Nobody:/)
    .first()
    .waitFor({ timeout: 60_000 })
  await look(page, 'disagreements')
})

test('Home has both halves', async () => {
  await page.goto(server.url)
  await heading('What we are worth to them').waitFor({ timeout: 20_000 })
  await page.getByText('Weight in loyalty').waitFor({ timeout: 20_000 })
  await look(page, 'home-halves')
  expect(failures).toEqual([])
})
