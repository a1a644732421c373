import { open, stat } from 'node:fs/promises'
import type { ColumnReport, FileFormat } from '@esteem/contract'
import { createDecoder } from '../readers/decode.ts'
import { byteStream, type FileKind, fileKind, readTable, sheetNames } from '../readers/open.ts'
import { type RawRow, UnreadableFile } from '../readers/row.ts'
import { createSplitter } from '../readers/split.ts'
import { describeColumns } from './columns.ts'
import { findDelimiter } from './delimiter.ts'
import { encodingOf, isKnownEncoding } from './encoding.ts'
import { columnNames, findHeader, isHeadingBelow } from './header.ts'

const firstBytes = 512 * 1024
const firstRows = 5_000
const slices = { count: 8, bytes: 64 * 1024 }

export interface Inspection {
  format: FileFormat
  sheets: string[]
  columns: ColumnReport[]
  /** The first rows of data, those that could not be split among them. */
  rows: RawRow[]
}

/** Finds out how a file is written, by its beginning and, for dates and numbers, by samples from all over it. */
export async function inspectFile(
  path: string,
  isName: (text: string) => boolean,
  chosen: Partial<FileFormat> = {},
): Promise<Inspection> {
  const kind = await fileKind(path)
  const written = kind.container === 'excel' ? excelFormat(kind) : await textFormat(path, kind, chosen)
  const draft = { ...written, ...chosen }
  const all = await readFirst(path, draft)
  const isSound = ({ problem }: RawRow) => problem === null
  const found = findHeader(all.filter(isSound), isName, kind.container === 'excel')
  const format = {
    ...draft,
    header: chosen.header ?? found.header,
    skippedLines: chosen.skippedLines ?? Math.max(draft.skippedLines, found.skippedLines),
  }
  const table = all.filter(({ line }) => line > format.skippedLines)
  const first = table.find(isSound)
  if (!first) throw new UnreadableFile('There are no rows in this file, or none that can be read.')
  const header = format.header ? first.cells : null
  const width = header?.length ?? Math.max(...table.filter(isSound).map(({ cells }) => cells.length))
  const names = columnNames(header, width)
  const rows = format.header ? table.filter((row) => row !== first && !isHeadingBelow(row.cells)) : table
  const further = await readSlices(path, format, width)
  const sound = [...rows.filter(isSound), ...further]
  return {
    format,
    sheets: await sheetNames(path, kind),
    columns: describeColumns(
      names,
      sound.map(({ cells }) => cells),
    ),
    rows,
  }
}

function excelFormat({ compressed }: FileKind): FileFormat {
  const text = { encoding: 'utf-8', delimiter: ',', newline: '\n' } as const
  return { container: 'excel', compressed, ...text, header: true, skippedLines: 0, sheet: null }
}

async function textFormat(path: string, kind: FileKind, chosen: Partial<FileFormat>): Promise<FileFormat> {
  const bytes = await readBeginning(path, kind.compressed)
  const encoding = chosen.encoding ?? encodingOf(bytes)
  if (!isKnownEncoding(encoding)) {
    throw new UnreadableFile(`The encoding ${encoding} is not known. Write it like windows-1252.`)
  }
  const decoder = createDecoder(encoding)
  const text = decoder.write(bytes)
  if (looksBinary(text)) throw new UnreadableFile('This is not a text file. Export the data as CSV or Excel.')
  const newline = chosen.newline ?? (text.includes('\r') && !text.includes('\n') ? '\r' : '\n')
  // Excel itself writes and reads such a line, and other programs follow it.
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1]
  const skippedLines = declared === undefined ? 0 : 1
  const delimiter = findDelimiter(text, newline, skippedLines)
  return {
    container: 'text',
    compressed: kind.compressed,
    encoding,
    delimiter: declared === ',' || declared === ';' || declared === '\t' || declared === '|' ? declared : delimiter,
    newline,
    header: true,
    skippedLines,
    sheet: null,
  }
}

function looksBinary(text: string): boolean {
  const beginning = text.slice(0, 4096)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return (beginning.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0) > beginning.length / 100
}

async function readBeginning(path: string, compressed: boolean): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of byteStream(path, compressed).chunks) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= firstBytes) break
  }
  return Buffer.concat(chunks)
}

async function readFirst(path: string, format: FileFormat): Promise<RawRow[]> {
  const rows: RawRow[] = []
  for await (const batch of readTable(path, format).batches) {
    for (const row of batch) rows.push(row)
    if (rows.length >= firstRows) break
  }
  return rows.slice(0, firstRows)
}

/** Rows from all over a plain file: in one sorted by date, the beginning alone may never see a day after the twelfth. */
async function readSlices(path: string, format: FileFormat, width: number): Promise<RawRow[]> {
  const { size } = await stat(path)
  const canSeek = format.container === 'text' && !format.compressed && !format.encoding.startsWith('utf-16')
  if (!canSeek || size < firstBytes) return []
  const file = await open(path)
  const rows: RawRow[] = []
  try {
    for (let slice = 1; slice <= slices.count; slice++) {
      const at = Math.floor((size * slice) / (slices.count + 1))
      const { buffer, bytesRead } = await file.read(Buffer.alloc(slices.bytes), 0, slices.bytes, at)
      const splitter = createSplitter({ ...format, skippedLines: 1 })
      const text = new TextDecoder(format.encoding).decode(buffer.subarray(0, bytesRead))
      rows.push(...splitter.write(text).filter(({ problem, cells }) => problem === null && cells.length === width))
    }
  } finally {
    await file.close()
  }
  return rows
}
