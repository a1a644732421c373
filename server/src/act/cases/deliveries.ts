import type { CaseDelivery } from '@esteem/contract'
import { at, type Postgres, readCursor, writeCursor } from '../../platform/index.ts'

export interface StoredDelivery {
  id: number
  key: string
  case_id: number | null
  kind: string
  channel: 'email' | 'webhook'
  target: string
  payload: Record<string, unknown>
  created_at: Date
  state: 'waiting' | 'sent' | 'failed'
  attempts: number
  next_attempt_at: Date
  finished_at: Date | null
  outcome: string
}

export function toDelivery(row: StoredDelivery): CaseDelivery {
  return {
    deliveryId: row.id,
    caseId: row.case_id,
    kind: row.kind,
    channel: row.channel,
    target: row.target,
    createdAt: row.created_at.toISOString(),
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.state === 'waiting' ? row.next_attempt_at.toISOString() : null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    outcome: row.outcome,
  }
}

export async function listDeliveries(postgres: Postgres, { cursor, limit }: { cursor?: string; limit: number }) {
  const [before] = readCursor(cursor, at.id) ?? [null]
  const rows = await postgres.query<StoredDelivery>(
    'SELECT * FROM case_deliveries WHERE $1::bigint IS NULL OR id < $1 ORDER BY id DESC LIMIT $2',
    [before, limit + 1],
  )
  const page = rows.slice(0, limit)
  return { items: page.map(toDelivery), nextCursor: rows.length > limit ? writeCursor(page.at(-1)!.id) : null }
}
