import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.ts'
import { launchBrowser, look } from './browser.ts'
import { openShop } from './shop.ts'
import { expectLargeTargets } from './targets.ts'

let server: TestServer
let browser: Browser
let visitors = 0

const json = {
  title: { default: 'How was it?', de: 'Wie war es?', zh: '您觉得怎么样？' },
  pages: [
    {
      elements: [
        {
          type: 'rating',
          name: 'recommend',
          title: { default: 'Would you recommend us?', de: 'Würden Sie uns empfehlen?', zh: '您会推荐我们吗？' },
          rateMin: 0,
          rateMax: 10,
          esteemMetric: 'nps',
          isRequired: true,
        },
      ],
    },
    { elements: [{ type: 'comment', name: 'why', title: { default: 'Why?', de: 'Warum?', zh: '为什么？' } }] },
  ],
}

beforeAll(async () => {
  // At noon, as nobody is asked at night.
  const noon = Date.parse('2026-05-04T11:00:00Z') - performance.now()
  server = await startTestServer(() => new Date(noon + performance.now()))
  browser = await launchBrowser()
  await publish('how-was-it')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function publish(surveyId: string, settings = {}): Promise<void> {
  const { revision } = await server.client.createSurvey({ body: { surveyId, name: surveyId, json, settings } })
  const { check } = await server.client.publishSurvey({ params: { surveyId }, body: { revision } })
  expect(check.publishable).toBe(true)
}

/** A person at a device of their own. */
async function open(path: string, { locale = 'en-GB', phone = true } = {}): Promise<Page> {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1440, height: 900 }
  const page = await (await browser.newContext({ locale, viewport })).newPage()
  // Some builds of Chromium let contexts share what they store, so each person sees the server under a name of its own.
  await page.goto(server.url.replace('localhost', `person${++visitors}.localhost`) + path)
  return page
}

const responses = async (surveyId: string) =>
  (await server.client.listSurveyResponses({ params: { surveyId }, query: {} })).items

/** The personal link of somebody who agreed to surveys. */
async function linkTo(surveyId: string, email: string): Promise<string> {
  const userId = email.split('@')[0]
  const known = { type: 'identify', userId, traits: { email, name: email } }
  const agreed = { type: 'track', userId, event: 'Consent Given', properties: { purpose: 'survey' } }
  expect((await server.send([known, agreed])).status).toBe(200)
  let url = ''
  await expect
    .poll(
      async () => {
        const body = { people: [{ email }], channel: 'api' as const }
        const { items } = await server.client.invite({ params: { surveyId }, body })
        url = items[0].url ?? ''
        return items[0].reason
      },
      { timeout: 10_000 },
    )
    .toBeNull()
  const { pathname, search } = new URL(url)
  return pathname + search
}

describe('a survey behind a link', () => {
  test('is asked in the language of the person, and its answers arrive', async () => {
    const page = await open('/s/how-was-it', { locale: 'de-DE' })
    await page.getByRole('radio', { name: '9', exact: true }).click({ force: true })
    await expect.poll(async () => (await responses('how-was-it')).length, { timeout: 15_000 }).toBe(1)
    await page.getByRole('button', { name: 'Weiter' }).click()
    await page.getByRole('textbox', { name: /Warum/ }).fill('<script>document.title="owned"</script>schön')
    await page.getByRole('button', { name: 'Abschließen' }).click()
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent(), { timeout: 15_000 })
      .toContain('Danke')
    const [response] = await responses('how-was-it')
    expect(response).toMatchObject({ finished: true, language: 'de' })
    expect(JSON.stringify(response)).toContain('schön')
  })

  test('looks right on desk and phone, light and dark, and is accessible', async () => {
    const page = await open('/s/how-was-it')
    await page.getByText('Would you recommend us?').waitFor()
    await look(page, 'respond-question')
    await expectLargeTargets(page)
    await page.getByRole('radio', { name: '3', exact: true }).click({ force: true })
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('textbox').waitFor()
    await look(page, 'respond-comment')
    await page.getByRole('button', { name: 'Complete' }).click()
    await page.getByText('Thank you!').waitFor()
    await look(page, 'respond-thanks')
  })

  test('comes small: its scripts and styles are sent compressed, and kept for good', async () => {
    const page = await (await browser.newContext()).newPage()
    let bytes = 0
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (!/\.(js|css)$/.test(pathname)) return
      const { 'content-encoding': encoding, 'content-length': length, 'cache-control': kept } = response.headers()
      expect(`${encoding} ${kept}`, pathname).toMatch(/^(br|gzip) .*immutable$/)
      bytes += Number(length)
    })
    await page.goto(`${server.url}/s/how-was-it`)
    await page.getByText('Would you recommend us?').waitFor()
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThan(500_000)
    await page.close()
  })

  test('can be answered by keyboard alone', async () => {
    const page = await open('/s/how-was-it', { phone: false })
    await page.getByText('Would you recommend us?').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(1)
  })

  test('what was answered while the server was away is kept, and arrives later', async () => {
    await publish('away')
    const page = await open('/s/away')
    await page.getByText('Would you recommend us?').waitFor()
    await page.route('**/v1/answers', (route) => route.abort())
    await page.getByRole('radio', { name: '7', exact: true }).click({ force: true })
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Complete' }).click()
    await page.getByText('Your answers are kept on this device').waitFor()
    expect((await responses('away')).length).toBe(0)
    await page.unroute('**/v1/answers')
    await page.reload()
    await page.getByText('Thank you!').waitFor()
    expect((await responses('away')).length).toBe(1)
  })
})

