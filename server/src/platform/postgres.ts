import { PGlite } from '@electric-sql/pglite'
import { type Dialect, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { fromPglite } from 'pg-boss'

export interface Queryable {
  /** Runs one statement with `$1` parameters and returns its rows. */
  query: <Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>
}

/** State: PostgreSQL in the process (PGlite) or a server, with the same SQL. */
export interface Postgres extends Queryable {
  /** Runs several statements without parameters. */
  execute: (statements: string) => Promise<void>
  /** Everything inside happens, or nothing. Waits for its turn where there is one connection only. */
  transaction: <T>(work: (inside: Queryable) => Promise<T>) => Promise<T>
  /** The same database for pg-boss. */
  forJobs: ReturnType<typeof fromPglite>
  /** The same database for better-auth. */
  forAccounts: Dialect
  close: () => Promise<void>
}

const int8 = 20
const numeric = 1700

/** Opens PGlite on a folder, or on a dump of one (which is faster than making one). */
export async function openEmbeddedPostgres(folder: string | undefined, dump?: Blob): Promise<Postgres> {
  const database = await PGlite.create({
    dataDir: folder,
    loadDataDir: dump,
    parsers: { [int8]: Number, [numeric]: (text: string) => text },
  })
  return {
    query: async (text, parameters = []) => (await database.query(text, [...parameters])).rows as never,
    execute: async (statements) => {
      await database.exec(statements)
    },
    transaction: (work) =>
      database.transaction((inside) =>
        work({ query: async (text, parameters = []) => (await inside.query(text, [...parameters])).rows as never }),
      ),
    forJobs: fromPglite(database),
    forAccounts: new PGliteDialect({ pglite: database }),
    close: () => database.close(),
  }
}

/** Opens a pool of connections to a PostgreSQL server. */
export function openServerPostgres(url: string): Postgres {
  const types = {
    getTypeParser: (type: number, format?: 'text' | 'binary') =>
      type === int8 ? Number : pg.types.getTypeParser(type, format as 'text'),
  }
  const pool = new pg.Pool({ connectionString: url, max: 10, types })
  return {
    query: async (text, parameters = []) => (await pool.query(text, [...parameters])).rows,
    execute: async (statements) => {
      await pool.query(statements)
    },
    transaction: async (work) => {
      const connection = await pool.connect()
      try {
        await connection.query('BEGIN')
        const result = await work({
          query: async (text, parameters = []) => (await connection.query(text, [...parameters])).rows,
        })
        await connection.query('COMMIT')
        connection.release()
        return result
      } catch (error) {
        await connection.query('ROLLBACK').then(
          () => connection.release(),
          (broken) => connection.release(broken),
        )
        throw error
      }
    },
    forJobs: { executeSql: async (text: string, values?: unknown[]) => await pool.query(text, values) },
    forAccounts: new PostgresDialect({ pool }),
    close: () => pool.end(),
  }
}
