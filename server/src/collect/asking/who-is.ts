import type { IdentityKind } from '@esteem/contract'
import { type Identifier, normalise, type Person, type Resolver } from '../../timeline/index.ts'

export interface Named {
  customerId?: number
  userId?: string
  email?: string
  phone?: string
  anonymousId?: string
}

interface Parts {
  readPeople: (identityIds: readonly number[]) => Promise<Map<number, Person>>
  resolve: Resolver['resolve']
  country: () => Promise<string>
  clock: () => Date
}

/** Which identifier is meant; one that was never seen is made. */
export async function whoIs(
  { readPeople, resolve, country, clock }: Parts,
  people: readonly Named[],
): Promise<{ identityId: number | null; problem: string | null }[]> {
  const home = await country()
  const customers = await readPeople(people.flatMap(({ customerId }) => customerId ?? []))
  return await Promise.all(
    people.map(async (person) => {
      if (person.customerId !== undefined) {
        const known = customers.get(person.customerId)
        if (!known) return { identityId: null, problem: `There is no customer ${person.customerId}.` }
        return { identityId: known.emails[0]?.identityId ?? person.customerId, problem: null }
      }
      const identifier = identifierOf(person, home)
      if (typeof identifier === 'string') return { identityId: null, problem: identifier }
      const sighting = { identifiers: [identifier], aliases: [], eventId: '', sourceId: 0, time: clock().getTime() }
      const [{ identityId }] = await resolve([sighting])
      return { identityId, problem: null }
    }),
  )
}

function identifierOf(person: Named, country: string): Identifier | string {
  const kinds: [IdentityKind, string | undefined][] = [
    ['user_id', person.userId],
    ['email', person.email],
    ['phone', person.phone],
    ['anonymous_id', person.anonymousId],
  ]
  const [kind, value] = kinds.find(([, text]) => text !== undefined) ?? ['user_id', '']
  const identifier = normalise(kind, value!, country)
  return typeof identifier === 'string'
    ? `${JSON.stringify(value)} is not one person’s: it is ${identifier}.`
    : identifier
}
