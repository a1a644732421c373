import type { ContactChannel, ContactPurpose, ContactSubjectKind } from '@esteem/contract'
import type { Clock, Postgres, Queryable } from '../../platform/index.ts'
import { consentOf } from '../consent/ledger.ts'
import type { ContactAsk, ContactDecision, Weighed } from './ask.ts'
import type { Counted } from './budget.ts'
import { readPolicy } from './policy.ts'
import { recordDecision } from './record-decision.ts'
import { type Waiting, weigh } from './weigh.ts'

export interface ContactParts {
  postgres: Postgres
  clock: Clock
  settings: () => Promise<{ timeZone: string }>
  /** Which of these identifiers have bought something. */
  whoBought: (identityIds: readonly number[]) => Promise<ReadonlySet<number>>
}

/** Something that was sent without being asked about here, by another tool. */
export interface Noticed {
  askId: string
  identityId: number
  purpose: ContactPurpose
  channel: ContactChannel
  subject: { kind: ContactSubjectKind; id: string }
  at: Date
}

/** The one place that decides whether a person may be written to now. */
export interface Contact {
  /** Decides, and writes down the decision with its reason. What is allowed has taken its place in the budget. */
  decide: (ask: ContactAsk) => Promise<ContactDecision>
  /** What was allowed has been sent. */
  sent: (askId: string) => Promise<void>
  /** What was allowed could not be sent: it gives its place in the budget back. */
  failed: (askId: string, why: string) => Promise<void>
  /** What was held is not wanted any more, and holds up nothing else. */
  drop: (askId: string) => Promise<void>
  /** Counts what another tool has sent. */
  notice: (noticed: Noticed) => Promise<void>
  /** Messages to this address come back: it is not written to again. */
  block: (identityId: number, channel: ContactChannel, why: string) => Promise<void>
  unblock: (identityId: number, channel: ContactChannel) => Promise<void>
  /** Which of these are blocked. */
  blocked: (identityIds: readonly number[], channel: ContactChannel) => Promise<ReadonlySet<number>>
}

const longestBudget = 366 * 86_400_000
/** Whoever holds something for that long after its time has forgotten it. */
const forgotten = 86_400_000

