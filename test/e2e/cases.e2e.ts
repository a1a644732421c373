import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mailbox, openMailbox } from '../mailbox.ts'
import { startTestServer, type TestServer } from '../server.ts'
import { launchBrowser, look, openAsOwner } from './browser.ts'

let now = Date.now() - 6 * 86_400_000
let server: TestServer
let mailbox: Mailbox
let browser: Browser
let page: Page

const people = [
  [
    'ines',
    'Inês Faria',
    '420',
    1,
    'The bowl arrived broken, and nobody answers the phone. I have waited for a week now.',
    'en',
  ],
  ['rui', 'Rui Antunes', '1240.50', 3, 'A encomenda demorou três semanas. Esperava mais.', 'pt'],
  ['greta', 'Greta Hoffmann', '88', 2, 'Die Glasur blättert nach einem Monat ab.', 'de'],
  ['joao', 'João Pires', '35', 6, '', ''],
] as const

beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer(() => new Date(now), { ESTEEM_SMTP_URL: mailbox.url })
  browser = await launchBrowser()
  page = await openAsOwner(browser, server)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await mailbox.close()
})

/** Four customers who are displeased, one after the other over some days. */
async function complain(): Promise<void> {
  const at = () => new Date(now).toISOString()
  for (const [user, name, total, score, text, language] of people) {
    const answer = (question_id: string, properties: object) => ({
      type: 'track',
      event: 'Survey Answered',
      userId: user,
      messageId: `answer:r-${user}:${question_id}`,
      timestamp: at(),
      properties: {
        survey_id: 'relationship',
        response_id: `r-${user}`,
        order_id: `o-${user}`,
        question_id,
        ...properties,
      },
    })
    const order = { order_id: `o-${user}`, total, currency: 'EUR' }
    const sent = await server.send([
      {
        type: 'identify',
        userId: user,
        traits: { name, email: `${user}@example.org` },
        messageId: `i-${user}`,
        timestamp: at(),
      },
      {
        type: 'track',
        event: 'Order Completed',
        userId: user,
        messageId: `o-${user}`,
        timestamp: at(),
        properties: order,
      },
      answer('nps', { metric: 'nps', score }),
      ...(text ? [answer('why', { text, language })] : []),
    ])
    expect(sent.status).toBe(200)
    await expect
      .poll(async () => (await server.client.listCases({ query: {} })).items.map(({ orderId }) => orderId), {
        timeout: 20_000,
      })
      .toContain(`o-${user}`)
    now += 1.9 * 86_400_000
  }
}

test('the queue shows whom one owes an answer, by keyboard too', async () => {
  await complain()
  await page.goto(`${server.url}/cases`)
  await page.getByRole('link', { name: 'Inês Faria' }).waitFor()
  await page.getByRole('link', { name: /Cases.*overdue/ }).waitFor()
  await look(page, 'cases')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await page.getByText('1 case chosen').waitFor()
  await page.getByLabel('Choose case 2').check()
  await page.getByRole('region', { name: 'Chosen cases' }).getByRole('combobox').click()
  await page.getByRole('option', { name: 'Ana Lopes' }).click()
  await page.getByRole('button', { name: 'Assign' }).click()
  await page.getByText('2 cases have a new owner').waitFor()
  await page.getByLabel('Search cases').fill('Glasur')
  await expect
    .poll(() => page.getByRole('list', { name: 'Cases' }).getByRole('listitem').count(), { timeout: 15_000 })
    .toBe(1)
  await page.getByLabel('Search cases').fill('')
  await page.getByRole('link', { name: 'Inês Faria' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('h1').click()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What was said' }).waitFor()
})

test('whoever’s case is closed is asked whether it helped, when that is switched on', async () => {
  await page.goto(`${server.url}/cases/settings`)
  await page.getByLabel('Ask the customer, once, whether it helped').click()
  await page.getByText('By e-mail, 3 days after it was closed').waitFor()
})

test('a case is answered from a template, and closed with what was done', async () => {
  await page.goto(`${server.url}/cases/1`)
  await page.getByText('The bowl arrived broken').first().waitFor()
  await page.getByRole('combobox', { name: 'Start from a template' }).click()
  await page.getByRole('option', { name: /A first answer/ }).click()
  await expect.poll(() => page.getByRole('textbox', { name: 'Answer' }).inputValue()).toContain('Dear Inês')
  await look(page, 'case')
  await page.getByRole('button', { name: /Send to ines@example.org/ }).click()
  await page.getByText('Ana Lopes answered by mail').waitFor()
  const sent = mailbox.mails.find(({ to }) => JSON.stringify(to).includes('ines@example.org'))
  expect(sent?.text).toContain('order o-ines')
  await page.getByLabel('Note for colleagues').fill('New bowl goes out tomorrow')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('Note by Ana Lopes').waitFor()
  await page.getByRole('button', { name: 'Close the case' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'What was done' }).click()
  await page.getByRole('option', { name: 'Replaced or repaired' }).click()
  await dialog.getByLabel('In words').fill('Sent a new one')
  await dialog.getByRole('button', { name: 'Close the case' }).click()
  await page.getByRole('heading', { name: 'Replaced or repaired' }).waitFor()
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByRole('heading', { name: 'Replaced or repaired' }).waitFor()
        return await page.getByText(/asked on .* whether it helped/).count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
  await look(page, 'case-closed')
  await page.getByRole('button', { name: 'Reopen' }).click()
  await page.getByRole('button', { name: 'Close the case' }).waitFor()
})

test('rules, due times, templates and the webhook can be changed', async () => {
  await page.goto(`${server.url}/cases/settings`)
  await page.getByText('Would not recommend us').waitFor()
  await page.getByText('Key that calls are signed with').waitFor()
  await look(page, 'case-settings')
  await page.getByRole('button', { name: 'Edit Would not recommend us' }).click()
  await page.getByRole('dialog').getByLabel('This or less').fill('4')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByText('4 or less of 10').waitFor()
  await page.getByLabel('Urgent, Best 5%, hours').fill('2')
  await page.getByRole('region', { name: 'When an answer is due' }).getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').waitFor()
  expect((await server.client.getCaseSettings()).settings.dueHours.urgent.top).toBe(2)
  await page.getByRole('button', { name: 'Edit A first answer' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('dialog').getByText('Dear Inês').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
})

test('figures say how long customers wait, and what became of them', async () => {
  await page.goto(`${server.url}/cases/figures`)
  await page.getByRole('heading', { name: 'What became of them' }).waitFor()
  await look(page, 'case-figures')
})

test('a customer’s page has their cases, and opens one by hand', async () => {
  const { items } = await server.client.listCustomers({ query: { search: 'joao' } })
  await page.goto(`${server.url}/customers/${items[0].customerId}`)
  await page.getByRole('link', { name: 'Would not recommend us' }).waitFor()
  await look(page, 'customer-with-cases')
  await page.getByRole('button', { name: 'Open a case' }).click()
  await page.getByLabel('What it is about').fill('Wants to return a vase')
  await page.getByRole('dialog').getByRole('button', { name: 'Open the case' }).click()
  await page.getByText('Wants to return a vase').first().waitFor()
})

test('without a case, the queue says what would open one', async () => {
  await page.goto(`${server.url}/cases?search=nothing-like-this`)
  await page.getByText('No case is like this').waitFor()
  await look(page, 'cases-none')
})
