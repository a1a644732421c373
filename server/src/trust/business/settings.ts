import type { Settings } from '@esteem/contract'
import type { Postgres, Queryable } from '../../platform/index.ts'

/** Until an owner has said otherwise: the machine's time zone, and the most widespread currency. */
const unsettled: Settings = {
  businessName: 'My business',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  currency: 'USD',
  country: 'US',
}

export async function readSettings(postgres: Queryable): Promise<Settings> {
  const [row] = await postgres.query<Settings>(
    'SELECT name AS "businessName", time_zone AS "timeZone", currency, country FROM business',
  )
  return row ?? unsettled
}

export async function writeSettings(
  postgres: Postgres,
  { businessName, timeZone, currency, country }: Settings,
): Promise<void> {
  await postgres.query(
    `INSERT INTO business (name, time_zone, currency, country) VALUES ($1, $2, $3, $4)
     ON CONFLICT (only_one) DO UPDATE
     SET name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency, country = excluded.country`,
    [businessName, timeZone, currency, country],
  )
}
