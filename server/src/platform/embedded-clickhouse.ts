import { formatQueryParams } from '@clickhouse/client-common'
import { Session } from 'chdb'
import { type ClickHouse, formatSettings, readable, type Statement } from './clickhouse.ts'

/** A connection of chDB does one thing after another, so that a long question would hold up the others and what is written. */
const reading = 2
const writing = 1

/** Opens chDB on a folder. One folder a process. */
export function openEmbeddedClickHouse(folder: string): ClickHouse {
  const readers = openConnections(folder, reading)
  const writers = openConnections(folder, writing)
  return {
    query: <Row>(statement: Statement) =>
      readers.use(async (session) => {
        const result = await session.queryAsync(withParams(statement), { format: 'JSONEachRow' })
        return result
          .text()
          .split('\n')
          .filter((line) => line !== '')
          .map((line): Row => JSON.parse(line))
      }),
    execute: (statement) =>
      writers.use(async (session) => {
        await session.queryAsync(withParams(statement))
      }),
    insert: (table, columns, lines) =>
      writers.use(async (session) => {
        if (lines.trim() === '') return
        await session.insert({ table, columns: [...columns], values: Buffer.from(lines), format: 'JSONCompactEachRow' })
      }),
    close: async () => {
      await writers.close()
      await readers.close()
    },
  }
}

/** Connections of which each is lent to one statement at a time; who comes first is served first. */
function openConnections(folder: string, count: number) {
  const sessions = Array.from({ length: count }, () => new Session(folder))
  const settings = { ...formatSettings, max_query_size: 100_000_000 }
  for (const session of sessions)
    session.query(
      Object.entries(settings)
        .map(([name, value]) => `SET ${name} = ${quote(String(value))}`)
        .join('; '),
    )
  const free = [...sessions]
  const waiting: ((session: Session) => void)[] = []
  let closed = false
  const take = (): Session | Promise<Session> => free.pop() ?? new Promise((resolve) => waiting.push(resolve))
  return {
    use: async <Result>(work: (session: Session) => Promise<Result>): Promise<Result> => {
      if (closed) throw new Error('The database is closed.')
      const session = await take()
      try {
        return await work(session)
      } finally {
        const next = waiting.shift()
        if (next) next(session)
        else free.push(session)
      }
    },
    /** Waits for what was begun. */
    close: async () => {
      closed = true
      for (let index = 0; index < count; index++) (await take()).close()
    },
  }
}

/**
 * Parameters are set on the connection and typed by the statement, as a server does it. chDB's own way of binding them lets one
 * such statement of the whole process run at a time.
 */
function withParams({ text, params }: Statement): string {
  const values = Object.entries(readable(text, params)).filter(([, value]) => value !== undefined)
  return values.map(([name, value]) => `SET param_${name} = ${quote(formatQueryParams({ value }))}; `).join('') + text
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
