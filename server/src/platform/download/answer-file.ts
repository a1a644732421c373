import { Readable } from 'node:stream'
import type { DownloadFormat, Table } from '@esteem/contract'
import { z } from 'zod'
import { writeCsv } from './csv.ts'
import { writeParquet } from './parquet.ts'

/** What a file holds: columns, and rows as they come. */
export interface Sheet {
  columns: ReturnType<Table<unknown>['columns']>
  rows: AsyncIterable<ReturnType<Table<unknown>['rows']>>
}

const formats: Record<DownloadFormat, { type: string; write: (sheet: Sheet) => AsyncIterable<Uint8Array> }> = {
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
  parquet: { type: 'application/vnd.apache.parquet', write: writeParquet },
}

/** For the description of an answer. */
export const fileTypes = Object.fromEntries(
  Object.values(formats).map(({ type }) => [type.split(';')[0], { schema: z.string().meta({ format: 'binary' }) }]),
)

/** So many rows at a time: a page costs about as much as its first row. */
const pageSize = 5000

type Ask = (more: { cursor?: string; limit?: number }) => Promise<unknown>

/** An answer as a file. Of a list in pages it has all, read one page after the other while it is sent. */
export async function answerFile(format: DownloadFormat, table: Table<unknown>, ask: Ask): Promise<Response> {
  // What goes wrong with the first page is answered as a problem; nothing has been sent yet.
  const first = await ask({ limit: pageSize })
  const { type, write } = formats[format]
  const file = write({ columns: table.columns(first), rows: pages(first, table, ask) })
  return new Response(Readable.toWeb(Readable.from(file, { objectMode: false })) as ReadableStream, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${table.name(first).replace(/[^\w.-]+/g, '-')}.${format}"`,
      'cache-control': 'private, no-store',
    },
  })
}

async function* pages(first: unknown, table: Table<unknown>, ask: Ask) {
  for (let answer = first; ; ) {
    yield table.rows(answer)
    const { nextCursor } = answer as { nextCursor?: string | null }
    if (!nextCursor) return
    answer = await ask({ cursor: nextCursor, limit: pageSize })
  }
}
