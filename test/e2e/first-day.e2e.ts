import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.ts'
import { launchBrowser, look, owner } from './browser.ts'

let server: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startTestServer()
  browser = await launchBrowser()
  page = await (
    await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Lisbon', viewport: { width: 1440, height: 900 } })
  ).newPage()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Orders as a shop's software exports them: semicolons, decimal commas, days first, a name in another script, a wrong row. */
const orders = [
  'Order number;Date;Customer e-mail;Customer name;Total;Currency',
  '1001;03/02/2026;maria@example.org;Maria Santos;24,50;EUR',
  '1002;14/02/2026;wang@example.org;王芳;1.240,00;EUR',
  '1003;28/02/2026;maria@example.org;Maria Santos;12,00;EUR',
  '1004;no date;joao@example.org;João Ribeiro;9,90;EUR',
  '1005;02/03/2026;joao@example.org;João Ribeiro;9,90;EUR',
].join('\r\n')

describe('the first day of a shop', () => {
  test('the first visitor becomes the owner, and an empty Home says what to do next', async () => {
    await page.goto(server.url)
    await page.getByRole('heading', { name: 'Welcome to Esteem' }).waitFor()
    await look(page, 'setup')
    await page.getByLabel('Business name').fill('Olaria da Ana')
    await page.getByLabel('Your name').fill(owner.name)
    await page.getByLabel('E-mail').fill(owner.email)
    await page.getByRole('textbox', { name: 'Password' }).fill('short')
    await page.getByRole('button', { name: 'Create the account' }).click()
    await page.getByText('Needs at least 10 characters').waitFor()
    await page.getByRole('textbox', { name: 'Password' }).fill(owner.password)
    await page.getByRole('button', { name: 'Create the account' }).click()
    await page.getByText('Bring in your first orders').waitFor()
    await look(page, 'home-empty')
  })

  test('an orders file is understood, checked and brought in; the row that is wrong comes back with its reason', async () => {
    await page.goto(`${server.url}/imports`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'encomendas.csv', mimeType: 'text/csv', buffer: Buffer.from(orders) })
    await page.getByRole('heading', { name: 'Check the import' }).waitFor()
    await page.getByText('1.240,00').first().waitFor()
    await look(page, 'import-check')
    await page.getByRole('button', { name: 'Start the import' }).click()
    await page.getByRole('link', { name: /encomendas.csv, 1 row/ }).waitFor({ timeout: 60_000 })
    await look(page, 'import-done')
    const href = await page.getByRole('link', { name: /encomendas.csv, 1 row/ }).getAttribute('href')
    const rejects = await page.request.get(new URL(href!, server.url).href)
    expect(rejects.headers()['content-disposition']).toContain('encomendas-rejects.csv')
    const text = await rejects.text()
    expect(text).toContain('1004')
    expect(text).toContain('no date')
  })

  test('the best customer is the first of the list, and their page says what they bought', async () => {
    await page.goto(`${server.url}/customers`)
    await page.getByText('王芳').first().waitFor()
    await look(page, 'customers')
    await page.getByRole('link', { name: '王芳' }).first().click()
    await page.getByRole('heading', { name: '王芳' }).waitFor()
    await page.getByText('€1,240.00').first().waitFor()
    await look(page, 'customer')
  })

  test('Home has the figures of the file, to the cent', async () => {
    await page.goto(server.url)
    await page.getByText('€1,286.40').first().waitFor()
    await look(page, 'home')
  })

  test('Ctrl K finds a customer from anywhere, by keyboard alone', async () => {
    await page.goto(`${server.url}/settings`)
    await page.getByRole('heading', { name: 'Settings' }).first().waitFor()
    await look(page, 'settings')
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Name, e-mail, phone, id or page').fill('santos')
    await page.getByText('Maria Santos').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Maria Santos' }).waitFor()
  })

  test('whoever signs out is asked to sign in, and lands where they wanted to go', async () => {
    await page.context().clearCookies()
    await page.goto(`${server.url}/customers`)
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await look(page, 'sign-in')
    await page.getByLabel('E-mail').fill(owner.email)
    await page.getByRole('textbox', { name: 'Password' }).fill(owner.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Customers' }).waitFor()
  })
})
