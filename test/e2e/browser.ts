import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sparticuz from '@sparticuz/chromium'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TestServer } from '../server.ts'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// The package switches off what keeps origins apart; people's browsers do not.
const safe = sparticuz.args.filter((argument) => argument !== '--disable-web-security')

/** A real Chromium: the system's, or the one that comes from npm. */
export async function launchBrowser(): Promise<Browser> {
  const own = installed.find(existsSync)
  return await chromium.launch(
    own
      ? { executablePath: own, args: quiet }
      : { executablePath: await sparticuz.executablePath(), args: [...safe, ...quiet] },
  )
}

export const screenshots = new URL('../results/', import.meta.url).pathname

await mkdir(screenshots, { recursive: true })

export const owner = { name: 'Ana Lopes', email: 'ana@olaria.example', password: 'correct horse' }

/** The owner of a server, made over the API, signed in on a page of their own. */
export async function openAsOwner(browser: Browser, server: TestServer): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
  })
  const page = await context.newPage()
  const business = { businessName: 'Olaria', timeZone: 'Europe/Lisbon', currency: 'EUR', country: 'PT' }
  const response = await context.request.post(`${server.url}/api/setup`, { data: { ...owner, ...business } })
  expect(response.status()).toBe(200)
  return page
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fails with what axe finds wrong by WCAG 2.2 AA, and where. Colours that are still fading get a moment. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe)
  await expect.poll(() => findViolations(page), { message: page.url(), timeout: 5_000 }).toEqual([])
}

async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (window as never as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** On a desk and on a phone, light and dark: takes a picture, and looks for what is wrong and what sticks out. */
export async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.waitForLoadState('networkidle')
      // Charts follow a new width a moment later.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
          message: `${name} at ${width} px sticks out`,
          timeout: 5_000,
        })
        .toBeLessThanOrEqual(0)
      await expectAccessible(page)
      await page.screenshot({ path: `${screenshots}${name}-${width}-${colorScheme}.png` })
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}
