import type { ClickHouse, Postgres } from '../../platform/index.ts'

/** What one needs to know of a person to write to them. */
export interface Person {
  customerId: number
  /** Every identifier, the eldest first. */
  identityIds: number[]
  emails: { identityId: number; address: string }[]
  /** The newest value of each trait. */
  traits: ReadonlyMap<string, unknown>
}

/** The people whom these identifiers belong to now, by identifier. */
export async function readPeople(
  postgres: Postgres,
  clickhouse: ClickHouse,
  identityIds: readonly number[],
): Promise<Map<number, Person>> {
  const rows = await postgres.query<{ id: number; kind: string; value: string; customer_id: number }>(
    `SELECT id, kind, value, customer_id FROM identities
     WHERE customer_id IN (SELECT customer_id FROM identities WHERE id = ANY($1::bigint[])) ORDER BY id`,
    [identityIds],
  )
  return group(
    rows,
    await readTraits(
      clickhouse,
      rows.map(({ id }) => id),
    ),
  )
}

/** Those with an e-mail address, the newest first, by customer; `before` is the last customer of the page before. */
export async function readAddressed(
  postgres: Postgres,
  clickhouse: ClickHouse,
  { before, limit }: { before: number | null; limit: number },
): Promise<Person[]> {
  const rows = await postgres.query<{ id: number; kind: string; value: string; customer_id: number }>(
    `SELECT id, kind, value, customer_id FROM identities WHERE customer_id IN (
       SELECT DISTINCT customer_id FROM identities WHERE kind = 'email' AND ($1::bigint IS NULL OR customer_id < $1)
       ORDER BY customer_id DESC LIMIT $2)
     ORDER BY id`,
    [before, limit],
  )
  const people = group(
    rows,
    await readTraits(
      clickhouse,
      rows.map(({ id }) => id),
    ),
  )
  return [...new Set(people.values())].sort((a, b) => b.customerId - a.customerId)
}

type Growing = Person & { traits: Map<string, unknown> }
type TraitRow = { identity_id: number; trait: string; value: string; time: string }

function group(
  rows: readonly { id: number; kind: string; value: string; customer_id: number }[],
  traits: readonly TraitRow[],
): Map<number, Person> {
  const byCustomer = new Map<number, Growing>()
  const byIdentity = new Map<number, Growing>()
  for (const { id, kind, value, customer_id } of rows) {
    const person: Growing = byCustomer.get(customer_id) ?? {
      customerId: customer_id,
      identityIds: [],
      emails: [],
      traits: new Map(),
    }
    byCustomer.set(customer_id, person)
    byIdentity.set(id, person)
    person.identityIds.push(id)
    if (kind === 'email') person.emails.push({ identityId: id, address: value })
  }
  // In the order of time, so that the newest stays.
  for (const { identity_id, trait, value } of traits) byIdentity.get(identity_id)?.traits.set(trait, JSON.parse(value))
  return byIdentity
}

async function readTraits(clickhouse: ClickHouse, identityIds: readonly number[]): Promise<TraitRow[]> {
  const rows: TraitRow[] = []
  for (let start = 0; start < identityIds.length; start += 5_000) {
    rows.push(
      ...(await clickhouse.query<TraitRow>({
        text: `SELECT identity_id, trait, tupleElement(identity(latest), 'value') AS value, tupleElement(identity(latest), 'time') AS time
               FROM trait_states FINAL WHERE identity_id IN {ids:Array(UInt64)} ORDER BY time`,
        params: { ids: identityIds.slice(start, start + 5_000) },
      })),
    )
  }
  return rows.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
}
