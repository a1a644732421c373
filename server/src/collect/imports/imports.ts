import { join } from 'node:path'
import type { FileChoice, FilePreview, ImportFile, ImportReport, Settings } from '@esteem/contract'
import { type ClickHouse, type Clock, EsteemError, type Log, type Postgres } from '../../platform/index.ts'
import type { TimelineEvent } from '../../timeline/index.ts'
import { findBlockers } from './mapping/check.ts'
import { previewFile } from './preview.ts'
import { UnreadableFile } from './readers/row.ts'
import { createRecords, silence } from './records.ts'
import { runImport } from './run.ts'
import { createUploads } from './uploads.ts'

export interface ImportParts {
  postgres: Postgres
  clickhouse: ClickHouse
  append: (events: readonly TimelineEvent[]) => Promise<void>
  clock: Clock
  log: Log
  /** A folder of its own, for uploads and rejects. */
  folder: string
  settings: () => Promise<Settings>
  /** The source that imported events are said to come from. */
  sourceId: () => Promise<number>
  /** Has `run` called with this import soon, in this process or another. */
  queue: (importId: number) => Promise<void>
}

export interface Imports {
  upload: (name: string, body: ReadableStream<Uint8Array>) => Promise<ImportFile>
  preview: (choices: readonly FileChoice[]) => Promise<FilePreview[]>
  start: (choices: readonly FileChoice[], accountId: string | null) => Promise<ImportReport>
  get: (importId: number) => Promise<ImportReport>
  list: (before: number | null, limit: number) => Promise<ImportReport[]>
  cancel: (importId: number) => Promise<ImportReport>
  repeat: (importId: number) => Promise<ImportReport>
  /** The path of a rejects file. */
  rejects: (importId: number, fileId: string) => Promise<{ path: string; name: string }>
  run: (importId: number) => Promise<void>
  /** Takes up imports that a stopped or crashed process left, and removes uploads that nobody imported. */
  tidy: () => Promise<void>
  stop: () => void
}

export function createImports(parts: ImportParts): Imports {
  const { postgres, clock, folder, settings } = parts
  const records = createRecords(postgres, clock)
  const uploadFolder = join(folder, 'uploads')
  const uploads = createUploads(postgres, uploadFolder, clock)
  const rejectsPathOf = (importId: number, fileId: string) => join(folder, 'rejects', `${importId}-${fileId}.csv`)
  const stopping = new AbortController()

  async function preview(choices: readonly FileChoice[]): Promise<FilePreview[]> {
    const business = await settings()
    const previews: FilePreview[] = []
    for (const { fileId, ...choice } of choices) {
      const file = await uploads.find(fileId)
      try {
        previews.push(await previewFile(file, choice, business, records.recall, clock()))
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
        throw new EsteemError('invalid-input', `${file.name}: ${error.message}`, [
          { path: fileId, message: error.message },
        ])
      }
    }
    const blockers = findBlockers(previews)
    return previews.map((one, index) => ({ ...one, blockers: blockers[index]! }))
  }

  async function start(choices: readonly FileChoice[], accountId: string | null): Promise<ImportReport> {
    const previews = await preview(choices)
    const wrong = previews.flatMap(({ name, fileId, blockers }) =>
      blockers.map((blocker) => ({ name, fileId, ...blocker })),
    )
    if (wrong.length > 0) {
      throw new EsteemError(
        'invalid-input',
        `${wrong[0]!.name}: ${wrong[0]!.message}`,
        wrong.map(({ fileId, column, message }) => ({ path: column ? `${fileId}.${column}` : fileId, message })),
      )
    }
    const importId = await records.create(previews, accountId)
    await parts.queue(importId)
    return records.get(importId)
  }

  let again: NodeJS.Timeout | undefined
  let running = 0

  async function tidy(): Promise<void> {
    for (const importId of await records.abandoned()) await parts.queue(importId)
    await uploads.removeForgotten()
    // One that was running a moment ago may belong to a process that has just crashed; its silence will tell.
    if (running === 0 && !stopping.signal.aborted && (await records.anyRunning())) {
      clearTimeout(again)
      again = setTimeout(() => tidy().catch((error) => parts.log.warn({ error }, 'tidying imports')), silence + 1000)
      again.unref()
    }
  }

  async function run(importId: number): Promise<void> {
    running++
    try {
      await runImport(importId, {
        ...parts,
        records,
        uploads,
        pathOf: (fileId) => join(uploadFolder, fileId),
        rejectsPathOf,
        country: async () => (await settings()).country,
        stopping: stopping.signal,
      })
    } finally {
      running--
    }
  }

  return {
    upload: uploads.save,
    preview,
    start,
    get: records.get,
    list: records.list,
    async cancel(importId) {
      await records.requestCancel(importId)
      return records.get(importId)
    },
    async repeat(importId) {
      if (await records.requeue(importId)) await parts.queue(importId)
      else {
        const { state } = await records.get(importId)
        throw new EsteemError(
          'conflict',
          `Import ${importId} is ${state}; only one that failed or was cancelled can be run again.`,
        )
      }
      return records.get(importId)
    },
    async rejects(importId, fileId) {
      const { files } = await records.get(importId)
      const file = files.find((one) => one.fileId === fileId)
      if (!file || file.rejectedRows === 0)
        throw new EsteemError('not-found', 'There is no rejects file here: no row of this file was rejected.')
      return {
        path: rejectsPathOf(importId, fileId),
        name: `${file.name.replace(/(\.(csv|tsv|txt|xlsx|gz))+$/i, '')}-rejects.csv`,
      }
    },
    run,
    tidy,
    stop() {
      stopping.abort()
      clearTimeout(again)
    },
  }
}
