import type { Customer, Identity, IdentityKind, IdentityLink } from '@esteem/contract'
import { type ClickHouse, notFound, type Postgres } from '../../platform/index.ts'
import { contactOf } from './contacts.ts'
import { readWorth } from './worth.ts'

interface IdentityRow {
  id: number
  kind: IdentityKind
  namespace: string
  value: string
  first_seen_at: Date
}

/** The identifiers of a customer. A customer that was merged into another is found there. */
export async function readIdentities(
  postgres: Postgres,
  customerId: number,
): Promise<{ customerId: number; identities: (IdentityRow & { customer_id: number })[] }> {
  const identities = await postgres.query<IdentityRow & { customer_id: number }>(
    `SELECT id, kind, namespace, value, first_seen_at, customer_id FROM identities
     WHERE customer_id = (SELECT customer_id FROM identities WHERE id = $1) ORDER BY id`,
    [customerId],
  )
  if (identities.length === 0) throw notFound('customer', customerId)
  return { customerId: identities[0].customer_id, identities }
}

/** The identifiers of some customers, by number alone. */
export async function readIdentityIds(postgres: Postgres, customerIds: readonly number[]): Promise<number[]> {
  const rows = await postgres.query<{ id: number }>('SELECT id FROM identities WHERE customer_id = ANY($1::bigint[])', [
    customerIds,
  ])
  return rows.map(({ id }) => id)
}

/** Everything about one customer but the timeline. */
export async function getCustomer(
  postgres: Postgres,
  clickhouse: ClickHouse,
  asked: number,
  currency: string,
): Promise<Customer> {
  const { customerId, identities: rows } = await readIdentities(postgres, asked)
  const ids = rows.map(({ id }) => id)
  const [worths, activity, traits, links] = await Promise.all([
    readWorth(clickhouse, ids),
    readActivity(clickhouse, ids),
    readTraits(clickhouse, ids),
    readLinks(postgres, ids),
  ])
  const identities = rows.map((row) => toIdentity(row)).filter((identity) => !isAliasTwin(identity, rows))
  const base = worths.find((worth) => worth.currency === currency)
  const others = worths.filter((worth) => worth.currency !== currency)
  const moments = (key: 'first_order_at' | 'last_order_at') =>
    worths
      .map((worth) => worth[key])
      .filter((moment) => moment !== null)
      .sort()
  return {
    customerId,
    ...contactOf(customerId, rows, nameFrom(traits)),
    worth: { amount: base?.worth ?? '0', currency },
    otherCurrencies: others.length > 0,
    orders: worths.reduce((sum, worth) => sum + worth.orders, 0),
    firstOrderAt: moments('first_order_at')[0] ?? null,
    lastOrderAt: moments('last_order_at').at(-1) ?? null,
    firstSeenAt: activity.firstSeenAt,
    lastSeenAt: activity.lastSeenAt,
    averageOrder: base?.average == null ? null : { amount: base.average, currency },
    refunded: { amount: base?.refunded ?? '0', currency },
    otherWorth: others.map((worth) => ({ amount: worth.worth, currency: worth.currency })),
    traits,
    identities,
    links,
    events: activity.events,
  }
}

function toIdentity(row: IdentityRow): Identity {
  return {
    identityId: row.id,
    kind: row.kind,
    namespace: row.namespace,
    value: row.value,
    firstSeenAt: row.first_seen_at.toISOString(),
  }
}

/** The same as `nameOfCustomer` says in SQL. */
function nameFrom(traits: readonly { name: string; value: unknown }[]): string | null {
  const text = (...names: string[]) => {
    const value = traits.find(({ name }) => names.includes(name))?.value
    return value === undefined || value === null || value === ''
      ? ''
      : typeof value === 'string'
        ? value
        : JSON.stringify(value)
  }
  return text('name') || `${text('firstName', 'first_name')} ${text('lastName', 'last_name')}`.trim() || null
}

/** An alias call does not say whether the former id was a user's or a browser's, so both are joined; one is shown. */
function isAliasTwin(identity: Identity, all: readonly IdentityRow[]): boolean {
  return (
    identity.kind === 'anonymous_id' && all.some(({ kind, value }) => kind === 'user_id' && value === identity.value)
  )
}

