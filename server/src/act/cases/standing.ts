import type { Standing } from './open.ts'
import type { CaseParts } from './parts.ts'
import { readSettings } from './settings.ts'

/** What every change of a case needs to know: the time, the settings, the business's clock. */
export async function readStanding({ postgres, clock, business, publicUrl }: CaseParts): Promise<Standing> {
  const [stored, { timeZone }] = await Promise.all([readSettings(postgres), business()])
  return { ...stored, now: clock(), timeZone, publicUrl: publicUrl() }
}
