import { type ContactChannel, type ContactPurpose, type CustomerContact, contactPurpose } from '@esteem/contract'
import type { Postgres } from '../../platform/index.ts'
import { consentOf, readConsents } from '../consent/ledger.ts'
import { readPolicy } from './policy.ts'

interface Parts {
  postgres: Postgres
  whoBought: (identityIds: readonly number[]) => Promise<ReadonlySet<number>>
}

export interface Identified {
  identityId: number
  kind: string
  value: string
}

/** What a customer agreed to, and what was sent to them. */
export async function readCustomerContact(
  { postgres, whoBought }: Parts,
  identities: readonly Identified[],
): Promise<CustomerContact> {
  const ids = identities.map(({ identityId }) => identityId)
  const [policy, entries, messages, blocked, bought] = await Promise.all([
    readPolicy(postgres),
    readConsents(postgres, ids),
    readMessages(postgres, ids),
    postgres.query<{ identity_id: number; why: string; at: Date }>(
      'SELECT identity_id, why, at FROM blocked_addresses WHERE identity_id = ANY($1::bigint[]) ORDER BY at DESC',
      [ids],
    ),
    whoBought(ids),
  ])
  const purposes = await Promise.all(
    contactPurpose.options.map(async (purpose) => {
      const said = await consentOf(postgres, ids, purpose)
      const rule = purpose === 'service' ? 'anyone' : policy.consent[purpose]
      const silently = rule === 'anyone' || (rule === 'customers' && bought.size > 0)
      return {
        purpose,
        state: said?.state ?? null,
        since: said?.at.toISOString() ?? null,
        mayBeAsked: said ? said.state === 'given' : silently,
      }
    }),
  )
  const addressOf = new Map(identities.map(({ identityId, value }) => [identityId, value]))
  return {
    purposes,
    entries,
    messages,
    blocked: blocked.map(({ identity_id, why, at }) => ({
      identityId: identity_id,
      address: addressOf.get(identity_id) ?? '',
      why,
      since: at.toISOString(),
    })),
  }
}

interface MessageRow {
  ask_id: string
  purpose: ContactPurpose
  channel: ContactChannel
  subject_kind: CustomerContact['messages'][number]['subject']['kind']
  subject_id: string
  state: 'held' | 'allowed' | 'sent' | 'failed'
  at: Date
}

async function readMessages(postgres: Postgres, ids: readonly number[]): Promise<CustomerContact['messages']> {
  const rows = await postgres.query<MessageRow>(
    `SELECT ask_id, purpose, channel, subject_kind, subject_id, state, coalesce(counted_at, held_until, decided_at) AS at
     FROM contact_asks WHERE identity_id = ANY($1::bigint[]) AND state IN ('held', 'allowed', 'sent', 'failed')
     ORDER BY at DESC LIMIT 50`,
    [ids],
  )
  return rows.map((row) => ({
    askId: row.ask_id,
    purpose: row.purpose,
    channel: row.channel,
    subject: { kind: row.subject_kind, id: row.subject_id },
    state: row.state === 'held' ? 'waiting' : row.state,
    at: row.at.toISOString(),
  }))
}
