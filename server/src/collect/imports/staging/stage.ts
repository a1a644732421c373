import type { FileFormat, ImportMapping } from '@esteem/contract'
import { type ClickHouse, EsteemError } from '../../../platform/index.ts'
import { columnNames } from '../detection/header.ts'
import { type Applied, compileMapping } from '../mapping/apply.ts'
import { readTable } from '../readers/open.ts'
import type { RawRow } from '../readers/row.ts'
import { filledColumns } from './columns.ts'

const rowsPerInsert = 50_000

export interface StagedFile {
  fileId: string
  name: string
  path: string
  bytes: number
  format: FileFormat
  mapping: ImportMapping
}

export interface StagingProgress {
  bytesRead: number
  rowsRead: number
  rowsRejected: number
}

/** Reads a file into `import_rows`, rows that cannot be used among them with the reason. Memory does not grow with the file. */
export async function stageFile(
  clickhouse: ClickHouse,
  importId: number,
  position: number,
  file: StagedFile,
  now: number,
  report: (progress: StagingProgress) => Promise<void>,
): Promise<void> {
  const apply = compileMapping(file.mapping, file.format.container === 'excel', now)
  const lines = createLines(importId, position, file.mapping)
  const reader = readTable(file.path, file.format)
  const progress = { bytesRead: 0, rowsRead: 0, rowsRejected: 0 }
  let headerPending = file.format.header
  let inserting = Promise.resolve()
  for await (const batch of reader.batches) {
    for (const row of batch) {
      if (headerPending && row.problem === null) {
        checkHeader(row, file)
        headerPending = false
        continue
      }
      const applied = apply(row)
      progress.rowsRead++
      if (applied.rows === null) progress.rowsRejected++
      lines.add(row, applied)
    }
    if (lines.count() >= rowsPerInsert) {
      await inserting
      // The next rows are read while these are written.
      inserting = lines.flush(clickhouse)
      inserting.catch(() => undefined)
    }
    progress.bytesRead = reader.bytesRead()
    await report(progress)
  }
  await inserting
  await lines.flush(clickhouse)
  await report({ ...progress, bytesRead: file.bytes })
}

function checkHeader({ cells }: RawRow, { name, mapping }: StagedFile): void {
  const names = columnNames(cells, cells.length)
  const missing = mapping.columns.find(({ column }, index) => names[index] !== column)
  if (missing) {
    throw new EsteemError(
      'conflict',
      `${name} has changed: there is no column ${missing.column} where it was. Look at its preview again.`,
    )
  }
}

function createLines(importId: number, position: number, mapping: ImportMapping) {
  const filled = filledColumns(mapping)
  const names = ['import_id', 'role', 'file', 'line', ...filled.map(({ name }) => name)]
  let usable: string[] = []
  let rejected: string[] = []
  return {
    count: () => usable.length + rejected.length,
    add({ line }: RawRow, applied: Applied): void {
      if (applied.rows === null) {
        const reason = applied.problems.map(({ message }) => message).join(' ')
        rejected.push(JSON.stringify([importId, 'rejected', position, line, applied.orderId, reason]))
        return
      }
      for (const row of applied.rows) {
        usable.push(JSON.stringify([importId, row.role, position, line, ...filled.map(({ value }) => value(row))]))
      }
    },
    async flush(clickhouse: ClickHouse): Promise<void> {
      const [some, bad] = [usable, rejected]
      usable = []
      rejected = []
      if (some.length > 0) await clickhouse.insert('import_rows', names, some.join('\n'))
      if (bad.length > 0) {
        await clickhouse.insert(
          'import_rows',
          ['import_id', 'role', 'file', 'line', 'order_id', 'reason'],
          bad.join('\n'),
        )
      }
    },
  }
}