describe('a personal link', () => {
  test('goes on where it stopped, on another device too, and takes one answer', async () => {
    const link = await linkTo('how-was-it', 'rui@example.org')
    const phone = await open(link)
    await phone.getByRole('radio', { name: '6', exact: true }).click({ force: true })
    await phone.getByRole('button', { name: 'Next' }).click()
    const mine = async () =>
      (await responses('how-was-it')).filter(({ customer }) => customer?.name === 'rui@example.org')
    await expect.poll(async () => (await mine()).length, { timeout: 15_000 }).toBe(1)

    const desk = await open(link, { phone: false })
    await desk.getByRole('textbox').fill('Late')
    await desk.getByRole('button', { name: 'Complete' }).click()
    await desk.getByText('Thank you!').waitFor()
    expect(await mine()).toMatchObject([{ finished: true }])
    const again = await open(link)
    await again.getByText('You have answered already').waitFor()
    await look(again, 'respond-answered')
  })

  test('an answer chosen in an e-mail counts when somebody has looked, not when the link is fetched', async () => {
    const link = await linkTo('how-was-it', 'ana@example.org')
    await fetch(`${server.url}${link}&q=recommend&a=10`)
    const mine = async () =>
      (await responses('how-was-it')).filter(({ customer }) => customer?.name === 'ana@example.org')
    expect(await mine()).toEqual([])
    const page = await open(`${link}&q=recommend&a=10`)
    await expect
      .poll(() => page.getByRole('radio', { name: '10', exact: true }).isChecked(), { timeout: 10_000 })
      .toBe(true)
    await expect.poll(async () => (await mine()).length, { timeout: 15_000 }).toBe(1)
  })

  test('a forged link, a closed survey and an unknown one each say so', async () => {
    const forged = await open('/s/how-was-it?i=abc.def')
    await forged.getByText('This link does not work').waitFor()
    await look(forged, 'respond-forged')
    await publish('closed-one')
    await server.client.closeSurvey({ params: { surveyId: 'closed-one' } })
    await (await open('/s/closed-one')).getByText('This survey is closed').waitFor()
    await (await open('/s/nowhere')).getByText('There is no such survey').waitFor()
  })
})

describe('in a site under a strict policy', () => {
  test('a survey stands in the page, and its answers are the visitor’s', async () => {
    const place = '<div data-esteem-survey="how-was-it" data-esteem-order-id="1001"></div>'
    const shop = await openShop(server.url, place, `data-write-key="${server.writeKey}"`)
    try {
      const page = await browser.newPage()
      const refused: string[] = []
      page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
      await page.goto(shop.url.replace('localhost', `shop${++visitors}.localhost`))
      await page.evaluate(() =>
        (window as never as { esteem: unknown[] }).esteem.push([
          'identify',
          'visitor-9',
          { email: 'vera@example.org' },
        ]),
      )
      const survey = page.frameLocator('iframe')
      await survey.getByText('Would you recommend us?').waitFor()
      await expectLargeTargets(page)
      await survey.getByRole('radio', { name: '8', exact: true }).click({ force: true })
      await survey.getByRole('button', { name: 'Next' }).click()
      await survey.getByRole('button', { name: 'Complete' }).click()
      await survey.getByText('Thank you!').waitFor()
      const theirs = async () =>
        (await responses('how-was-it')).filter(({ customer }) => customer?.name === 'vera@example.org')
      await expect.poll(async () => (await theirs()).length, { timeout: 15_000 }).toBe(1)
      expect(refused).toEqual([])
    } finally {
      shop.stop()
    }
  })

  test('a popover takes no focus, closes with Escape, and does not come again', async () => {
    const shop = await openShop(
      server.url,
      '<textarea aria-label="Search"></textarea>',
      `data-write-key="${server.writeKey}"`,
    )
    try {
      const page = await browser.newPage()
      const url = shop.url.replace('localhost', `shop${++visitors}.localhost`)
      await page.goto(url)
      await page.waitForFunction(() => 'showSurvey' in (window as never as { esteem: object }).esteem)
      await page.getByLabel('Search').focus()
      const show = () =>
        page.evaluate(() =>
          (window as never as { esteem: { showSurvey: (id: string) => void } }).esteem.showSurvey('how-was-it'),
        )
      await show()
      await page.getByRole('dialog').waitFor()
      await page.frameLocator('iframe').getByText('Would you recommend us?').waitFor()
      await look(page, 'respond-popover')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Search')
      await expectLargeTargets(page)
      await page.keyboard.press('Escape')
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
      await show()
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    } finally {
      shop.stop()
    }
  })
})
