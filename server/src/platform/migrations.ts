import { readdirSync, readFileSync } from 'node:fs'
import type { ClickHouse } from './clickhouse.ts'
import { EsteemError } from './errors.ts'
import type { Postgres } from './postgres.ts'

interface Migration {
  number: number
  name: string
  text: string
}

function readMigrations(folder: URL): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      name: file,
      text: readFileSync(new URL(file, folder), 'utf8'),
    }))
}

const folders = {
  postgres: new URL('../../migrations/postgres/', import.meta.url),
  clickhouse: new URL('../../migrations/clickhouse/', import.meta.url),
}

/** Brings PostgreSQL to this version's schema. Numbered, append-only, forward-only; each migration whole or not at all. */
export async function migratePostgres(postgres: Postgres): Promise<void> {
  await postgres.execute(
    'CREATE TABLE IF NOT EXISTS migrations (number int PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
  )
  const migrations = readMigrations(folders.postgres)
  for (const { number, name, text } of migrations) {
    await postgres.transaction(async ({ query }) => {
      await query('SELECT pg_advisory_xact_lock(46001)')
      const done = await query('SELECT 1 FROM migrations WHERE number = $1', [number])
      if (done.length > 0) return
      for (const statement of statements(text)) await query(statement)
      await query('INSERT INTO migrations (number, name) VALUES ($1, $2)', [number, name])
    })
  }
  const [{ newest }] = await postgres.query<{ newest: number | null }>('SELECT max(number) AS newest FROM migrations')
  refuseNewer('PostgreSQL', newest ?? 0, migrations)
}

/** Brings ClickHouse to this version's schema. Statements are written so that an interrupted migration can run again. */
export async function migrateClickHouse(clickhouse: ClickHouse): Promise<void> {
  await clickhouse.execute({
    text: 'CREATE TABLE IF NOT EXISTS migrations (number UInt32, name String, applied_at DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY number',
  })
  const applied = await clickhouse.query<{ number: number }>({ text: 'SELECT DISTINCT number FROM migrations' })
  const done = new Set(applied.map(({ number }) => number))
  const migrations = readMigrations(folders.clickhouse)
  refuseNewer('ClickHouse', Math.max(0, ...done), migrations)
  for (const { number, name, text } of migrations) {
    if (done.has(number)) continue
    for (const statement of statements(text)) await clickhouse.execute({ text: statement })
    await clickhouse.insert('migrations', ['number', 'name'], JSON.stringify([number, name]))
  }
}

function refuseNewer(database: string, newest: number, migrations: Migration[]): void {
  const known = migrations.at(-1)?.number ?? 0
  if (newest > known) {
    throw new EsteemError(
      'conflict',
      `The ${database} database was made by a newer Esteem (schema ${newest}; this one knows ${known}). Start the newer version; there is no way back.`,
    )
  }
}

/** Statements end with a semicolon at the end of a line; a line that starts with -- is a comment. */
function statements(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('--'))
    .join('\n')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
