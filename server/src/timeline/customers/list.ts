import type { CustomerRow, customerSorts, TraitFilter } from '@esteem/contract'
import { z } from 'zod'
import { at, type ClickHouse, type Postgres, readCursor, type Statement, writeCursor } from '../../platform/index.ts'
import { nobody, readContacts } from './contacts.ts'
import { filterSql } from './filter.ts'
import { nameOfCustomer, nameTraits, traitText } from './sql.ts'

type Sort = (typeof customerSorts)[number]

/** Customers by what they have in common: SQL that yields customer_id, and who they are. */
export interface Crowd {
  statement: Statement
  words: string
}

export interface CustomersQuery {
  search?: string
  sort: Sort
  direction: 'asc' | 'desc'
  filters?: TraitFilter[]
  /** Only these, and all of them. */
  crowd?: Crowd
  cursor?: string
  limit: number
  currency: string
}

/** What a later room expects of customers: a relation to sort by (customer_id, expected_value_365, p_alive), and figures of a few. */
export interface Predictions {
  relation: string
  of: (customerIds: readonly number[]) => Promise<Map<number, Required<Pick<CustomerRow, 'expectedValue' | 'pAlive'>>>>
}

const unknown = { expectedValue: null, pAlive: null }

/** Who has no name is last in both directions: after the last letter there is, or before the first. */
const sorts = (direction: 'asc' | 'desc'): Record<Sort, { value: string; type: string }> => ({
  worth: { value: 'worth', type: 'Decimal(38, 6)' },
  orders: { value: 'orders', type: 'UInt64' },
  lastOrderAt: { value: `ifNull(last_order_at, toDateTime64(0, 3, 'UTC'))`, type: `DateTime64(3, 'UTC')` },
  lastSeenAt: { value: 'last_seen_at', type: `DateTime64(3, 'UTC')` },
  firstSeenAt: { value: 'first_seen_at', type: `DateTime64(3, 'UTC')` },
  name: {
    value: `if(ifNull(name, '') = '', ${direction === 'asc' ? 'char(0xF4, 0x8F, 0xBF, 0xBF)' : "''"}, lowerUTF8(name))`,
    type: 'String',
  },
  expectedValue: { value: 'ifNull(s.expected_value_365, toDecimal64(-1, 4))', type: 'Decimal(18, 4)' },
  pAlive: { value: 'ifNull(s.p_alive, -1.)', type: 'Float64' },
})

interface Ranked {
  customer_id: number
  sort_value: string | number
  worth: string
  orders: number
  other_currencies: boolean
  first_order_at: string | null
  last_order_at: string | null
  first_seen_at: string
  last_seen_at: string
}

/**
 * Known customers in pages: people who gave an identifier of their own, or who bought. Behind a figure, everyone whom it
 * counts.
 */
export async function listCustomers(
  postgres: Postgres,
  clickhouse: ClickHouse,
  predictions: Predictions,
  query: CustomersQuery,
) {
  const filter = filterSql(query.filters ?? [])
  const found = query.search ? await findByIdentifier(postgres, query.search) : []
  const { crowd } = query
  const own = { ...filter.params, currency: query.currency, search: query.search ?? '', found }
  const params = { ...crowd?.statement.params, ...own }
  const chosen = `
    SELECT customer_id, min(first_seen_at) AS first_seen_at, max(last_seen_at) AS last_seen_at
    FROM activity
    WHERE true ${query.search ? searchSql : ''} ${filter.text}
      ${crowd ? `AND customer_id IN (SELECT customer_id FROM (${crowd.statement.text}))` : ''}
    GROUP BY customer_id ${crowd ? '' : 'HAVING max(known)'}`
  const [ranked, [{ total }]] = await Promise.all([
    rank(clickhouse, chosen, predictions.relation, query, params),
    clickhouse.query<{ total: number }>({ text: `SELECT count() AS total FROM (${chosen})`, params }),
  ])
  const more = ranked.length > query.limit
  const rows = ranked.slice(0, query.limit)
  const ids = rows.map(({ customer_id }) => customer_id)
  const [contacts, expected] = await Promise.all([readContacts(postgres, clickhouse, ids), predictions.of(ids)])
  const last = rows.at(-1)
  return {
    items: rows.map(
      (row): CustomerRow => ({
        customerId: row.customer_id,
        ...(contacts.get(row.customer_id) ?? nobody),
        worth: { amount: row.worth, currency: query.currency },
        otherCurrencies: Boolean(row.other_currencies),
        orders: row.orders,
        firstOrderAt: row.first_order_at,
        lastOrderAt: row.last_order_at,
        firstSeenAt: row.first_seen_at,
        lastSeenAt: row.last_seen_at,
        ...(expected.get(row.customer_id) ?? unknown),
      }),
    ),
    nextCursor: more && last ? writeCursor(last.sort_value, last.customer_id) : null,
    total,
    ...(crowd && { words: crowd.words }),
  }
}

