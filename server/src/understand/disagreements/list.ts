import type { Disagreement, DisagreementsPage, disagreementsQuery, ValueTier } from '@esteem/contract'
import type { z } from 'zod'
import { latestScores } from '../../measure/index.ts'
import { at, type ClickHouse, type Postgres, readCursor, writeCursor } from '../../platform/index.ts'
import { readContacts } from '../../timeline/index.ts'
import { newestOpinions, opinionDays, scaleOf } from './opinions.ts'

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  currency: string
  now: Date
}

interface Row {
  customer_id: number
  metric: string
  score: number
  answered_at: string
  comment: string | null
  tier: ValueTier
  p_alive: number
  expected_value_365: string
  expected_value_365_lower: string
  expected_value_365_upper: string
}

export const kinds = {
  'we-are-worth-little-to-them': {
    where: `is_little AND tier IN ('top', 'high')`,
    words: 'Among the most valuable fifth of your customers, and value you little: the most valuable first.',
  },
  'they-are-worth-little-to-us': {
    where: `is_much AND tier = 'low'`,
    words: 'Value you much, and are in the less valuable half of your customers: those with most to come first.',
  },
} as const

const foundSql = (where: string) => `
    SELECT customer_id, o.metric AS metric, o.score AS score, answered_at, response, tier, p_alive, expected_value_365, expected_value_365_lower, expected_value_365_upper
    FROM (${newestOpinions}) AS o INNER JOIN ${latestScores} AS s USING customer_id
    WHERE ${where}`

export const totalSql = (where: string) =>
  `SELECT count() AS total, toString(sum(expected_value_365)) AS value FROM (${foundSql(where)})`

export const pageSql = (where: string, after: boolean) => `
    SELECT p.*, c.comment AS comment
    FROM (
      SELECT * FROM (${foundSql(where)}) ${after ? 'WHERE (expected_value_365, customer_id) < ({value:Decimal(18, 4)}, {customerId:UInt64})' : ''}
      ORDER BY expected_value_365 DESC, customer_id DESC LIMIT {limit:UInt32}) AS p
    ANY LEFT JOIN (SELECT response_id AS response, any(text) AS comment FROM feedback WHERE text != '' GROUP BY response_id) AS c USING response
    ORDER BY expected_value_365 DESC, customer_id DESC`

/** Customers who value us otherwise than we value them, the most valuable first. */
export async function listDisagreements(
  { postgres, clickhouse, currency, now }: Parts,
  query: z.output<typeof disagreementsQuery>,
): Promise<DisagreementsPage> {
  const { where, words } = kinds[query.kind]
  const since = new Date(now.getTime() - opinionDays * 86_400_000).toISOString()
  const after = readCursor(query.cursor, at.decimal, at.id)
  const [rows, [{ total, value }]] = await Promise.all([
    clickhouse.query<Row>({
      text: pageSql(where, after !== null),
      params: { since, limit: query.limit + 1, value: after?.[0], customerId: after?.[1] },
    }),
    clickhouse.query<{ total: number; value: string }>({
      text: totalSql(where),
      params: { since },
    }),
  ])
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const contacts = await readContacts(
    postgres,
    clickhouse,
    page.map(({ customer_id }) => customer_id),
  )
  return {
    items: page.map((row): Disagreement => {
      const contact = contacts.get(row.customer_id)
      const { id, highest } = scaleOf(row.metric)
      return {
        customerId: row.customer_id,
        name: contact?.name ?? contact?.email ?? contact?.phone ?? contact?.ownId ?? null,
        expectedValue: {
          value: row.expected_value_365,
          lower: row.expected_value_365_lower,
          upper: row.expected_value_365_upper,
        },
        ...{ tier: row.tier, pAlive: row.p_alive, metric: id, score: row.score, highest },
        ...{ answeredAt: row.answered_at, comment: row.comment },
      }
    }),
    nextCursor: rows.length > query.limit && last ? writeCursor(last.expected_value_365, last.customer_id) : null,
    ...{ total, value, currency, words },
  }
}
