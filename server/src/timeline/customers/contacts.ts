import type { ClickHouse, Postgres } from '../../platform/index.ts'
import { nameOfCustomer, nameTraits } from './sql.ts'

export interface Contact {
  name: string | null
  email: string | null
  phone: string | null
  /** The business's own id for this customer. */
  ownId: string | null
}

export const nobody: Contact = { name: null, email: null, phone: null, ownId: null }

/** How a few customers are called and reached. */
export async function readContacts(
  postgres: Postgres,
  clickhouse: ClickHouse,
  customerIds: readonly number[],
): Promise<Map<number, Contact>> {
  if (customerIds.length === 0) return new Map()
  const identities = await postgres.query<{ id: number; kind: string; value: string; customer_id: number }>(
    'SELECT id, kind, value, customer_id FROM identities WHERE customer_id = ANY($1::bigint[]) ORDER BY id',
    [customerIds],
  )
  const names = await clickhouse.query<{ customer_id: number; name: string | null }>({
    text: `SELECT customer_id, ${nameOfCustomer} AS name FROM traits
           WHERE trait IN ${nameTraits} AND identity_id IN {identityIds:Array(UInt64)} GROUP BY customer_id`,
    params: { identityIds: identities.map(({ id }) => id) },
  })
  const nameOf = new Map(names.map(({ customer_id, name }) => [customer_id, name]))
  return new Map(customerIds.map((id) => [id, contactOf(id, identities, nameOf.get(id) ?? null)]))
}

/** The first address of each kind, and the first id that the business gave. */
export function contactOf(
  customerId: number,
  identities: readonly { kind: string; value: string; customer_id: number }[],
  name: string | null,
): Contact {
  const own = identities.filter(({ customer_id }) => customer_id === customerId)
  const first = (...kinds: string[]) => own.find(({ kind }) => kinds.includes(kind))?.value ?? null
  return { name, email: first('email'), phone: first('phone'), ownId: first('user_id', 'external_id') }
}
