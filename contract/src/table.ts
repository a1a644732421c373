import { z } from 'zod'

/** What a column of a file holds. A `decimal` is exact, in a text; a `day` is yyyy-mm-dd; a `moment` is ISO 8601. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'decimal' | 'day' | 'moment' | 'boolean'

export type Cell = string | number | boolean | null | undefined

/** An answer as rows and columns, for a file. */
export interface Table<Answer> {
  /** What the file is called, without its ending. */
  name(answer: Answer): string
  /** Columns in order. Of a list in pages, the first page says them for all. */
  columns(answer: Answer): Record<string, ColumnKind>
  rows(answer: Answer): Record<string, Cell>[]
}

export const downloadFormats = ['csv', 'parquet'] as const
export type DownloadFormat = (typeof downloadFormats)[number]

/** What an endpoint with tables takes besides its own query. */
export function downloadQuery(tables: Readonly<Record<string, Table<unknown>>>) {
  const names = Object.keys(tables) as [string, ...string[]]
  return z.object({
    format: z
      .enum(['json', ...downloadFormats])
      .default('json')
      .describe('csv or parquet: the answer as a file; of a list in pages, all of it'),
    table: z.enum(names).default(names[0]).describe('which table of the answer the file holds'),
  })
}
