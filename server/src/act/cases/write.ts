import type { CaseEntry } from '@esteem/contract'
import type { Queryable } from '../../platform/index.ts'
import type { By } from './parts.ts'

export interface StoredCase {
  id: number
  opened_at: Date
  identity_id: number | null
  reason: string
  rule_name: string | null
  order_id: string
  response_id: string
  conversation_id: string
  priority: 'urgent' | 'high' | 'normal' | 'low'
  tier: 'top' | 'high' | 'middle' | 'low' | null
  worth: string | null
  owner_id: string | null
  state: 'open' | 'waiting' | 'reopened' | 'closed'
  due_at: Date
  first_answered_at: Date | null
  closed_at: Date | null
  outcome: string | null
  helped: boolean | null
  help_asked: boolean
  reopened: number
  round: number
  escalated: number
}

/** Writes down what was done with a case, in the transaction that does it. */
export async function record(
  { query }: Queryable,
  caseId: number,
  at: Date,
  by: By,
  action: CaseEntry['action'],
  text = '',
  detail: object = {},
): Promise<void> {
  await query(
    'INSERT INTO case_history (case_id, at, account_id, by_name, action, text, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [caseId, at, by.accountId, by.name, action, text, JSON.stringify(detail)],
  )
}

/** Puts an event about a case on its way to the timeline. Its id makes a repetition count once. */
export async function tellTimeline(
  { query }: Queryable,
  of: Pick<StoredCase, 'identity_id'>,
  eventId: string,
  event: string,
  time: Date,
  properties: object,
): Promise<void> {
  await query(
    `INSERT INTO case_outbox (event_id, event, time, identity_id, properties)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [eventId, event, time, of.identity_id, JSON.stringify(properties)],
  )
}

/** Puts a mail or a call on its way; the same key is told once. */
export async function tellSomebody(
  { query }: Queryable,
  delivery: {
    key: string
    caseId: number | null
    kind: string
    channel: 'email' | 'webhook'
    target: string
    payload: object
    at: Date
  },
): Promise<number | null> {
  const [row] = await query<{ id: number }>(
    `INSERT INTO case_deliveries (key, case_id, kind, channel, target, payload, created_at, state, next_attempt_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $7) ON CONFLICT (key) DO NOTHING RETURNING id`,
    [
      delivery.key,
      delivery.caseId,
      delivery.kind,
      delivery.channel,
      delivery.target,
      JSON.stringify(delivery.payload),
      delivery.at,
    ],
  )
  return row?.id ?? null
}

/** The case, held for this transaction so that two people or processes do not change it at once. */
export async function holdCase({ query }: Queryable, caseId: number): Promise<StoredCase | null> {
  const [row] = await query<StoredCase>('SELECT * FROM cases WHERE id = $1 FOR UPDATE', [caseId])
  return row ?? null
}
