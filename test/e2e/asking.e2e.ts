import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mailbox, openMailbox } from '../mailbox.ts'
import { startTestServer, type TestServer } from '../server.ts'
import { launchBrowser, look, openAsOwner } from './browser.ts'
import { expectLargeTargets } from './targets.ts'

let now = Date.parse('2026-05-04T11:00:00Z')
let server: TestServer
let mailbox: Mailbox
let browser: Browser
let page: Page
const surveyId = 'after-order'

const at = () => new Date(now).toISOString()

beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer(() => new Date(now), { ESTEEM_SMTP_URL: mailbox.url })
  browser = await launchBrowser()
  page = await openAsOwner(browser, server)
  const question = { default: 'How likely are you to recommend us to a friend?', pt: 'Recomendava-nos a um amigo?' }
  const ends = { minRateDescription: 'Not at all', maxRateDescription: 'Very much' }
  const json = { elements: [{ type: 'rating', name: 'recommend', title: question, rateMin: 0, rateMax: 10, ...ends }] }
  await server.client.createSurvey({ body: { surveyId, name: 'After the order', json } })
  await server.client.publishSurvey({ params: { surveyId }, body: { revision: 1 } })
  for (const name of ['Inês Faria', 'Rui Lopes', 'Ana Melo']) {
    const userId = name.toLowerCase().replace(/[^a-z]/g, '')
    await server.send([
      {
        type: 'identify',
        userId,
        traits: { name, email: `${userId}@mail.example` },
        messageId: randomUUID(),
        timestamp: at(),
      },
      ...(name === 'Ana Melo'
        ? []
        : [
            {
              type: 'track',
              event: 'Order Completed',
              userId,
              properties: { order_id: `o-${userId}`, total: 20, currency: 'EUR' },
              messageId: randomUUID(),
              timestamp: at(),
            },
          ]),
    ])
  }
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await mailbox.close()
})

test('the contact policy says who could be asked, before it is saved', async () => {
  await page.goto(`${server.url}/settings/contact`)
  await page.getByText('of 3 people with an e-mail address').waitFor()
  await look(page, 'contact-policy')
  await page.getByLabel('Hours between two messages').fill('24')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await page.getByText('Contact policy saved').waitFor()
  expect((await server.client.getContactPolicy({})).gapHours).toBe(24)
})

test('a rule is made, tried, and asks; what became of it is listed', async () => {
  await page.goto(`${server.url}/surveys/${surveyId}/asking`)
  await page.getByText('Nobody is asked by itself yet').waitFor()
  await look(page, 'asking-empty')
  await page.getByRole('button', { name: 'New rule' }).click()
  await page.getByText('It would ask 0 people').waitFor()
  await look(page, 'asking-rule')
  await page.getByRole('button', { name: 'Start asking' }).click()
  await page.getByText('3 days after Order Delivered').waitFor()
  for (const userId of ['insfaria', 'anamelo'])
    await server.send([
      {
        type: 'track',
        event: 'Order Delivered',
        userId,
        properties: { order_id: `o-${userId}` },
        messageId: randomUUID(),
        timestamp: at(),
      },
    ])
  const states = async () =>
    (await server.client.listInvitations({ params: { surveyId }, query: {} })).items.map(({ state }) => state).sort()
  await expect.poll(states, { timeout: 15_000 }).toEqual(['scheduled', 'scheduled'])
  now += 3 * 86_400_000
  await expect.poll(states, { timeout: 15_000 }).toEqual(['refused', 'sent'])
  await page.reload()
  await page.getByText('They have not agreed to it').waitFor()
  await look(page, 'asking')
  await page.getByRole('button', { name: 'What to do with After delivery' }).click()
  await page.getByRole('menuitem', { name: 'Try it' }).click()
  await page.getByText('Nobody is asked by this').waitFor()
  await look(page, 'asking-dry-run')
})

