import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ImportFigures } from '@esteem/contract'
import { type ClickHouse, type Clock, EsteemError, type Log } from '../../platform/index.ts'
import type { TimelineEvent } from '../../timeline/index.ts'
import { fingerprintOf } from './mapping/fingerprint.ts'
import { UnreadableFile } from './readers/row.ts'
import { type Advance, type Records, silence } from './records.ts'
import { countRejects, explainRejects } from './rejects/list.ts'
import { writeRejects } from './rejects/write.ts'
import { assembleOrders } from './staging/assemble-orders.ts'
import { assemblePeople } from './staging/assemble-people.ts'
import { countOrders } from './staging/figures.ts'
import { matchRefunds } from './staging/match-refunds.ts'
import { type StagedFile, stageFile } from './staging/stage.ts'
import type { Uploads } from './uploads.ts'
import { nameEvents } from './writing/plain-events.ts'
import { writeTimeline } from './writing/write.ts'

export interface RunParts {
  clickhouse: ClickHouse
  append: (events: readonly TimelineEvent[]) => Promise<void>
  clock: Clock
  log: Log
  records: Records
  uploads: Uploads
  /** Where a file of the data folder stands. */
  pathOf: (fileId: string) => string
  rejectsPathOf: (importId: number, fileId: string) => string
  /** The country of phone numbers without one. */
  country: () => Promise<string>
  /** The source that imported events are said to come from. */
  sourceId: () => Promise<number>
  /** Aborted when the process stops. */
  stopping: AbortSignal
}

const stagingTables = ['import_rows', 'import_orders', 'import_refund_lines', 'import_people']
const reportEvery = 500

class Cancelled extends Error {}
class Stopped extends Error {}

/** Runs an import from the file to the timeline. Cut off anywhere, it can be run again: nothing counts twice. */
export async function runImport(importId: number, parts: RunParts): Promise<void> {
  const { records, clickhouse, log } = parts
  const claimed = await records.claim(importId)
  if (!claimed) return
  const files = claimed.files.map((file) => ({ ...file, path: parts.pathOf(file.fileId) }))
  const heart = setInterval(
    () => records.beat(importId).catch((error) => log.warn({ error, importId }, 'no heartbeat')),
    silence / 4,
  )
  try {
    await clearStaging(clickhouse, importId)
    const rejects = await bringIn(importId, files, parts)
    await records.finish(importId, rejects.figures, rejects.perFile)
    for (const { mapping } of files) {
      await records.remember(fingerprintOf(mapping.columns.map(({ column }) => column)), mapping)
    }
    for (const { fileId } of files) await parts.uploads.remove(fileId)
    await clearStaging(clickhouse, importId)
  } catch (error) {
    if (error instanceof Stopped) return records.release(importId)
    if (error instanceof Cancelled) await records.end(importId, 'cancelled', null)
    else {
      log.error({ error, importId }, 'an import failed')
      await records.end(importId, 'failed', explain(error))
    }
    await clearStaging(clickhouse, importId)
  } finally {
    clearInterval(heart)
  }
}

async function bringIn(importId: number, files: StagedFile[], parts: RunParts) {
  const { clickhouse, clock } = parts
  const now = clock().getTime()
  const advance = createProgress(importId, parts)
  const bytesTotal = Math.max(
    1,
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  )
  const done = { bytesRead: 0, rowsRead: 0, rowsRejected: 0 }
  for (const [position, file] of files.entries()) {
    let last = { bytesRead: 0, rowsRead: 0, rowsRejected: 0 }
    await stageFile(clickhouse, importId, position, file, now, async (progress) => {
      last = progress
      const sum = add(done, progress)
      await advance({ ...sum, phase: 'reading', progress: (0.5 * sum.bytesRead) / bytesTotal })
    })
    Object.assign(done, add(done, last))
  }

  await advance({ ...done, phase: 'joining', progress: 0.5 }, true)
  const sale = files.find(({ mapping }) => mapping.role === 'orders' || mapping.role === 'order-lines')?.mapping
  const { currency } = sale ?? files[0]!.mapping
  await clickhouse.execute(assembleOrders({ importId, currency, cancellationPrefix: sale?.cancellationPrefix ?? '' }))
  await advance({ ...done, phase: 'joining', progress: 0.6 }, true)
  await clickhouse.execute(matchRefunds(importId))
  await clickhouse.execute(assemblePeople(importId))
  await clickhouse.execute(nameEvents(importId))

  const rejects = await countRejects(clickhouse, importId)
  for (const { file } of rejects) {
    const target = parts.rejectsPathOf(importId, files[file]!.fileId)
    await mkdir(dirname(target), { recursive: true })
    await writeRejects(clickhouse, importId, file, files[file]!, target)
  }

  const counted = await countOrders(clickhouse, importId)
  const [{ rows }] = (await clickhouse.query<{ rows: number }>(countTellable(importId))) as [{ rows: number }]
  let told = 0
  const around = { sourceId: await parts.sourceId(), receivedAt: now, country: await parts.country() }
  const written = await writeTimeline(clickhouse, patiently(parts), importId, around, async (more) => {
    told += more
    await advance({ ...done, phase: 'writing', progress: 0.7 + (0.3 * told) / Math.max(1, rows) })
  })
  const figures: ImportFigures = {
    rows: done.rowsRead,
    rejectedRows: rejects.reduce((sum, reject) => sum + reject.rows, 0),
    rejectedFor: await explainRejects(clickhouse, importId),
    ...counted,
    ...written,
  }
  return { figures, perFile: rejects }
}

/** While others send more than can be stored, an import waits: it is in no hurry, and they may be. */
function patiently({ append, stopping }: RunParts): RunParts['append'] {
  return async (events) => {
    for (;;) {
      try {
        return await append(events)
      } catch (error) {
        const busy = error instanceof EsteemError && error.code === 'too-many-requests'
        if (!busy || stopping.aborted) throw error
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    }
  }
}

function countTellable(importId: number) {
  return {
    text: `
SELECT
  (SELECT count() FROM import_orders WHERE import_id = {importId:UInt64} AND state IN ('order', 'cancelled', 'refund'))
  + (SELECT count() FROM import_people WHERE import_id = {importId:UInt64})
  + (SELECT count() FROM import_rows WHERE import_id = {importId:UInt64} AND role = 'named-events') AS rows`,
    params: { importId },
  }
}

type Counts = Pick<Advance, 'bytesRead' | 'rowsRead' | 'rowsRejected'>

function add(a: Counts, b: Counts): Counts {
  return {
    bytesRead: a.bytesRead + b.bytesRead,
    rowsRead: a.rowsRead + b.rowsRead,
    rowsRejected: a.rowsRejected + b.rowsRejected,
  }
}

/** Notes the progress now and then, and ends the import where someone asks for it. */
function createProgress(importId: number, { records, clock, stopping }: RunParts) {
  let noted = 0
  return async (progress: Advance, always = false): Promise<void> => {
    if (stopping.aborted) throw new Stopped()
    const now = clock().getTime()
    if (!always && now - noted < reportEvery) return
    noted = now
    if (await records.advance(importId, progress)) throw new Cancelled()
  }
}

async function clearStaging(clickhouse: ClickHouse, importId: number): Promise<void> {
  for (const table of stagingTables) {
    await clickhouse.execute({ text: `ALTER TABLE ${table} DROP PARTITION {importId:UInt64}`, params: { importId } })
  }
}

function explain(error: unknown): string {
  if (error instanceof UnreadableFile || error instanceof EsteemError) return error.message
  return 'Something went wrong here, not with your file. The log of the server has the details. Run the import again.'
}
