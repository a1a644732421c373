import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { FileFormat } from '@esteem/contract'
import { createDecoder } from './decode.ts'
import { openWorkbook } from './excel.ts'
import { type RawRow, type TableReader, UnreadableFile } from './row.ts'
import { createSplitter } from './split.ts'

export interface FileKind {
  container: FileFormat['container']
  compressed: boolean
}

const notTables = [
  { magic: 'd0cf11e0', message: 'This is an Excel file of the old kind (.xls). Save it as .xlsx or as CSV.' },
  { magic: '25504446', message: 'This is a PDF. Export the data as CSV or Excel.' },
  { magic: '504152', message: 'This is a Parquet file. Export the data as CSV or Excel.' },
  { magic: '7b5c727466', message: 'This is a text document. Save the table in it as CSV or Excel.' },
]

/** What kind of file it is, by its first bytes; its name is not asked. */
export async function fileKind(path: string): Promise<FileKind> {
  const outer = await firstBytes(path)
  if (outer.length === 0) throw new UnreadableFile('This file is empty.')
  const compressed = outer[0] === 0x1f && outer[1] === 0x8b
  const start = compressed ? await firstBytesInside(path) : outer
  const hex = Buffer.from(start).toString('hex')
  for (const { magic, message } of notTables) if (hex.startsWith(magic)) throw new UnreadableFile(message)
  return { container: hex.startsWith('504b0304') ? 'excel' : 'text', compressed }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function firstBytesInside(path: string): Promise<Uint8Array> {
  for await (const chunk of byteStream(path, true).chunks) return chunk.subarray(0, 8)
  return new Uint8Array()
}

/** The bytes of a file, unpacked where it is compressed. */
export function byteStream(path: string, compressed: boolean) {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  async function* chunks(): AsyncGenerator<Uint8Array> {
    if (!compressed) return yield* file
    const unpacked = createGunzip({ chunkSize: 256 * 1024 })
    file.on('error', (error) => unpacked.destroy(error))
    try {
      yield* file.pipe(unpacked)
    } catch (error) {
      throw new UnreadableFile(`This compressed file is damaged or cut short (${(error as Error).message}).`)
    } finally {
      file.destroy()
    }
  }
  return { chunks: chunks(), bytesRead: () => file.bytesRead }
}

/** Reads a file as rows, in batches. Memory does not grow with the file. */
export function readTable(path: string, format: FileFormat): TableReader {
  return format.container === 'excel' ? readExcel(path, format) : readText(path, format)
}

function readText(path: string, format: FileFormat): TableReader {
  const bytes = byteStream(path, format.compressed)
  async function* batches(): AsyncGenerator<RawRow[]> {
    const decoder = createDecoder(format.encoding)
    const splitter = createSplitter(format)
    for await (const chunk of bytes.chunks) {
      const rows = splitter.write(decoder.write(chunk))
      if (rows.length > 0) yield rows
    }
    const last = [...splitter.write(decoder.end()), ...splitter.end()]
    if (last.length > 0) yield last
  }
  return { batches: batches(), bytesRead: bytes.bytesRead }
}

function readExcel(path: string, format: FileFormat): TableReader {
  let bytesRead = () => 0
  async function* batches(): AsyncGenerator<RawRow[]> {
    const unpacked = format.compressed ? await unpack(path) : null
    const workbook = await openWorkbook(unpacked?.path ?? path)
    try {
      const reader = workbook.read(format.sheet)
      bytesRead = reader.bytesRead
      for await (const rows of reader.batches) yield rows.filter(({ line }) => line > format.skippedLines)
    } finally {
      workbook.close()
      await unpacked?.remove()
    }
  }
  return { batches: batches(), bytesRead: () => bytesRead() }
}

export async function sheetNames(path: string, kind: FileKind): Promise<string[]> {
  if (kind.container !== 'excel') return []
  const unpacked = kind.compressed ? await unpack(path) : null
  const workbook = await openWorkbook(unpacked?.path ?? path)
  workbook.close()
  await unpacked?.remove()
  return workbook.sheets.map(({ name }) => name)
}

/** A zip file is read from its end, so a compressed workbook is first unpacked beside. */
async function unpack(path: string) {
  const folder = await mkdtemp(join(tmpdir(), 'esteem-workbook-'))
  const target = join(folder, 'workbook.xlsx')
  await pipeline(byteStream(path, true).chunks, createWriteStream(target))
  return { path: target, remove: () => rm(folder, { recursive: true, force: true }) }
}