async function readActivity(clickhouse: ClickHouse, ids: number[]) {
  const [row] = await clickhouse.query<{ events: number; first: string; last: string }>({
    text: `SELECT count() AS events, min(time) AS first, max(time) AS last FROM events FINAL WHERE identity_id IN {ids:Array(UInt64)}`,
    params: { ids },
  })
  if (!row || row.events === 0) return { events: 0, firstSeenAt: null, lastSeenAt: null }
  return { events: row.events, firstSeenAt: row.first, lastSeenAt: row.last }
}

async function readTraits(clickhouse: ClickHouse, ids: number[]) {
  const rows = await clickhouse.query<{ trait: string; newest: [string, string] }>({
    text: `SELECT trait, max((tupleElement(identity(latest), 'time'), tupleElement(identity(latest), 'value'))) AS newest
           FROM trait_states FINAL WHERE identity_id IN {ids:Array(UInt64)}
           GROUP BY trait HAVING newest.2 != 'null' ORDER BY trait`,
    params: { ids },
  })
  return rows.map(({ trait, newest: [since, value] }) => ({ name: trait, value: JSON.parse(value) as unknown, since }))
}

const linkColumns = `l.id, l.evidence, l.event_id, l.decided_by, l.first_at, l.reason, s.name AS source,
  a.id AS from_id, a.kind AS from_kind, a.namespace AS from_namespace, a.value AS from_value, a.first_seen_at AS from_seen, a.customer_id AS from_customer,
  b.id AS to_id, b.kind AS to_kind, b.namespace AS to_namespace, b.value AS to_value, b.first_seen_at AS to_seen, b.customer_id AS to_customer`

interface LinkRow {
  id: number
  evidence: IdentityLink['evidence']
  event_id: string | null
  decided_by: string | null
  first_at: Date
  reason: string | null
  source: string | null
  from_id: number
  from_kind: IdentityKind
  from_namespace: string
  from_value: string
  from_seen: Date
  from_customer: number
  to_id: number
  to_kind: IdentityKind
  to_namespace: string
  to_value: string
  to_seen: Date
  to_customer: number
}

const linkTables = `identity_links l JOIN identities a ON a.id = l.from_identity_id JOIN identities b ON b.id = l.to_identity_id
  LEFT JOIN sources s ON s.id = l.source_id`

async function readLinks(postgres: Postgres, ids: number[]): Promise<IdentityLink[]> {
  const rows = await postgres.query<LinkRow>(
    `SELECT ${linkColumns} FROM ${linkTables}
     WHERE l.state = 'joined' AND l.from_identity_id = ANY($1::bigint[]) AND l.to_identity_id = ANY($1::bigint[])
     ORDER BY l.first_at, l.from_identity_id, l.to_identity_id, l.evidence`,
    [ids],
  )
  return rows.map(toLink)
}

export function toLink(row: LinkRow): IdentityLink {
  return {
    linkId: row.id,
    from: toIdentity({
      id: row.from_id,
      kind: row.from_kind,
      namespace: row.from_namespace,
      value: row.from_value,
      first_seen_at: row.from_seen,
    }),
    to: toIdentity({
      id: row.to_id,
      kind: row.to_kind,
      namespace: row.to_namespace,
      value: row.to_value,
      first_seen_at: row.to_seen,
    }),
    evidence: row.evidence,
    eventId: row.event_id,
    source: row.source,
    by: row.evidence === 'person' ? row.decided_by : null,
    since: row.first_at.toISOString(),
  }
}

/** Contested matches that wait for a person, oldest first. */
export async function readContested(postgres: Postgres, after: number, limit: number): Promise<LinkRow[]> {
  return await postgres.query<LinkRow>(
    `SELECT ${linkColumns} FROM ${linkTables} WHERE l.state = 'contested' AND l.id > $1 ORDER BY l.id LIMIT $2`,
    [after, limit],
  )
}

export async function readLink(postgres: Postgres, linkId: number): Promise<LinkRow> {
  const [row] = await postgres.query<LinkRow>(`SELECT ${linkColumns} FROM ${linkTables} WHERE l.id = $1`, [linkId])
  if (!row) throw notFound('link', linkId)
  return row
}
