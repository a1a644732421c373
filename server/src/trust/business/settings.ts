import type { Settings } from '@esteem/contract'
import type { Clock, Postgres } from '../../platform/index.ts'

/** Until an owner has said otherwise: the machine's time zone, and the most widespread currency. */
const unsettled: Settings = {
  businessName: 'My business',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  currency: 'USD',
  country: 'US',
}

export interface BusinessSettings {
  /** Remembered for a moment, because every request that brings events in asks. */
  read: () => Promise<Settings>
  write: (settings: Settings) => Promise<void>
}

const rememberedFor = 2_000

export function createSettings(postgres: Postgres, clock: Clock): BusinessSettings {
  let remembered: { settings: Settings; until: number } | null = null
  return {
    read: async () => {
      const now = clock().getTime()
      if (remembered && now < remembered.until) return remembered.settings
      const [row] = await postgres.query<Settings>(
        'SELECT name AS "businessName", time_zone AS "timeZone", currency, country FROM business',
      )
      remembered = { settings: row ?? unsettled, until: now + rememberedFor }
      return remembered.settings
    },
    write: async ({ businessName, timeZone, currency, country }) => {
      await postgres.query(
        `INSERT INTO business (name, time_zone, currency, country) VALUES ($1, $2, $3, $4)
         ON CONFLICT (only_one) DO UPDATE
         SET name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency, country = excluded.country`,
        [businessName, timeZone, currency, country],
      )
      remembered = null
    },
  }
}
