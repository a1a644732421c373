import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SharedStrings {
  add: (text: string) => void
  get: (index: number) => string
  close: () => void
}

/**
 * The texts of an Excel file, which stand apart from its cells. Up to `limit` characters stay in memory; beyond that
 * they go to a temporary file, so that a large workbook needs no large memory.
 */
export function createSharedStrings(limit = 32_000_000): SharedStrings {
  const kept: string[] = []
  let characters = 0
  let spilled: ReturnType<typeof createSpill> | null = null
  return {
    add(text) {
      if (spilled === null && characters + text.length <= limit) {
        kept.push(text)
        characters += text.length
      } else {
        spilled ??= createSpill()
        spilled.add(text)
      }
    },
    get(index) {
      return kept[index] ?? spilled?.get(index - kept.length) ?? ''
    },
    close: () => spilled?.close(),
  }
}

const offsetBytes = 8

function createSpill() {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-strings-'))
  const texts = openSync(join(folder, 'texts'), 'w+')
  const offsets = openSync(join(folder, 'offsets'), 'w+')
  const recent = new Map<number, string>()
  let end = 0
  let pending: Buffer[] = []
  let pendingOffsets: number[] = []
  let pendingBytes = 0

  function flush(): void {
    if (pending.length === 0) return
    writeSync(texts, Buffer.concat(pending))
    writeSync(offsets, new Uint8Array(Float64Array.from(pendingOffsets).buffer))
    pending = []
    pendingOffsets = []
    pendingBytes = 0
  }

  function read(index: number): string {
    flush()
    const range = new Float64Array(2)
    const got = readSync(offsets, new Uint8Array(range.buffer), 0, 2 * offsetBytes, index * offsetBytes)
    if (got < offsetBytes) return ''
    const bytes = Buffer.alloc((got === offsetBytes ? end : range[1]!) - range[0]!)
    readSync(texts, bytes, 0, bytes.length, range[0]!)
    return bytes.toString('utf8')
  }

  return {
    add(text: string): void {
      const bytes = Buffer.from(text, 'utf8')
      pending.push(bytes)
      pendingOffsets.push(end)
      pendingBytes += bytes.length
      end += bytes.length
      if (pendingBytes > 1_000_000 || pendingOffsets.length > 50_000) flush()
    },
    get(index: number): string {
      const known = recent.get(index)
      if (known !== undefined) return known
      const text = read(index)
      if (recent.size >= 20_000) recent.delete(recent.keys().next().value!)
      recent.set(index, text)
      return text
    },
    close(): void {
      closeSync(texts)
      closeSync(offsets)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
