import type { Cell, ColumnKind } from '@esteem/contract'
import type { Sheet } from './answer-file.ts'

// Without the mark at the beginning, Excel takes the file for the alphabet of its country.
const byteOrderMark = '\uFEFF'

/** RFC 4180: commas, quotes where they are needed, CRLF. Safe to open in a spreadsheet. */
export async function* writeCsv({ columns, rows }: Sheet): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  const names = Object.keys(columns)
  yield encoder.encode(byteOrderMark + line(names.map((name) => quote(name))))
  for await (const page of rows) {
    yield encoder.encode(
      page.map((row) => line(names.map((name) => quote(cellText(row[name], columns[name]))))).join(''),
    )
  }
}

const line = (cells: string[]) => `${cells.join(',')}\r\n`

function cellText(cell: Cell, kind: ColumnKind): string {
  if (cell === null || cell === undefined) return ''
  return kind === 'text' ? harmless(String(cell)) : String(cell)
}

/** A spreadsheet computes what begins like a formula, so that a customer's name could do something: an apostrophe stops it. */
function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
