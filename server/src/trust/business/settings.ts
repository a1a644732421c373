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

/** Creates the business; false where there is one already. */
export async function createBusiness(
  postgres: Queryable,
  { businessName, timeZone, currency, country }: Settings,
): Promise<boolean> {
  const rows = await postgres.query(
    `INSERT INTO business (name, time_zone, currency, country) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING name`,
    [businessName, timeZone, currency, country],
  )
  return rows.length > 0
}

export async function removeBusiness(postgres: Queryable): Promise<void> {
  await postgres.query('DELETE FROM business')
}

export async function changeSettings(
  postgres: Postgres,
  { businessName, timeZone, currency, country }: Settings,
): Promise<void> {
  await postgres.query('UPDATE business SET name = $1, time_zone = $2, currency = $3, country = $4', [
    businessName,
    timeZone,
    currency,
    country,
  ])
}
