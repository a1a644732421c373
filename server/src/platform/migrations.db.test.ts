import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dumpClickHouse, dumpPostgres } from '../../../scripts/schema/schemas.ts'
import type { ClickHouse } from './clickhouse.ts'
import { openEmbeddedClickHouse } from './embedded-clickhouse.ts'
import { migrateClickHouse, migratePostgres } from './migrations.ts'
import { openEmbeddedPostgres, type Postgres } from './postgres.ts'

const inGit = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const newer = (database: string) =>
  new RegExp(
    `^The ${database} database was made by a newer Esteem \\(schema 9999; this one knows \\d+\\)\\. Start the newer version; there is no way back\\.$`,
  )

describe('PostgreSQL migrations', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await openEmbeddedPostgres(undefined)
  })
  afterAll(() => postgres.close())

  test('make the schema that is in git, also when two servers start at once', async () => {
    await Promise.all([migratePostgres(postgres), migratePostgres(postgres)])
    const { path, text } = await dumpPostgres(postgres)
    expect(text, 'npm run generate writes it').toBe(inGit(path))
  })

  test('change nothing when they run again', async () => {
    const state = async () => [
      await postgres.query('SELECT * FROM migrations ORDER BY number'),
      await dumpPostgres(postgres),
    ]
    const before = await state()
    await migratePostgres(postgres)
    expect(await state()).toEqual(before)
  })

  test('refuse a database that is newer', async () => {
    await postgres.query(`INSERT INTO migrations (number, name) VALUES (9999, 'of tomorrow')`)
    await expect(migratePostgres(postgres)).rejects.toThrow(newer('PostgreSQL'))
  })
})

describe('ClickHouse migrations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-migrations-'))
  let clickhouse: ClickHouse
  beforeAll(() => {
    clickhouse = openEmbeddedClickHouse(folder)
  })
  afterAll(async () => {
    await clickhouse.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Whose power goes off after so many statements. */
  function failingAfter(statements: number): ClickHouse {
    let left = statements
    const orFail = <T>(work: () => Promise<T>) => (left-- > 0 ? work() : Promise.reject(new Error('power cut')))
    return {
      ...clickhouse,
      execute: (statement) => orFail(() => clickhouse.execute(statement)),
      insert: (table, columns, lines) => orFail(() => clickhouse.insert(table, columns, lines)),
    }
  }

  test('end at the schema that is in git, wherever they were interrupted', async () => {
    let interruptions = 0
    // Each time a few statements further, past the end of the first migration and into the next.
    for (let statements = 0; interruptions === statements / 4; statements += 4) {
      await migrateClickHouse(failingAfter(statements)).catch((error) => {
        expect(error).toMatchObject({ message: 'power cut' })
        interruptions++
      })
    }
    expect(interruptions).toBeGreaterThan(5)
    const { path, text } = await dumpClickHouse(clickhouse)
    expect(text, 'npm run generate writes it').toBe(inGit(path))
  })

  test('change nothing when they run again', async () => {
    const state = async () => [
      await clickhouse.query({ text: 'SELECT * FROM migrations ORDER BY number' }),
      await dumpClickHouse(clickhouse),
    ]
    const before = await state()
    await migrateClickHouse(clickhouse)
    expect(await state()).toEqual(before)
  })

  test('refuse a database that is newer', async () => {
    await clickhouse.insert('migrations', ['number', 'name'], '[9999,"of tomorrow"]')
    await expect(migrateClickHouse(clickhouse)).rejects.toThrow(newer('ClickHouse'))
  })
})
