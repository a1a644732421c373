import type { ClickHouse, Postgres } from '../../platform/index.ts'
import { readContacts } from './contacts.ts'

/** Whose these identifiers are now, and what they are called: by name, else by address, else by the business's own id. */
export async function readNames(
  postgres: Postgres,
  clickhouse: ClickHouse,
  identityIds: readonly number[],
): Promise<Map<number, { customerId: number; name: string | null }>> {
  if (identityIds.length === 0) return new Map()
  const rows = await postgres.query<{ id: number; customer_id: number }>(
    'SELECT id, customer_id FROM identities WHERE id = ANY($1::bigint[])',
    [identityIds],
  )
  const contacts = await readContacts(postgres, clickhouse, [...new Set(rows.map((row) => row.customer_id))])
  return new Map(
    rows.map(({ id, customer_id: customerId }) => {
      const contact = contacts.get(customerId)
      return [id, { customerId, name: contact?.name ?? contact?.email ?? contact?.phone ?? contact?.ownId ?? null }]
    }),
  )
}
