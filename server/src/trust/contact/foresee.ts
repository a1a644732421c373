import type { ContactPolicy, ContactPurpose } from '@esteem/contract'
import type { Clock, Postgres } from '../../platform/index.ts'
import { consentsOf } from '../consent/ledger.ts'
import type { Weighed } from './ask.ts'
import type { Counted } from './budget.ts'
import { readPolicy } from './policy.ts'
import { zoneOf } from './time-zone.ts'
import { weigh } from './weigh.ts'

/** Somebody who can be written to. */
export interface Addressed {
  customerId: number
  identityIds: readonly number[]
  emails: readonly { identityId: number }[]
  traits: ReadonlyMap<string, unknown>
}

export interface ForesightParts {
  postgres: Postgres
  clock: Clock
  settings: () => Promise<{ timeZone: string }>
  whoBought: (identityIds: readonly number[]) => Promise<ReadonlySet<number>>
}

/** What would be decided about e-mails to these people at this moment, in their order. Nothing is written down. */
export type Foresee = (
  people: readonly Addressed[],
  asked: { purpose: ContactPurpose; priority: number },
) => Promise<Weighed[]>

const longest = 366 * 86_400_000

export function createForesight(parts: ForesightParts): Foresee {
  return async (people, asked) => foresee(parts, await readPolicy(parts.postgres), people, asked)
}

export async function foresee(
  parts: ForesightParts,
  policy: ContactPolicy,
  people: readonly Addressed[],
  { purpose, priority }: { purpose: ContactPurpose; priority: number },
): Promise<Weighed[]> {
  const { timeZone } = await parts.settings()
  const now = parts.clock()
  const circumstancesOf = await gather(parts, people, purpose, now)
  return people.map((person) =>
    weigh(
      {
        purpose,
        priority,
        channel: 'email',
        timeZone: zoneOf({ timeZone: zoneTrait(person.traits), country: countryOf(person.traits) }),
        expiresAt: new Date(now.getTime() + longest),
      },
      { now, policy, businessTimeZone: timeZone, waiting: [], ...circumstancesOf(person) },
    ),
  )
}

/** What a decision needs, for many people at once. */
async function gather(
  { postgres, whoBought }: ForesightParts,
  people: readonly Addressed[],
  purpose: ContactPurpose,
  now: Date,
) {
  const ids = people.flatMap(({ identityIds }) => identityIds)
  const [said, bought, counted, blocked] = await Promise.all([
    consentsOf(postgres, ids, purpose),
    whoBought(ids),
    postgres.query<{ identity_id: number; at: Date; purpose: ContactPurpose }>(
      `SELECT identity_id, counted_at AS at, purpose FROM contact_asks
       WHERE identity_id = ANY($1::bigint[]) AND counted_at > $2`,
      [ids, new Date(now.getTime() - longest)],
    ),
    postgres.query<{ identity_id: number }>(
      `SELECT identity_id FROM blocked_addresses WHERE identity_id = ANY($1::bigint[]) AND channel = 'email'`,
      [ids],
    ),
  ])
  const contactsOf = new Map<number, Counted[]>()
  for (const { identity_id, at, purpose: own } of counted)
    contactsOf.set(identity_id, [...(contactsOf.get(identity_id) ?? []), { at: at.getTime(), purpose: own }])
  const unreachable = new Set(blocked.map(({ identity_id }) => identity_id))
  return ({ identityIds, emails }: Addressed) => {
    const statements = identityIds.flatMap((id) => said.get(id) ?? [])
    statements.sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id)
    return {
      consent: statements[0]?.state ?? null,
      bought: identityIds.some((id) => bought.has(id)),
      blocked: emails.length > 0 && emails.every(({ identityId }) => unreachable.has(identityId)),
      contacts: identityIds.flatMap((id) => contactsOf.get(id) ?? []),
    }
  }
}

export const zoneTrait = (traits: ReadonlyMap<string, unknown>): unknown =>
  traits.get('timezone') ?? traits.get('timeZone')

/** The country of a person by their traits, those of the Segment spec. */
export function countryOf(traits: ReadonlyMap<string, unknown>): unknown {
  const address = traits.get('address')
  const inAddress =
    typeof address === 'object' && address !== null ? (address as { country?: unknown }).country : undefined
  return traits.get('country') ?? traits.get('countryCode') ?? inAddress
}

/** The time zone of a person by their traits; null: the business's. */
export function zoneOfPerson(traits: ReadonlyMap<string, unknown>): string | null {
  return zoneOf({ timeZone: zoneTrait(traits), country: countryOf(traits) })
}
