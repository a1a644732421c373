import type { FileFormat, ImportFigures, ImportMapping, ImportReport } from '@esteem/contract'
import { type Clock, notFound, type Postgres, type Queryable } from '../../platform/index.ts'

interface ImportRow {
  id: number
  state: ImportReport['state']
  phase: ImportReport['phase']
  progress: number
  bytes_read: number
  rows_read: number
  rows_rejected: number
  figures: ImportFigures | null
  error: string | null
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
  files: ImportReport['files']
}

export interface RecordedFile {
  fileId: string
  name: string
  bytes: number
  format: FileFormat
  mapping: ImportMapping
}

export interface Advance {
  phase: ImportReport['phase']
  progress: number
  bytesRead: number
  rowsRead: number
  rowsRejected: number
}

/** A running import whose heartbeat is older belongs to a process that is gone. */
export const silence = 60_000

export function createRecords(postgres: Postgres, clock: Clock) {
  const files = `
    (SELECT json_agg(json_build_object('fileId', f.id, 'name', f.name, 'bytes', f.bytes, 'rejectedRows', f.rejected_rows) ORDER BY f.position)
     FROM import_files f WHERE f.import_id = i.id) AS files`

  async function get(importId: number): Promise<ImportReport> {
    const [row] = await postgres.query<ImportRow>(`SELECT i.*, ${files} FROM imports i WHERE i.id = $1`, [importId])
    if (!row) throw notFound('import', importId)
    return toReport(row)
  }

  return {
    get,

    async list(before: number | null, limit: number): Promise<ImportReport[]> {
      const rows = await postgres.query<ImportRow>(
        `SELECT i.*, ${files} FROM imports i WHERE $1::bigint IS NULL OR i.id < $1 ORDER BY i.id DESC LIMIT $2`,
        [before, limit],
      )
      return rows.map(toReport)
    },

    create(chosen: readonly RecordedFile[], accountId: string | null): Promise<number> {
      return postgres.transaction(async (inside) => {
        const [{ id }] = (await inside.query<{ id: number }>(
          `INSERT INTO imports (state, phase, account_id, created_at) VALUES ('queued', 'waiting', $1, $2) RETURNING id`,
          [accountId, clock()],
        )) as [{ id: number }]
        for (const [position, { fileId, format, mapping }] of chosen.entries()) {
          await inside.query(
            'UPDATE import_files SET import_id = $2, position = $3, format = $4, mapping = $5 WHERE id = $1',
            [fileId, id, position, JSON.stringify(format), JSON.stringify(mapping)],
          )
        }
        return id
      })
    },

    /** Takes an import to run it; null where it has run, or runs elsewhere. */
    async claim(importId: number): Promise<{ createdAt: Date; files: RecordedFile[] } | null> {
      const now = clock()
      const [row] = await postgres.query<{ created_at: Date }>(
        `UPDATE imports
         SET state = 'running', phase = 'reading', progress = 0, error = NULL, figures = NULL, finished_at = NULL,
             cancel_requested = false, started_at = coalesce(started_at, $2), heartbeat_at = $2
         WHERE id = $1 AND (state = 'queued' OR (state = 'running' AND (heartbeat_at IS NULL OR heartbeat_at < $3)))
         RETURNING created_at`,
        [importId, now, new Date(now.getTime() - silence)],
      )
      if (!row) return null
      const chosen = await postgres.query<RecordedFile>(
        'SELECT id AS "fileId", name, bytes, format, mapping FROM import_files WHERE import_id = $1 ORDER BY position',
        [importId],
      )
      return { createdAt: row.created_at, files: chosen }
    },

    /** Notes how far it is; true where someone asks it to stop. */
    async advance(importId: number, { phase, progress, bytesRead, rowsRead, rowsRejected }: Advance): Promise<boolean> {
      const [row] = await postgres.query<{ cancel_requested: boolean }>(
        `UPDATE imports
         SET phase = $2, progress = $3, bytes_read = $4, rows_read = $5, rows_rejected = $6, heartbeat_at = $7
         WHERE id = $1 RETURNING cancel_requested`,
        [importId, phase, progress, bytesRead, rowsRead, rowsRejected, clock()],
      )
      return row?.cancel_requested ?? true
    },

    /** Says that it is still being run, also while a single statement takes long. */
    async beat(importId: number): Promise<void> {
      await postgres.query(`UPDATE imports SET heartbeat_at = $2 WHERE id = $1 AND state = 'running'`, [
        importId,
        clock(),
      ])
    },

    async finish(
      importId: number,
      figures: ImportFigures,
      rejects: readonly { file: number; rows: number }[],
    ): Promise<void> {
      await postgres.transaction(async ({ query }: Queryable) => {
        for (const { file, rows } of rejects) {
          await query('UPDATE import_files SET rejected_rows = $3 WHERE import_id = $1 AND position = $2', [
            importId,
            file,
            rows,
          ])
        }
        await query(
          `UPDATE imports SET state = 'done', phase = 'finished', progress = 1, rows_rejected = $2, figures = $3, finished_at = $4
           WHERE id = $1`,
          [importId, figures.rejectedRows, JSON.stringify(figures), clock()],
        )
      })
    },

    async end(importId: number, state: 'failed' | 'cancelled', error: string | null): Promise<void> {
      await postgres.query('UPDATE imports SET state = $2, error = $3, finished_at = $4 WHERE id = $1', [
        importId,
        state,
        error,
        clock(),
      ])
    },

    /** Lets go of an import because this process stops; another start takes it up. */
    async release(importId: number): Promise<void> {
      await postgres.query(`UPDATE imports SET heartbeat_at = NULL WHERE id = $1`, [importId])
    },

    async requestCancel(importId: number): Promise<void> {
      await postgres.query(
        `UPDATE imports
         SET cancel_requested = true,
             state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END,
             finished_at = CASE WHEN state = 'queued' THEN $2 ELSE finished_at END
         WHERE id = $1 AND state IN ('queued', 'running')`,
        [importId, clock()],
      )
    },

    /** True where it can run again; what is done has nothing left to do. */
    async requeue(importId: number): Promise<boolean> {
      const rows = await postgres.query(
        `UPDATE imports SET state = 'queued', phase = 'waiting', progress = 0, error = NULL, cancel_requested = false, finished_at = NULL
         WHERE id = $1 AND state IN ('failed', 'cancelled') RETURNING id`,
        [importId],
      )
      return rows.length > 0
    },

    /** Imports that nobody runs although somebody should. */
    async abandoned(): Promise<number[]> {
      const rows = await postgres.query<{ id: number }>(
        `SELECT id FROM imports
         WHERE (state = 'running' AND (heartbeat_at IS NULL OR heartbeat_at < $1)) OR (state = 'queued' AND created_at < $1)
         ORDER BY id`,
        [new Date(clock().getTime() - silence)],
      )
      return rows.map(({ id }) => id)
    },

    /** Whether some process seems to run an import. */
    async anyRunning(): Promise<boolean> {
      const rows = await postgres.query(`SELECT 1 FROM imports WHERE state = 'running' LIMIT 1`)
      return rows.length > 0
    },

    async remember(fingerprint: string, mapping: ImportMapping): Promise<void> {
      await postgres.query(
        `INSERT INTO import_mappings (fingerprint, mapping, used_at) VALUES ($1, $2, $3)
         ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
        [fingerprint, JSON.stringify(mapping), clock()],
      )
    },

    async recall(fingerprint: string): Promise<ImportMapping | null> {
      const [row] = await postgres.query<{ mapping: ImportMapping }>(
        'SELECT mapping FROM import_mappings WHERE fingerprint = $1',
        [fingerprint],
      )
      return row?.mapping ?? null
    },
  }
}

export type Records = ReturnType<typeof createRecords>

function toReport(row: ImportRow): ImportReport {
  const files = row.files ?? []
  return {
    importId: row.id,
    files,
    state: row.state,
    phase: row.phase,
    progress: Math.min(1, Math.max(0, row.progress)),
    bytesRead: row.bytes_read,
    bytesTotal: files.reduce((sum, { bytes }) => sum + bytes, 0),
    rowsRead: row.rows_read,
    rowsRejected: row.rows_rejected,
    figures: row.figures,
    error: row.error,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}
