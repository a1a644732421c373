import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ImportFile } from '@esteem/contract'
import { type Clock, EsteemError, type Postgres } from '../../platform/index.ts'

export interface Upload extends ImportFile {
  path: string
}

export interface Uploads {
  save: (name: string, body: ReadableStream<Uint8Array>) => Promise<ImportFile>
  find: (fileId: string) => Promise<Upload>
  remove: (fileId: string) => Promise<void>
  /** Removes files that nobody has imported within a week. */
  removeForgotten: () => Promise<void>
}

const week = 7 * 86_400_000

/** Uploaded files stand in the data folder until they are imported. */
export function createUploads(postgres: Postgres, folder: string, clock: Clock): Uploads {
  const pathOf = (fileId: string) => join(folder, fileId)

  async function remove(fileId: string): Promise<void> {
    await rm(pathOf(fileId), { force: true })
  }

  return {
    remove,
    async save(name, body) {
      const fileId = randomUUID()
      await mkdir(folder, { recursive: true })
      try {
        await pipeline(Readable.fromWeb(body as never), createWriteStream(pathOf(fileId), { mode: 0o600 }))
      } catch (error) {
        await remove(fileId)
        throw new EsteemError(
          'not-available',
          `${name} did not arrive whole (${(error as Error).message}). Upload it again.`,
        )
      }
      const { size } = await stat(pathOf(fileId))
      if (size === 0) {
        await remove(fileId)
        throw new EsteemError('invalid-input', `${name} is empty. Choose the file with the data in it.`)
      }
      await postgres.query('INSERT INTO import_files (id, name, bytes, uploaded_at) VALUES ($1, $2, $3, $4)', [
        fileId,
        name,
        size,
        clock(),
      ])
      return { fileId, name, bytes: size }
    },
    async find(fileId) {
      const [row] = await postgres.query<ImportFile>(
        'SELECT id AS "fileId", name, bytes FROM import_files WHERE id = $1 AND import_id IS NULL',
        [fileId],
      )
      if (!row)
        throw new EsteemError(
          'not-found',
          `There is no uploaded file ${fileId}. Upload it again; files that are imported are removed.`,
        )
      return { ...row, path: pathOf(fileId) }
    },
    async removeForgotten() {
      const rows = await postgres.query<{ id: string }>(
        'DELETE FROM import_files WHERE import_id IS NULL AND uploaded_at < $1 RETURNING id',
        [new Date(clock().getTime() - week)],
      )
      for (const { id } of rows) await remove(id)
    },
  }
}
