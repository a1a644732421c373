import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

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

/** A real Chromium: the system's, or the one that comes from npm. */
export async function launchBrowser(): Promise<Browser> {
  const own = installed.find(existsSync)
  return await chromium.launch(
    own
      ? { executablePath: own, args: quiet }
      : { executablePath: await sparticuz.executablePath(), args: [...sparticuz.args, ...quiet] },
  )
}

export const screenshots = new URL('../results/', import.meta.url).pathname

await mkdir(screenshots, { recursive: true })
