import type { IdentityKind } from '@esteem/contract'
import type { Queryable } from '../../platform/index.ts'
import { type Identifier, keyOf } from './identifier.ts'
import type { Resolved } from './resolve.ts'

type Row = Identifier & { id: number; customer_id: number }

/** The identifiers with these ids, for events about whoever was asked or written to. */
export async function readIdentifiers(
  postgres: Queryable,
  identityIds: readonly number[],
): Promise<Map<number, Identifier>> {
  const rows = await postgres.query<Row & { kind: IdentityKind }>(
    'SELECT id, kind, namespace, value FROM identities WHERE id = ANY($1::bigint[])',
    [identityIds],
  )
  return new Map(rows.map(({ id, kind, namespace, value }) => [id, { kind, namespace, value }]))
}

/** Who has these identifiers, by `keyOf`; those never seen are missing. */
export async function findIdentities(
  postgres: Queryable,
  identifiers: readonly Identifier[],
): Promise<Map<string, Resolved>> {
  if (identifiers.length === 0) return new Map()
  const rows = await postgres.query<Row>(
    `SELECT id, kind, namespace, value, customer_id FROM identities
     WHERE (value, kind, namespace) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))`,
    [
      identifiers.map(({ value }) => value),
      identifiers.map(({ kind }) => kind),
      identifiers.map(({ namespace }) => namespace),
    ],
  )
  return new Map(rows.map((row) => [keyOf(row), { identityId: row.id, customerId: row.customer_id }]))
}
