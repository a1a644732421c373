import type { ClickHouse, Clock, Postgres, Queryable } from '../../platform/index.ts'

export interface Move {
  version: number
  identityId: number
  fromCustomerId: number
  toCustomerId: number
}

/** Writes down that identifiers changed customers, and changes them. Inside the transaction that decided it. */
export async function recordMoves(inside: Queryable, moves: Omit<Move, 'version'>[], at: Date): Promise<Move[]> {
  if (moves.length === 0) return []
  const ids = moves.map(({ identityId }) => identityId)
  const to = moves.map(({ toCustomerId }) => toCustomerId)
  await inside.query(
    `UPDATE identities SET customer_id = change.customer_id
     FROM unnest($1::bigint[], $2::bigint[]) AS change (id, customer_id) WHERE identities.id = change.id`,
    [ids, to],
  )
  const rows = await inside.query<{ version: number; identity_id: number }>(
    `INSERT INTO identity_moves (identity_id, from_customer_id, to_customer_id, moved_at)
     SELECT id, from_id, to_id, $4 FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS move (id, from_id, to_id)
     RETURNING version, identity_id`,
    [ids, moves.map(({ fromCustomerId }) => fromCustomerId), to, at],
  )
  const versions = new Map(rows.map((row) => [row.identity_id, row.version]))
  return moves.map((move) => ({ ...move, version: versions.get(move.identityId)! }))
}

/** Lets every figure see the moves. Until this is done, nothing that depends on them is answered. */
export async function publishMoves(clickhouse: ClickHouse, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return
  const lines = moves.map(({ identityId, toCustomerId, version }) =>
    JSON.stringify([identityId, toCustomerId, version]),
  )
  await clickhouse.insert('identity_moves', ['identity_id', 'customer_id', 'version'], lines.join('\n'))
}

/**
 * After a failure between deciding and publishing: publishes all that is not folded in yet. A move that is published
 * twice counts once.
 */
export async function publishMissedMoves(postgres: Postgres, clickhouse: ClickHouse): Promise<void> {
  const moves = await postgres.query<Move>(
    `SELECT version, identity_id AS "identityId", from_customer_id AS "fromCustomerId", to_customer_id AS "toCustomerId"
     FROM identity_moves ORDER BY version`,
  )
  await publishMoves(clickhouse, moves)
}

/** Customers who lost or won an identifier after a version, and the newest version. */
export async function readMovedCustomers(postgres: Postgres, after: number) {
  const rows = await postgres.query<{ version: number; from_customer_id: number; to_customer_id: number }>(
    'SELECT version, from_customer_id, to_customer_id FROM identity_moves WHERE version > $1 ORDER BY version',
    [after],
  )
  const customerIds = new Set(rows.flatMap((row) => [row.from_customer_id, row.to_customer_id]))
  return { customerIds: [...customerIds], version: rows.at(-1)?.version ?? after }
}

const foldedTables = ['events', 'activity_states', 'trait_states', 'refund_states'] as const

/**
 * Writes moved identifiers' present customer into their rows, so that reads need not look through the moves for ever.
 * Moves younger than ten minutes wait: an event that another process is writing may still carry the old customer.
 */
export async function foldMoves(postgres: Postgres, clickhouse: ClickHouse, clock: Clock): Promise<number> {
  const before = new Date(clock().getTime() - 10 * 60_000)
  const [{ newest }] = await postgres.query<{ newest: number | null }>(
    'SELECT max(version) AS newest FROM identity_moves WHERE moved_at < $1',
    [before],
  )
  if (newest === null) return 0
  const params = { newest }
  const settled = 'SELECT identity_id, customer_id FROM identity_moves FINAL WHERE version <= {newest:UInt64}'
  const [{ count }] = await clickhouse.query<{ count: number }>({
    text: `SELECT count() AS count FROM (${settled})`,
    params,
  })
  if (count === 0) return 0
  const [{ database }] = await clickhouse.query<{ database: string }>({ text: 'SELECT currentDatabase() AS database' })
  // Mutations run outside of any session, so they know tables by their full names only.
  const folding = { folding: `${database}.folding` }
  // What a crash left half done is done again from here.
  await clickhouse.execute({ text: `KILL MUTATION WHERE database = currentDatabase() AND NOT is_done SYNC` })
  await clickhouse.execute({ text: 'DROP TABLE IF EXISTS folding' })
  await clickhouse.execute({
    text: 'CREATE TABLE folding (identity_id UInt64, customer_id UInt64) ENGINE = Join(ANY, LEFT, identity_id)',
  })
  await clickhouse.execute({ text: `INSERT INTO folding ${settled}`, params })
  for (const table of foldedTables) {
    await clickhouse.execute({
      text: `ALTER TABLE ${table} UPDATE customer_id = joinGet({folding:String}, 'customer_id', identity_id)
             WHERE joinGet({folding:String}, 'customer_id', identity_id) != 0 SETTINGS mutations_sync = 1`,
      params: folding,
    })
  }
  await clickhouse.execute({
    text: `ALTER TABLE order_states UPDATE latest = tuple(
             tupleElement(latest, 'time'), tupleElement(latest, 'received_at'), tupleElement(latest, 'amount'),
             tupleElement(latest, 'currency'), tupleElement(latest, 'identity_id'),
             joinGet({folding:String}, 'customer_id', tupleElement(latest, 'identity_id')), tupleElement(latest, 'channel'))
           WHERE joinGet({folding:String}, 'customer_id', tupleElement(latest, 'identity_id')) != 0 SETTINGS mutations_sync = 1`,
    params: folding,
  })
  await clickhouse.execute({
    text: `ALTER TABLE identity_moves DELETE WHERE version <= {newest:UInt64} SETTINGS mutations_sync = 1`,
    params,
  })
  await clickhouse.execute({ text: 'DROP TABLE folding' })
  await postgres.query('DELETE FROM identity_moves WHERE version <= $1', [newest])
  return count
}
