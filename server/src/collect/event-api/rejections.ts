import type { RejectionCode } from '@esteem/contract'
import { at, type ClickHouse, readCursor, writeCursor } from '../../platform/index.ts'

export interface RejectedMessage {
  rejectionId: string
  receivedAt: number
  sourceId: number
  code: RejectionCode
  message: string
  body: string
}

const columns = ['rejection_id', 'received_at', 'source_id', 'code', 'message', 'body'] as const
const longestBody = 40_000

export interface RejectionList {
  /** Keeps rejected messages, so that a person can see what was not counted; resolves when they are stored. */
  keep: (rejected: readonly RejectedMessage[]) => Promise<void>
  list: (query: {
    sourceId?: number
    code?: RejectionCode
    cursor?: string
    limit: number
  }) => Promise<{ items: StoredRejection[]; nextCursor: string | null }>
}

interface StoredRejection {
  rejectionId: string
  receivedAt: string
  sourceId: number
  code: RejectionCode
  message: string
  body: string
}

export function createRejectionList(clickhouse: ClickHouse): RejectionList {
  let waiting: string[] = []
  let next: Promise<void> | null = null
  let inserting: Promise<void> = Promise.resolve()

  /** Requests that arrive while an insert is running share the next one. */
  function keep(rejected: readonly RejectedMessage[]): Promise<void> {
    if (rejected.length === 0) return Promise.resolve()
    for (const { rejectionId, receivedAt, sourceId, code, message, body } of rejected) {
      waiting.push(
        JSON.stringify([
          rejectionId,
          new Date(receivedAt).toISOString(),
          sourceId,
          code,
          message,
          body.slice(0, longestBody).toWellFormed(),
        ]),
      )
    }
    next ??= inserting
      .catch(() => {})
      .then(() => {
        const lines = waiting
        waiting = []
        next = null
        inserting = clickhouse.insert('rejections', columns, lines.join('\n'))
        return inserting
      })
    return next
  }

  return {
    keep,
    list: async ({ sourceId, code, cursor, limit }) => {
      const after = readCursor(cursor, at.moment, at.text)
      const items = await clickhouse.query<StoredRejection>({
        text: `
          SELECT rejection_id AS rejectionId, received_at AS receivedAt, source_id AS sourceId, code, message, body
          FROM rejections
          WHERE true
            ${sourceId === undefined ? '' : 'AND source_id = {sourceId:UInt32}'}
            ${code === undefined ? '' : 'AND code = {code:String}'}
            ${after ? `AND (received_at, rejection_id) < ({receivedAt:DateTime64(3, 'UTC')}, {rejectionId:String})` : ''}
          ORDER BY received_at DESC, rejection_id DESC LIMIT {limit:UInt32}`,
        params: { sourceId, code, limit: limit + 1, ...(after && { receivedAt: after[0], rejectionId: after[1] }) },
      })
      const page = items.slice(0, limit)
      const last = page.at(-1)
      const more = items.length > limit && last
      return {
        items: page,
        nextCursor: more ? writeCursor(last.receivedAt, last.rejectionId) : null,
      }
    },
  }
}
