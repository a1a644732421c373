import type { Locator, Page } from 'playwright-core'

/** A picture of one point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

type Answer = (page: Page) => Promise<number>
const kinds: Answer[] = [answerRadios, answerBoxes, answerTexts, answerLists, answerRankings, answerFiles, sign]

/** Answers all that is asked on the page as a person would, also what appears by answering. */
export async function answerPage(page: Page): Promise<void> {
  for (let round = 0; round < 8; round++) {
    let answered = 0
    for (const kind of kinds) answered += await kind(page)
    if (answered === 0) return
  }
}

/** What leads on: Start, Next, Preview or Complete. */
export function onward(page: Page): Locator {
  return page
    .locator(
      '.sd-navigation__start-btn, .sd-navigation__next-btn, .sd-navigation__preview-btn, .sd-navigation__complete-btn',
    )
    .filter({ visible: true })
}

async function countAnswered(found: Locator, answer: (one: Locator) => Promise<boolean>): Promise<number> {
  let answered = 0
  // From the last to the first: what has its answer leaves the list.
  for (const one of (await found.all()).reverse()) if ((await one.isVisible()) && (await answer(one))) answered++
  return answered
}

/** Where people press: on the words or the sign, as the box itself is hidden. */
async function press(box: Locator): Promise<void> {
  const label = box.locator('xpath=ancestor::label[1]')
  await ((await label.count()) > 0 ? label : box).click({ position: { x: 12, y: 12 }, force: true })
}

/** Of each group the last that is no “other”: the best of a scale. */
async function answerRadios(page: Page): Promise<number> {
  const groups = await page.locator('input[type=radio]:enabled').evaluateAll((all) => {
    const inputs = all as HTMLInputElement[]
    return [...new Set(inputs.map(({ name }) => name))].filter(
      (name) => !inputs.some((one) => one.name === name && one.checked),
    )
  })
  for (const name of groups)
    await press(page.locator(`input[type=radio][name=${JSON.stringify(name)}]:not([value=other])`).last())
  return groups.length
}

/** Of boxes to tick the first; a switch as well. */
async function answerBoxes(page: Page): Promise<number> {
  const groups = await page.locator('input[type=checkbox]:enabled').evaluateAll((all) => {
    const inputs = all as HTMLInputElement[]
    const group = (one: HTMLInputElement) => one.closest('fieldset, [data-name]')
    return inputs
      .filter((one) => !inputs.some((other) => group(other) === group(one) && other.checked))
      .filter((one, index, open) => open.findIndex((other) => group(other) === group(one)) === index)
      .map(({ id }) => id)
  })
  for (const id of groups) await press(page.locator(`[id=${JSON.stringify(id)}]`))
  return groups.length
}

const texts: Record<string, string> = {
  ...{ email: 'ana@olaria.example', number: '20', tel: '912345678', url: 'https://olaria.example', color: '#0e6874' },
  ...{ date: '2026-05-04', time: '10:30', month: '2026-05', week: '2026-W19', 'datetime-local': '2026-05-04T10:30' },
}
const longText = 'It arrived whole, and a day early.'

async function answerTexts(page: Page): Promise<number> {
  const fields = page.locator(
    'textarea:enabled, input:enabled:not([type=radio], [type=checkbox], [type=file], [role=combobox], .trap *)',
  )
  return await countAnswered(fields, async (field) => {
    const { type, value, readOnly, mask } = await field.evaluate((element) => {
      const { type, value, readOnly, placeholder } = element as HTMLInputElement
      const { name = '' } = element.closest<HTMLElement>('[data-name]')?.dataset ?? {}
      const asksFor = /mail/i.test(name) ? 'email' : type
      return { type: asksFor, value, readOnly, mask: /_|\d{3}|MM/.test(placeholder + value) }
    })
    if (readOnly || type === 'button' || type === 'submit' || type === 'range') return false
    if (value !== '' && !value.includes('_') && !(type === 'color' && value === '#000000')) return false
    if (mask) await field.pressSequentially('12345678901234567890')
    else await field.fill(texts[type] ?? (type === 'textarea' ? longText : '42'))
    await field.blur()
    return true
  })
}

/** Of a list to open the first. */
async function answerLists(page: Page): Promise<number> {
  const lists = page.locator('[role=combobox]:not([aria-disabled=true]):not([data-answered])')
  return await countAnswered(lists, async (list) => {
    const options = page.locator('[role=option][aria-selected=false]:not([inert] *)').filter({ visible: true })
    // In the middle, where no fixed column of a table lies over it.
    await list.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }))
    await list
      .locator('xpath=ancestor-or-self::*[contains(@class, "sd-dropdown") or contains(@class, "sd-tagbox")][last()]')
      .click()
    await options.first().click()
    if ((await options.count()) > 0) await list.press('Escape')
    await list.evaluate((element) => element.setAttribute('data-answered', ''))
    return true
  })
}

async function answerRankings(page: Page): Promise<number> {
  return await countAnswered(page.locator('.sd-ranking:not([data-answered])'), async (ranking) => {
    await ranking.locator('[tabindex="0"]').nth(1).press('ArrowUp')
    await ranking.evaluate((element) => element.setAttribute('data-answered', ''))
    return true
  })
}

async function answerFiles(page: Page): Promise<number> {
  return await countAnswered(page.locator('.sd-file:not([data-answered])'), async (file) => {
    const chosen = page.waitForEvent('filechooser')
    await file.locator('.sd-file__choose-btn').first().click()
    await (await chosen).setFiles({ name: 'cup.png', mimeType: 'image/png', buffer: picture })
    await file.getByText('cup.png').first().waitFor()
    await file.evaluate((element) => element.setAttribute('data-answered', ''))
    return true
  })
}

async function sign(page: Page): Promise<number> {
  return await countAnswered(page.locator('.sd-signaturepad canvas:not([data-answered])'), async (pad) => {
    await pad.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await pad.boundingBox())!
    await page.mouse.move(x + width * 0.3, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.6, y + height * 0.3, { steps: 5 })
    await page.mouse.up()
    await pad.evaluate((element) => element.setAttribute('data-answered', ''))
    return true
  })
}
