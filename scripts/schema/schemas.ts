import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ClickHouse,
  migrateClickHouse,
  migratePostgres,
  openEmbeddedClickHouse,
  openEmbeddedPostgres,
  type Queryable,
} from '../../server/src/platform/index.ts'
import { readClickHouseSchema } from './clickhouse-schema.ts'
import { readPostgresSchema } from './postgres-schema.ts'

interface Dump {
  path: string
  text: string
}

const note =
  '-- What the migrations make, written by `npm run generate`, so that a migration shows its effect in review.'

export async function dumpPostgres(postgres: Queryable): Promise<Dump> {
  const schema = await readPostgresSchema(postgres)
  return { path: 'server/migrations/postgres/schema.gen.sql', text: `${note}\n\n${schema}\n` }
}

export async function dumpClickHouse(clickhouse: ClickHouse): Promise<Dump> {
  const schema = await readClickHouseSchema(clickhouse)
  return { path: 'server/migrations/clickhouse/schema.gen.sql', text: `${note}\n\n${schema}\n` }
}

/** Runs the migrations on fresh databases, and reads what they made. */
export async function dumpFreshSchemas(): Promise<Dump[]> {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-schema-'))
  const postgres = await openEmbeddedPostgres(undefined)
  const clickhouse = openEmbeddedClickHouse(folder)
  try {
    await migratePostgres(postgres)
    await migrateClickHouse(clickhouse)
    return [await dumpPostgres(postgres), await dumpClickHouse(clickhouse)]
  } finally {
    await postgres.close()
    await clickhouse.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
