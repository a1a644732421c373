import type { ExchangeRate } from '@esteem/contract'
import {
  at,
  type ClickHouse,
  type Clock,
  EsteemError,
  type Postgres,
  readCursor,
  writeCursor,
} from '../../platform/index.ts'

/** Writes rates into the base currency; ClickHouse gets a copy, which figures read. Doing it again changes nothing. */
export async function putRates(
  { postgres, clickhouse, clock }: { postgres: Postgres; clickhouse: ClickHouse; clock: Clock },
  base: string,
  rates: readonly ExchangeRate[],
): Promise<number> {
  const own = rates.find(({ currency }) => currency === base)
  if (own)
    throw new EsteemError('invalid-input', `rates: ${base} is the base currency; its rate is always 1. Leave it out.`)
  const byKey = new Map(rates.map((rate) => [`${rate.currency} ${rate.day}`, rate]))
  const distinct = [...byKey.values()]
  await postgres.query(
    `INSERT INTO exchange_rates (base, currency, day, rate)
     SELECT $1, currency, day, rate FROM unnest($2::text[], $3::date[], $4::numeric[]) AS given (currency, day, rate)
     ON CONFLICT (base, currency, day) DO UPDATE SET rate = excluded.rate`,
    [base, distinct.map(({ currency }) => currency), distinct.map(({ day }) => day), distinct.map(({ rate }) => rate)],
  )
  const at = clock().toISOString()
  const lines = distinct.map(({ currency, day, rate }) => JSON.stringify([base, currency, day, rate, at]))
  await clickhouse.insert('exchange_rates', ['base', 'currency', 'day', 'rate', 'written_at'], lines.join('\n'))
  return distinct.length
}

interface Query {
  currency?: string
  cursor?: string
  limit: number
}

/** Rates, the newest first. */
export async function listRates(postgres: Postgres, base: string, { currency, cursor, limit }: Query) {
  const after = readCursor(cursor, at.day, at.text)
  const rows = await postgres.query<ExchangeRate>(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, currency, trim_scale(rate)::text AS rate FROM exchange_rates
     WHERE base = $1 AND ($2::text IS NULL OR currency = $2)
       AND ($3::date IS NULL OR day < $3::date OR (day = $3::date AND currency > $4))
     ORDER BY exchange_rates.day DESC, currency LIMIT $5`,
    [base, currency ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, base, nextCursor: rows.length > limit && last ? writeCursor(last.day, last.currency) : null }
}