test('a rule says of which orders, whom, how many and in which words, and foresees whom it would ask', async () => {
  const dialog = page.getByRole('dialog')
  await page.goto(`${server.url}/surveys/${surveyId}/asking`)
  await page.getByRole('button', { name: 'New rule' }).click()
  await dialog.getByLabel('Name', { exact: true }).fill('Dear orders')
  await dialog.getByText('It would ask 1 person').waitFor()
  await dialog.getByLabel('How long after it').fill('5')
  await dialog.getByRole('button', { name: 'Only some of these events' }).click()
  await choose('Property', 'Amount of the order')
  await choose('Condition', 'is at least')
  await dialog.getByRole('combobox', { name: 'Value' }).fill('100')
  await dialog.getByText('It would ask 0 people').waitFor()
  await dialog.getByRole('combobox', { name: 'Value' }).fill('15')
  await dialog.getByText('It would ask 1 person').waitFor()
  await dialog.getByRole('button', { name: 'Only customers with a trait' }).click()
  const trait = dialog.getByRole('combobox', { name: 'Trait' })
  await trait.fill('country')
  await page.getByRole('option', { name: 'country', exact: true }).click()
  await dialog.getByRole('combobox', { name: 'Value' }).last().fill('PT')
  await dialog.getByText('It would ask 0 people').waitFor()
  await choose('Tiers by worth so far', 'Top')
  await page.getByRole('option', { name: 'High' }).click()
  await page.keyboard.press('Escape')
  await dialog.getByRole('textbox', { name: 'At most' }).fill('50')
  await choose('Language', 'Portuguese')
  await dialog.getByLabel('Subject').fill('Chegou bem?')
  await look(page, 'asking-rule-filled')
  await dialog.getByRole('button', { name: 'Start asking' }).click()
  await page.getByText('5 days after Order Delivered, where order total is at least 15').waitFor()
  await page.getByText('Asks top or high tier, customers whose country is PT, at most 50 a week').waitFor()
  const { items } = await server.client.listAskRules({ params: { surveyId } })
  expect(items.find(({ name }) => name === 'Dear orders')).toMatchObject({
    when: { delayHours: 120, where: [{ property: 'order.total', operator: 'at-least', value: '15' }] },
    filters: [{ trait: 'country', operator: 'is', value: 'PT' }],
    tiers: ['top', 'high'],
    quota: { most: 50, per: 'week' },
    subject: { pt: 'Chegou bem?' },
  })

  async function choose(field: string, option: string) {
    await dialog.getByRole('combobox', { name: field }).first().click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
})

test('somebody is asked by hand, from the survey and from their own page; what waits is called off', async () => {
  const dialog = page.getByRole('dialog')
  await page.goto(`${server.url}/surveys/${surveyId}/asking`)
  await page.getByRole('button', { name: 'Ask somebody' }).click()
  await dialog.getByLabel('E-mail or customer number').fill('insfaria')
  await look(page, 'ask-somebody')
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByText('They are asked as soon as the contact policy allows').waitFor()
  const states = async () =>
    (await server.client.listInvitations({ params: { surveyId }, query: {} })).items.map(({ state }) => state)
  await expect.poll(async () => (await states())[0], { timeout: 15_000 }).toBe('held')
  await page.reload()
  await page.getByRole('button', { name: /^Call off: / }).click()
  await look(page, 'ask-call-off')
  await dialog.getByRole('button', { name: 'Call off' }).click()
  await page.getByText('Called off').first().waitFor()
  expect((await states())[0]).toBe('cancelled')

  const { items } = await server.client.listCustomers({ query: { search: 'insfaria' } })
  await page.goto(`${server.url}/customers/${items[0].customerId}`)
  await page.getByRole('button', { name: 'Ask …' }).click()
  await dialog.getByRole('combobox', { name: 'Survey' }).click()
  await page.getByRole('option').first().click()
  await look(page, 'ask-this-customer')
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByRole('button', { name: 'See' }).click()
  await page.getByRole('button', { name: /^Call off: / }).waitFor({ timeout: 60_000 })
})

test('the mail and the page behind “no more surveys”, as somebody sees them', async () => {
  const [mail] = mailbox.mails
  const context = await browser.newContext()
  const reader = await context.newPage()
  await reader.setContent(String(mail.html))
  expect(await reader.getByRole('link', { name: '9 / 10' }).count()).toBe(1)
  await look(reader, 'mail')
  await expectLargeTargets(reader)
  const { url } = (mail.headers.get('list') as { unsubscribe: { url: string } }).unsubscribe
  await reader.goto(url)
  await look(reader, 'unsubscribe')
  await reader.getByRole('button', { name: 'No more surveys' }).click()
  await reader.getByText('sends you no more surveys').waitFor()
})

test('a customer’s page says what they agreed to, and takes note of more', async () => {
  const { items } = await server.client.listCustomers({ query: { search: 'insfaria' } })
  await page.goto(`${server.url}/customers/${items[0].customerId}`)
  await page.getByText('Unsubscribed').first().waitFor()
  await page.getByRole('button', { name: 'Why they were or were not asked' }).click()
  await page.getByText('Asked').first().waitFor()
  await look(page, 'customer-contact')
  await page.getByRole('button', { name: /^Surveys: not asked/ }).click()
  await page.getByRole('menuitem', { name: 'They agreed' }).click()
  await page.getByRole('button', { name: /^Surveys: may be asked/ }).waitFor()
})
