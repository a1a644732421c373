import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { ClickHouse } from '../../../platform/index.ts'
import { isRejectColumn, rejectColumns } from '../mapping/fingerprint.ts'
import { readTable } from '../readers/open.ts'
import type { StagedFile } from '../staging/stage.ts'
import { type Reject, readRejects } from './list.ts'

const rejectsPerPage = 50_000

/**
 * Writes the rows that were not imported as they stood, with the reason in front, so that they can be mended in a
 * spreadsheet and imported. The file is read once more for it, beside the list of rejects.
 */
export async function writeRejects(
  clickhouse: ClickHouse,
  importId: number,
  position: number,
  file: StagedFile,
  target: string,
): Promise<void> {
  const output = createWriteStream(target)
  const columns = file.mapping.columns.map(({ column }) => column)
  const own = columns.map((column) => !isRejectColumn(column))
  const write = async (cells: string[]) => {
    if (!output.write(`${cells.map(quote).join(',')}\r\n`)) await once(output, 'drain')
  }
  // Excel takes a file for UTF-8 only if it begins with this mark.
  output.write('\ufeff')
  await write([...rejectColumns, ...columns.filter((_, index) => own[index])])
  const rejects = walk(clickhouse, importId, position)
  let next = await rejects.next()
  for await (const batch of readTable(file.path, file.format).batches) {
    for (const { line, cells } of batch) {
      if (next.done) break
      if (next.value.line !== line) continue
      await write([String(line), next.value.reason, ...cells.filter((_, index) => own[index] ?? true)])
      next = await rejects.next()
    }
    if (next.done) break
  }
  output.end()
  await finished(output)
}

async function* walk(clickhouse: ClickHouse, importId: number, position: number): AsyncGenerator<Reject, undefined> {
  let after = 0
  for (;;) {
    const page = await readRejects(clickhouse, importId, position, after, rejectsPerPage)
    yield* page
    if (page.length < rejectsPerPage) return
    after = page.at(-1)!.line
  }
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