export function createContact(parts: ContactParts): Contact {
  const { postgres, clock } = parts

  async function decide(ask: ContactAsk): Promise<ContactDecision> {
    const identityId = ask.identityId ?? ask.identityIds[0]
    const identityIds = [...new Set([identityId, ...ask.identityIds])].sort((a, b) => a - b)
    const [{ timeZone }, policy] = await Promise.all([parts.settings(), readPolicy(postgres)])
    const mayDepend = ask.purpose !== 'service' && policy.consent[ask.purpose] === 'customers'
    const bought = mayDepend && (await parts.whoBought(identityIds)).size > 0
    return await postgres.transaction(async (inside) => {
      // Two asks for one person wait for each other, so that they cannot both take the last place.
      await lockPerson(inside, identityIds)
      const [known] = await inside.query<{ state: string }>('SELECT state FROM contact_asks WHERE ask_id = $1', [
        ask.askId,
      ])
      if (known?.state === 'allowed') return { outcome: 'allowed' }
      const now = clock()
      const consent = await consentOf(inside, identityIds, ask.purpose)
      const weighed: Weighed =
        known?.state === 'sent'
          ? { outcome: 'refused', reason: 'already-sent', detail: {} }
          : weigh(ask, {
              now,
              policy,
              businessTimeZone: timeZone,
              consent: consent?.state ?? null,
              bought,
              blocked: await isBlocked(inside, identityId, ask.channel),
              contacts: await readCounted(inside, identityIds, ask.askId, now),
              waiting: await readWaiting(inside, identityIds, ask.askId, now),
            })
      if (known?.state !== 'sent') await keepAsk(inside, ask, identityId, weighed, now)
      await recordDecision(inside, { ...ask, identityId }, weighed, now)
      const { detail: _, ...decision } = weighed
      return decision
    })
  }

  return {
    decide,
    sent: async (askId) => {
      await postgres.query(`UPDATE contact_asks SET state = 'sent' WHERE ask_id = $1`, [askId])
    },
    failed: async (askId, why) => {
      await postgres.query(
        `UPDATE contact_asks SET state = 'failed', counted_at = NULL, why = $2 WHERE ask_id = $1 AND state <> 'sent'`,
        [askId, why],
      )
    },
    drop: async (askId) => {
      await postgres.query(
        `UPDATE contact_asks SET state = 'dropped', counted_at = NULL WHERE ask_id = $1 AND state IN ('held', 'allowed')`,
        [askId],
      )
    },
    notice: async ({ askId, identityId, purpose, channel, subject, at }) => {
      await postgres.query(
        `INSERT INTO contact_asks (ask_id, identity_id, purpose, channel, subject_kind, subject_id, priority, state, decided_at, counted_at)
         VALUES ($1, $2, $3, $4, $5, $6, 0, 'sent', $7, $7) ON CONFLICT (ask_id) DO NOTHING`,
        [askId, identityId, purpose, channel, subject.kind, subject.id, at],
      )
    },
    block: async (identityId, channel, why) => {
      await postgres.query(
        `INSERT INTO blocked_addresses (identity_id, channel, why, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [identityId, channel, why.slice(0, 500), clock()],
      )
    },
    unblock: async (identityId, channel) => {
      await postgres.query('DELETE FROM blocked_addresses WHERE identity_id = $1 AND channel = $2', [
        identityId,
        channel,
      ])
    },
    blocked: async (identityIds, channel) => {
      const rows = await postgres.query<{ identity_id: number }>(
        'SELECT identity_id FROM blocked_addresses WHERE identity_id = ANY($1::bigint[]) AND channel = $2',
        [identityIds, channel],
      )
      return new Set(rows.map((row) => row.identity_id))
    },
  }
}

async function lockPerson(inside: Queryable, identityIds: readonly number[]): Promise<void> {
  await inside.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('contact ' || id, 0)) FROM unnest($1::bigint[]) AS id`,
    [identityIds],
  )
}

async function isBlocked(inside: Queryable, identityId: number, channel: ContactChannel): Promise<boolean> {
  const rows = await inside.query('SELECT 1 FROM blocked_addresses WHERE identity_id = $1 AND channel = $2', [
    identityId,
    channel,
  ])
  return rows.length > 0
}

async function readCounted(
  inside: Queryable,
  identityIds: readonly number[],
  askId: string,
  now: Date,
): Promise<Counted[]> {
  const rows = await inside.query<{ at: Date; purpose: ContactPurpose }>(
    `SELECT counted_at AS at, purpose FROM contact_asks
     WHERE identity_id = ANY($1::bigint[]) AND counted_at > $2 AND ask_id <> $3`,
    [identityIds, new Date(now.getTime() - longestBudget), askId],
  )
  return rows.map(({ at, purpose }) => ({ at: at.getTime(), purpose }))
}

async function readWaiting(
  inside: Queryable,
  identityIds: readonly number[],
  askId: string,
  now: Date,
): Promise<Waiting[]> {
  const rows = await inside.query<{ purpose: ContactPurpose; priority: number; until: Date }>(
    `SELECT purpose, priority, held_until AS until FROM contact_asks
     WHERE identity_id = ANY($1::bigint[]) AND state = 'held' AND expires_at > $2 AND held_until > $3 AND ask_id <> $4
     ORDER BY priority DESC, held_until`,
    [identityIds, now, new Date(now.getTime() - forgotten), askId],
  )
  return rows.map(({ until, ...waiting }) => ({ ...waiting, until: until.getTime() }))
}

async function keepAsk(
  inside: Queryable,
  ask: ContactAsk,
  identityId: number,
  weighed: ContactDecision,
  now: Date,
): Promise<void> {
  await inside.query(
    `INSERT INTO contact_asks (ask_id, identity_id, purpose, channel, subject_kind, subject_id, priority, state, held_until, expires_at, decided_at, counted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (ask_id) DO UPDATE SET identity_id = excluded.identity_id, channel = excluded.channel, priority = excluded.priority,
       state = excluded.state, held_until = excluded.held_until, expires_at = excluded.expires_at,
       decided_at = excluded.decided_at, counted_at = excluded.counted_at`,
    [
      ask.askId,
      identityId,
      ask.purpose,
      ask.channel,
      ask.subject.kind,
      ask.subject.id,
      ask.priority,
      weighed.outcome,
      weighed.outcome === 'held' ? weighed.until : null,
      ask.expiresAt,
      now,
      weighed.outcome === 'allowed' ? now : null,
    ],
  )
}