const searchSql = `AND (customer_id IN {found:Array(UInt64)} OR customer_id IN (
  SELECT customer_id FROM traits
  WHERE trait IN ('name', 'firstName', 'first_name', 'lastName', 'last_name', 'email')
    AND positionCaseInsensitiveUTF8(${traitText}, {search:String}) > 0))`

async function rank(
  clickhouse: ClickHouse,
  chosen: string,
  predicted: string,
  query: CustomersQuery,
  params: Record<string, unknown>,
): Promise<Ranked[]> {
  const { value, type } = sorts(query.direction)[query.sort]
  const cursor = readCursor(query.cursor, z.union([z.string(), z.number()]), at.id)
  const beyond = query.direction === 'desc' ? '<' : '>'
  const names =
    query.sort === 'name'
      ? `LEFT JOIN (SELECT customer_id, ${nameOfCustomer} AS name FROM traits WHERE trait IN ${nameTraits} GROUP BY customer_id) AS n USING customer_id`
      : ''
  const scores =
    query.sort === 'expectedValue' || query.sort === 'pAlive' ? `LEFT JOIN ${predicted} AS s USING customer_id` : ''
  return await clickhouse.query<Ranked>({
    text: `
      SELECT customer_id, ${value} AS sort_value, first_seen_at, last_seen_at, first_order_at, last_order_at,
        ifNull(gross, 0) - ifNull(refunded, 0) AS worth, ifNull(placed, 0) AS orders, ifNull(others, 0) > 0 AS other_currencies
      FROM (${chosen}) AS c
      LEFT JOIN (
        SELECT customer_id, count() AS placed, sumIf(amount, currency = {currency:String}) AS gross,
          countIf(currency != {currency:String}) AS others, min(placed_at) AS first_order_at, max(placed_at) AS last_order_at
        FROM orders WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id) AS o USING customer_id
      LEFT JOIN (
        SELECT customer_id, sum(amount) AS refunded FROM refunds WHERE currency = {currency:String} GROUP BY customer_id) AS r USING customer_id
      ${names} ${scores}
      ${cursor ? `WHERE (sort_value, customer_id) ${beyond} ({after:${type}}, {afterId:UInt64})` : ''}
      ORDER BY sort_value ${query.direction}, customer_id ${query.direction}
      LIMIT {limit:UInt32}`,
    params: { ...params, limit: query.limit + 1, ...(cursor && { after: cursor[0], afterId: cursor[1] }) },
  })
}

/** Customers with an identifier that starts with the search text, or that is the number of a customer. */
async function findByIdentifier(postgres: Postgres, search: string): Promise<number[]> {
  const text = search.trim()
  const phone = text.replace(/[^\d+]/g, '')
  const rows = await postgres.query<{ customer_id: number }>(
    `SELECT DISTINCT customer_id FROM identities
     WHERE value LIKE $1 OR value LIKE $2 OR (kind = 'phone' AND length($3) >= 5 AND value LIKE '%' || $3) OR id = $4 LIMIT 1000`,
    [
      `${escapeLike(text)}%`,
      `${escapeLike(text.toLowerCase())}%`,
      phone.replace(/^0+|^\+/, ''),
      /^\d{1,15}$/.test(text) ? Number(text) : 0,
    ],
  )
  return rows.map(({ customer_id }) => customer_id)
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (mark) => `\\${mark}`)
}
