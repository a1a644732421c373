import { apiPage } from './api-page.ts'
import { cliPage } from './cli-page.ts'
import { errorsPage } from './errors-page.ts'
import { eventsPage } from './events-page.ts'
import { metricPages } from './metric-pages.ts'
import type { Page } from './page.ts'
import { settingsPage } from './settings-page.ts'

/** Every page that follows from the code. */
export function pages(): Page[] {
  return [settingsPage(), eventsPage(), errorsPage(), apiPage(), cliPage(), ...metricPages()]
}
