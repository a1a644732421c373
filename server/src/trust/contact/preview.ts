import type { ContactPolicy, ContactPreview, ContactPurpose, ContactReason } from '@esteem/contract'
import type { Clock, Postgres } from '../../platform/index.ts'
import { consentsOf } from '../consent/ledger.ts'
import type { Counted } from './budget.ts'
import { zoneOf } from './time-zone.ts'
import { weigh } from './weigh.ts'

/** Somebody who can be written to. */
export interface Addressed {
  customerId: number
  identityIds: readonly number[]
  emails: readonly { identityId: number }[]
  traits: ReadonlyMap<string, unknown>
}

export type ReadAddressed = (page: { before: number | null; limit: number }) => Promise<readonly Addressed[]>

export interface PreviewParts {
  postgres: Postgres
  clock: Clock
  settings: () => Promise<{ timeZone: string }>
  whoBought: (identityIds: readonly number[]) => Promise<ReadonlySet<number>>
  readAddressed: ReadAddressed
}

const mostPeople = 10_000
const pageSize = 2_000
const longestBudget = 366 * 86_400_000

/** How many could be written to by e-mail at this moment, and why the others not. Nothing is sent or written down. */
export async function preview(
  parts: PreviewParts,
  policy: ContactPolicy,
  purpose: ContactPurpose,
): Promise<ContactPreview> {
  const { timeZone } = await parts.settings()
  const now = parts.clock()
  const outcomes = { allowed: 0, held: new Map<ContactReason, number>(), refused: new Map<ContactReason, number>() }
  let people = 0
  let before: number | null = null
  for (;;) {
    const page: readonly Addressed[] = await parts.readAddressed({ before, limit: pageSize })
    const circumstancesOf = await gather(parts, page, purpose, now)
    for (const person of page) {
      const own = circumstancesOf(person)
      const weighed = weigh(
        {
          purpose,
          channel: 'email',
          priority: 0,
          timeZone: zoneOf({ timeZone: own.timeZone, country: own.country }),
          expiresAt: new Date(now.getTime() + longestBudget),
        },
        { now, policy, businessTimeZone: timeZone, waiting: [], ...own },
      )
      people++
      if (weighed.outcome === 'allowed') outcomes.allowed++
      else outcomes[weighed.outcome].set(weighed.reason, (outcomes[weighed.outcome].get(weighed.reason) ?? 0) + 1)
    }
    before = page.at(-1)?.customerId ?? null
    if (page.length < pageSize || people >= mostPeople) {
      return { people, all: page.length < pageSize, ...countsOf(outcomes) }
    }
  }
}

function countsOf({
  allowed,
  held,
  refused,
}: Record<'held' | 'refused', Map<ContactReason, number>> & { allowed: number }) {
  const list = (counts: Map<ContactReason, number>) =>
    [...counts].map(([reason, people]) => ({ reason, people })).sort((a, b) => b.people - a.people)
  return { allowed, held: list(held), refused: list(refused) }
}

/** What a decision needs, for a page of people at once. */
async function gather(
  { postgres, whoBought }: PreviewParts,
  page: readonly Addressed[],
  purpose: ContactPurpose,
  now: Date,
) {
  const ids = page.flatMap(({ identityIds }) => identityIds)
  const [said, bought, counted, blocked] = await Promise.all([
    consentsOf(postgres, ids, purpose),
    whoBought(ids),
    postgres.query<{ identity_id: number; at: Date; purpose: ContactPurpose }>(
      `SELECT identity_id, counted_at AS at, purpose FROM contact_asks
       WHERE identity_id = ANY($1::bigint[]) AND counted_at > $2`,
      [ids, new Date(now.getTime() - longestBudget)],
    ),
    postgres.query<{ identity_id: number }>(
      `SELECT identity_id FROM blocked_addresses WHERE identity_id = ANY($1::bigint[]) AND channel = 'email'`,
      [ids],
    ),
  ])
  const contactsOf = new Map<number, Counted[]>()
  for (const row of counted)
    contactsOf.set(row.identity_id, [
      ...(contactsOf.get(row.identity_id) ?? []),
      { at: row.at.getTime(), purpose: row.purpose },
    ])
  const unreachable = new Set(blocked.map(({ identity_id }) => identity_id))
  return ({ identityIds, emails, traits }: Addressed) => {
    const statements = identityIds.flatMap((id) => said.get(id) ?? [])
    statements.sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id)
    return {
      consent: statements[0]?.state ?? null,
      bought: identityIds.some((id) => bought.has(id)),
      blocked: emails.every(({ identityId }) => unreachable.has(identityId)),
      contacts: identityIds.flatMap((id) => contactsOf.get(id) ?? []),
      timeZone: traits.get('timezone') ?? traits.get('timeZone'),
      country: countryOf(traits),
    }
  }
}

/** The country of a person by their traits, those of the Segment spec. */
export function countryOf(traits: ReadonlyMap<string, unknown>): unknown {
  const address = traits.get('address')
  const inAddress =
    typeof address === 'object' && address !== null ? (address as { country?: unknown }).country : undefined
  return traits.get('country') ?? traits.get('countryCode') ?? inAddress
}
