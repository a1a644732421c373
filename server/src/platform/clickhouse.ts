import { Readable } from 'node:stream'
import { createClient } from '@clickhouse/client'

/** A statement with its typed parameters: `{from:DateTime64(3)}` in the text, `from` in the parameters. */
export interface Statement {
  text: string
  params?: Record<string, unknown>
}

/** Events, facts and scores: ClickHouse in the process (chDB) or a server, with the same SQL. */
export interface ClickHouse {
  query: <Row>(statement: Statement) => Promise<Row[]>
  /** Runs a statement that returns nothing. */
  execute: (statement: Statement) => Promise<void>
  /**
   * Writes rows given as lines of JSONCompactEachRow, values in the order of the columns.
   * Resolves when they are committed.
   */
  insert: (table: string, columns: readonly string[], lines: string) => Promise<void>
  close: () => Promise<void>
}

/** How both forms read and write values. */
export const formatSettings = {
  // Decimals and 64-bit numbers: exact as text, ids as plain numbers (they stay far below 2^53).
  output_format_json_quote_decimals: 1,
  output_format_json_quote_64bit_integers: 0,
  date_time_output_format: 'iso',
  date_time_input_format: 'best_effort',
  join_use_nulls: 1,
} as const

/** Opens a ClickHouse server, and creates the database where it is missing. */
export async function openServerClickHouse(url: string, database: string): Promise<ClickHouse> {
  const first = createClient({ url })
  await first.command({ query: `CREATE DATABASE IF NOT EXISTS ${quoteName(database)}` })
  await first.close()
  const client = createClient({
    ...{ url, database, request_timeout: 120_000 },
    clickhouse_settings: {
      ...formatSettings,
      // Keeps the connection alive while a long statement runs.
      send_progress_in_http_headers: 1,
      http_headers_progress_interval_ms: '20000',
    },
  })
  return {
    query: async ({ text, params }) => {
      const result = await client.query({ query: text, query_params: readable(text, params), format: 'JSONEachRow' })
      return await result.json()
    },
    execute: async ({ text, params }) => {
      await client.command({ query: text, query_params: readable(text, params) })
    },
    insert: async (table, columns, lines) => {
      const query = `INSERT INTO ${quoteName(table)} (${columns.map(quoteName).join(', ')}) FORMAT JSONCompactEachRow`
      const answer = await client.exec({ query, values: Readable.from([lines]) })
      answer.stream.resume()
    },
    close: () => client.close(),
  }
}

/** ClickHouse refuses the Z at the end of a moment in a parameter. */
export function readable(text: string, params: Statement['params'] = {}): Record<string, unknown> {
  const isMoment = (name: string, value: unknown) => typeof value === 'string' && text.includes(`{${name}:DateTime64`)
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isMoment(name, value) ? String(value).replace(/Z$/, '') : value,
    ]),
  )
}

function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '')}\``
}
