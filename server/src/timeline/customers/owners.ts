import type { Postgres } from '../../platform/index.ts'

/** Whose each identifier is now, after every move and undo. */
export async function readOwners(postgres: Postgres, identityIds: readonly number[]): Promise<Map<number, number>> {
  if (identityIds.length === 0) return new Map()
  const rows = await postgres.query<{ id: number; customer_id: number }>(
    'SELECT id, customer_id FROM identities WHERE id = ANY($1::bigint[])',
    [identityIds],
  )
  return new Map(rows.map(({ id, customer_id }) => [id, customer_id]))
}
