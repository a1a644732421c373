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
  page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const hostile = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>'

/** A customer's phone, in a language of their own. */
async function openPhone(locale: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale, hasTouch: true })
  const phone = await context.newPage()
  phone.setDefaultTimeout(15_000)
  return phone
}

/** After a frame was taken out of a page, Chromium no longer says when its network is idle; loaded again, it does. */
async function lookAgain(name: string): Promise<void> {
  await page.reload()
  await look(page, name)
}

/** Until what was changed is with the server. */
async function saved(): Promise<void> {
  await expect.poll(() => page.getByText('Saved', { exact: true }).isVisible(), { timeout: 10_000 }).toBe(true)
}

const draftOf = async (surveyId: string) => (await server.client.getSurvey({ params: { surveyId } })).json

describe('a survey from template to answer', () => {
  test('an empty list leads to the templates, each as a customer sees it', async () => {
    await page.goto(`${server.url}/surveys`)
    await page.getByText('Nothing has been asked yet').waitFor()
    await look(page, 'surveys-empty')
    await page.getByRole('link', { name: 'Choose a template' }).click()
    await page.getByRole('button', { name: 'Use this Recommendation (NPS)' }).waitFor()
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(12)
    await look(page, 'survey-templates')
    await page.getByRole('button', { name: 'See it Customer value' }).click()
    const preview = page.frameLocator('iframe[title="The survey as customers see it"]')
    await preview.getByText('It gives me joy, or a good feeling.').waitFor()
    await page.getByRole('button', { name: 'Close' }).last().click()
  })

  test('questions are edited in place, and seen at once as a customer will', async () => {
    await page.getByRole('button', { name: 'Use this Recommendation (NPS)' }).click()
    await page.waitForURL('**/surveys/recommendation-nps')
    await page.reload()
    const preview = page.frameLocator('iframe[title="The survey as customers see it"]')
    await preview.getByText('How likely are you to recommend us to a friend or colleague?').waitFor()
    await look(page, 'survey-questions')

    await page.getByRole('textbox', { name: 'Question' }).first().fill('Would you recommend our pots?')
    await preview.getByText('Would you recommend our pots?').waitFor()
    await saved()
    const changed = JSON.stringify(await draftOf('recommendation-nps'))
    expect(changed).toContain('Would you recommend our pots?')
    // The other languages are as they were.
    expect(changed).toContain('Wie wahrscheinlich ist es')

    await page.getByRole('button', { name: 'Undo' }).click()
    await preview.getByText('How likely are you to recommend us to a friend or colleague?').waitFor()
    await page.getByRole('button', { name: 'Redo' }).click()
    await preview.getByText('Would you recommend our pots?').waitFor()
  })

  test('questions are added, moved by keyboard, shown on a condition and taken out', async () => {
    const list = page.getByRole('list', { name: 'Questions' }).getByRole('listitem')
    await page.getByRole('button', { name: 'Add a question' }).click()
    await page.getByRole('menuitem', { name: /^One of several/ }).click()
    await page.getByRole('textbox', { name: 'Question' }).fill('Which pot?')
    await page.getByRole('textbox', { name: 'Choice 1' }).fill('The blue one')
    const added = page.getByRole('button', { name: /^5\. Which pot\?/ })
    await added.press('Alt+ArrowUp')
    await page.getByRole('button', { name: /^4\. Which pot\?/ }).waitFor()
    await page.getByRole('button', { name: 'Move Which pot? down' }).click()
    await page.getByRole('combobox', { name: 'Shown' }).click()
    await page.getByRole('option', { name: 'Only after some answers' }).click()
    await page.getByRole('combobox', { name: 'Compared' }).waitFor()
    await saved()
    const before = await draftOf('recommendation-nps')
    const [{ elements }] = before.pages as [{ elements: Record<string, unknown>[] }]
    expect(elements.map(({ name }) => name)).toEqual(['recommend', 'improve', 'missing', 'liked', 'question'])
    expect(elements[4]).toMatchObject({ type: 'radiogroup', visibleIf: '{recommend} <= 6' })
    expect(elements[4].choices).toContainEqual({ value: 'choice-1', text: 'The blue one' })
    await page.getByRole('button', { name: 'Take Which pot? out' }).click()
    await expect.poll(() => list.count()).toBe(4)
    await saved()
  })

  test('what somebody else changed meanwhile is not overwritten', async () => {
    const params = { surveyId: 'recommendation-nps' }
    const { revision } = await server.client.getSurvey({ params })
    await server.client.changeSurvey({ params, body: { revision, name: 'Pots, from elsewhere' } })
    await page.getByRole('textbox', { name: 'Introduction' }).fill('It takes a minute.')
    await page.getByText('Somebody else changed this survey since you opened it').waitFor()
    await page.getByRole('button', { name: 'Load what is there now' }).click()
    await page.getByRole('heading', { name: 'Pots, from elsewhere' }).waitFor()
    await page.getByRole('textbox', { name: 'Introduction' }).fill('It takes a minute.')
    await saved()
    expect(await draftOf('recommendation-nps')).toMatchObject({ pages: [{ description: 'It takes a minute.' }] })
  })

  test('languages stand side by side, and what is missing is counted', async () => {
    await page.getByRole('tab', { name: 'Languages' }).click()
    await page.getByText('1 text of').waitFor()
    await lookAgain('survey-languages')
    await page.getByRole('textbox', { name: 'Description, German' }).fill('Das dauert eine Minute.')
    await page.getByRole('button', { name: 'Portuguese, 1 missing' }).click()
    await page.getByRole('textbox', { name: 'Description, Portuguese' }).fill('Demora um minuto.')
    await page.getByText('Every text is translated.').waitFor()
    await saved()
  })

  test('what cannot be published is said with its place, and survives in the preview', async () => {
    await page.getByRole('tab', { name: 'JSON' }).click()
    const editor = page.getByRole('textbox', { name: 'Survey' })
    const good = await editor.inputValue()
    await editor.fill('{ "title": ')
    await page.getByText('Not JSON yet').waitFor()
    const endless = JSON.parse(good)
    endless.calculatedValues = [
      { name: 'one', expression: '{two} + 1' },
      { name: 'two', expression: '{one} + 1' },
    ]
    await editor.fill(JSON.stringify(endless))
    await page.getByText('Cannot be published yet.').waitFor({ timeout: 20_000 })
    await page.getByText('never comes to rest').first().waitFor()
    await saved()
    await lookAgain('survey-json')
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByText('This cannot be published yet.').waitFor()
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await editor.fill(good)
    await page.getByText('Can be published.').waitFor({ timeout: 20_000 })
  })

  test('publishing says what will be measured, and leads to the links', async () => {
    await saved()
    await page.reload()
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByText(/^It asks 4 questions in English/).waitFor({ timeout: 20_000 })
    await page.getByText('Likelihood to recommend').waitFor()
    await look(page, 'survey-publish')
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await page.waitForURL('**/surveys/recommendation-nps?view=share')
    await page.getByText('/s/recommendation-nps', { exact: false }).first().waitFor()
    await lookAgain('survey-share')
  })

  test('a customer answers on a phone in Portuguese; a script in the comment is text', async () => {
    const phone = await openPhone('pt-PT')
    await phone.goto(`${server.url}/s/recommendation-nps`)
    await phone.getByText('Demora um minuto.').waitFor()
    await look(phone, 'respond')
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.getByRole('radio', { name: '3', exact: true }).click({ force: true })
    await phone.getByText('O que teríamos de fazer melhor?').waitFor()
    await phone.getByRole('textbox', { name: /O que teríamos/ }).fill(hostile)
    await look(phone, 'respond-answered')
    await phone.getByRole('button', { name: 'Finalizar' }).click()
    await phone.getByRole('heading', { name: /Obrigad/ }).waitFor()
    expect(await phone.title()).not.toBe('taken')
    await look(phone, 'respond-thanks')

    const answers = async () => {
      const { items } = await server.client.listSurveyResponses({
        params: { surveyId: 'recommendation-nps' },
        query: { limit: 10 },
      })
      return items.map(({ finished, language, answers: given }) => ({
        finished,
        language,
        given: given.map(({ questionId, score, text }) => [questionId, score, text]),
      }))
    }
    await expect.poll(answers, { timeout: 15_000 }).toEqual([
      {
        finished: true,
        language: 'pt',
        given: [
          ['recommend', 3, null],
          ['improve', null, hostile],
        ],
      },
    ])
    await phone.close()
  })

  test('the list shows how many answered, and what came of it', async () => {
    await page.goto(`${server.url}/surveys`)
    const item = page.getByRole('listitem').filter({ hasText: 'Pots, from elsewhere' })
    await item.getByText('Asking').waitFor()
    await item.getByText('NPS, 1 answer').waitFor()
    await item.getByText('−100').waitFor()
    await look(page, 'surveys')
  })

  test('a change is a new version, and the former can be seen and taken back', async () => {
    await page.goto(`${server.url}/surveys/recommendation-nps`)
    await page.getByRole('textbox', { name: 'Introduction' }).fill('Half a minute.')
    await page.getByRole('button', { name: 'Publish changes' }).click()
    await page.getByText('keep the version that they were given to').waitFor({ timeout: 20_000 })
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Version 2 is asked from now on').waitFor()
    await page.getByRole('tab', { name: 'Versions' }).click()
    await page.getByText('Asked now').waitFor()
    await lookAgain('survey-versions')
    await page.getByRole('button', { name: 'Take as draft version 1' }).click()
    await saved()
    await expect
      .poll(() => draftOf('recommendation-nps'), { timeout: 15_000 })
      .toMatchObject({ pages: [{ description: { default: 'It takes a minute.' } }] })
  })

  test('whoever comes to a closed survey is told so, in their language', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).first().click()
    await page.getByRole('menuitem', { name: 'Close' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click()
    await page.getByText('Closed, nobody is asked').waitFor()
    const phone = await openPhone('de-DE')
    await expect
      .poll(async () => {
        await phone.goto(`${server.url}/s/recommendation-nps`)
        return await phone.getByRole('heading').textContent()
      })
      .toMatch(/geschlossen|beendet/)
    await look(phone, 'respond-closed')
    await phone.goto(`${server.url}/s/recommendation-nps?i=forged.token`)
    await phone.getByRole('heading', { name: /Link/ }).waitFor()
    await phone.goto(`${server.url}/s/no-such-survey`)
    await phone.getByRole('heading').waitFor()
    await look(phone, 'respond-missing')
    await phone.close()
  })
})
