import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.ts'
import { answerPage, onward } from './answer-page.ts'
import { expectAccessible, launchBrowser, openAsOwner, screenshots } from './browser.ts'
import { constructs } from './constructs.ts'
import { smallTargets } from './targets.ts'

// Surveys that others have made for SurveyJS, where they are at hand beside the repository.
const folder = new URL('../../../shared/surveyjs-examples/', import.meta.url)
const theirs = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
if (theirs.length === 0) console.warn('The examples of SurveyJS are not beside the repository: not tried')

let server: TestServer
let browser: Browser
let owner: Page
beforeAll(async () => {
  server = await startTestServer()
  browser = await launchBrowser()
  owner = await openAsOwner(browser, server)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

/** Nothing sticks out, nothing is too small to be pressed, and everybody can use it. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    const message = `${name} at ${size.width} px`
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message })
      .toBeLessThanOrEqual(0)
    expect(await smallTargets(page), message).toEqual([])
    await page.screenshot({ path: `${screenshots}surveyjs-${name}-${size.width}.png`, fullPage: true })
  }
  // The button to take another file has a name that SurveyJS gives to a label.
  if ((await page.locator('.sd-file').count()) === 0) await expectAccessible(page)
}

/** Publishes a survey and opens it as a customer does. */
async function open(surveyId: string, json: object): Promise<Page> {
  const { revision } = await server.client.createSurvey({ body: { surveyId, name: surveyId, json: json as never } })
  const { check } = await server.client.publishSurvey({ params: { surveyId }, body: { revision } })
  expect(check.publishable).toBe(true)
  const page = await (await browser.newContext({ viewport: desk, locale: 'en-GB' })).newPage()
  page.setDefaultTimeout(10_000)
  await page.clock.install()
  await page.goto(`${server.url}/s/${surveyId}`)
  return page
}

const mostPages = 12

/** The page that is shown, by what it asks; what is said once it is over; nothing while it changes. */
async function shown(page: Page): Promise<string | null> {
  return await page.evaluate(() => {
    const over = document.querySelector('section.notice')
    const asked = [...document.querySelectorAll<HTMLElement>('.sd-page [data-name]')].map(({ dataset }) => dataset.name)
    return over ? 'over' : asked.join() || null
  })
}

/** Answers every page of it in a browser, looks at each, and gives the thanks. */
async function answerAll(surveyId: string, json: object): Promise<string> {
  const page = await open(surveyId, json)
  const thrown: string[] = []
  page.on('pageerror', ({ message }) => thrown.push(message))
  let before: string | null = null
  for (let number = 1; number <= mostPages; number++) {
    const name = `${surveyId}-${number}`
    await expect.poll(() => shown(page), { message: name, timeout: 10_000 }).not.toBe(before)
    await expect.poll(() => shown(page), { message: name, timeout: 10_000 }).not.toBeNull()
    if ((await shown(page)) === 'over') break
    await answerPage(page)
    before = await shown(page)
    // As long as a person takes at least: what answers at once is a program.
    await page.clock.fastForward(4_000)
    await lookAt(page, name)
    const isLast = (await onward(page).and(page.locator('.sd-navigation__complete-btn')).count()) > 0
    await onward(page).last().click()
    expect(await page.locator('.sd-question__erbox:visible').allTextContents(), name).toEqual([])
    if (isLast) break
  }
  await page.locator('section.notice').waitFor()
  await lookAt(page, `${surveyId}-thanks`)
  const said = await page.locator('section.notice').innerText()
  await page.close()
  expect(thrown).toEqual([])
  return said
}

/** What arrived: finished, all of it used, and each answer with its place on the page of results. */
async function findAnswers(surveyId: string) {
  const { items } = await server.client.listSurveyResponses({ params: { surveyId }, query: {} })
  expect(items).toMatchObject([{ finished: true, notes: [] }])
  // Files, signatures and what the survey computes stay with the response.
  const told = items[0].answers.filter(({ label, text }) => label !== '' || text !== null)
  if (told.length > 0) {
    const results = () => server.client.getSurveyResults({ params: { surveyId }, query: {} })
    await expect.poll(async () => (await results()).questions.length, { timeout: 15_000 }).toBe(told.length)
    await owner.goto(`${server.url}/surveys/${surveyId}?view=results`)
    await expect.poll(() => owner.getByText('1 person answered.').count(), { timeout: 15_000 }).toBe(told.length)
    await owner.screenshot({ path: `${screenshots}surveyjs-${surveyId}-results.png`, fullPage: true })
  }
  return Object.fromEntries(
    told.map(({ questionId, metric, score, label, text }) => [
      questionId,
      metric ? `${metric} ${score}` : label || text,
    ]),
  )
}

describe('what surveys are made of is shown, answered and counted', () => {
  test('scales, choices in the short form, thanks that depend on the answer', async () => {
    const id = 'scales-and-thanks'
    expect(await answerAll(id, constructs[id])).toMatch(/^Thank you\s+You gave us 10\.$/)
    expect(await findAnswers(id)).toEqual({ nps_score: 'nps 10', csat: 'csat 5', liked: 'The glaze' })
    // In the words of the survey, where its author has some.
    await owner.getByRole('rowheader', { name: 'The glaze' }).waitFor()
  })

  test('triggers by name, titles made by a pattern, answers in the thanks', async () => {
    const id = 'old-forms'
    expect(await answerAll(id, constructs[id])).toMatch(/^Thank you\.\s+We write to ana@olaria\.example\.$/)
    expect(await findAnswers(id)).toMatchObject({ kiln: 'Yes', how: expect.any(String), email: 'ana@olaria.example' })
  })

  test('tables and panels', async () => {
    await answerAll('tables', constructs.tables)
    const answers = await findAnswers('tables')
    expect(answers).toMatchObject({
      'rated.glaze': 'Good',
      'work.Cups.marks': '3',
      'bought[0].kept': 'No',
      'gifts[0].name': '42',
    })
  })

  test('lists, fields, calculated values, a first page to start from and a last look', async () => {
    const id = 'every-kind'
    expect(await answerAll(id, constructs[id])).toBe('Thank you, 42.')
    expect(await findAnswers(id)).toMatchObject({
      shop: 'Porto',
      colours: 'Blue',
      again: 'No',
      pots: '20',
      postcode: '1234567',
    })
  })
})

test('a script in an answer is text wherever the answer is shown again', async () => {
  const script = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>{other}'
  const page = await open('script-in-answer', {
    pages: [
      {
        elements: [
          { type: 'text', name: 'name', title: 'Your name' },
          { type: 'text', name: 'other', title: 'Another' },
        ],
      },
      {
        elements: [
          { type: 'html', name: 'hello', html: '<p>Hello {name}!</p>' },
          { type: 'comment', name: 'why', title: '{name}, why?' },
          {
            ...{ type: 'paneldynamic', name: 'pots', panelCount: 1 },
            templateElements: [
              { type: 'text', name: 'pot', title: 'Pot' },
              { type: 'html', name: 'about', html: '<p>About {panel.pot}</p>' },
            ],
          },
        ],
      },
    ],
    completedHtml: '<h3>Thank you {name}, or {nobody}.</h3>',
  })
  await page.getByRole('textbox', { name: 'Your name' }).fill(script)
  await page.getByRole('textbox', { name: 'Another' }).fill('<b>bold</b>')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByText(`Hello ${script}!`).waitFor()
  await page.getByRole('textbox', { name: 'Pot' }).fill('<i>A cup</i>')
  await page.getByRole('textbox', { name: 'Pot' }).blur()
  await page.getByText('About <i>A cup</i>').waitFor()
  await page.getByRole('button', { name: 'Complete' }).click()
  await page.getByText(`Thank you ${script}, or .`).waitFor()
  expect(await page.locator('img, main b, main i').count()).toBe(0)
  expect(await page.title()).not.toBe('taken')
  await page.close()
})

describe.skipIf(theirs.length === 0)('an example of SurveyJS', () => {
  test.each(theirs)('%s is asked, answered and counted', async (file) => {
    const surveyId = file.replace('.json', '')
    await answerAll(surveyId, JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
    await findAnswers(surveyId)
  })
})
