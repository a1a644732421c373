import type { ClickHouse, Clock, Postgres } from '../../platform/index.ts'
import { byPriority, type Identifier, keyOf } from './identifier.ts'
import { learn, type NewLink, type Unfamiliar } from './learn.ts'
import { publishMoves } from './moves.ts'

/** The identifiers that one event brought together, and when. */
export interface Sighting {
  identifiers: readonly Identifier[]
  /** Identifiers that an alias call declares to be the same as the first. */
  aliases: readonly Identifier[]
  eventId: string
  sourceId: number
  /** Milliseconds. */
  time: number
}

export interface Resolved {
  identityId: number
  customerId: number
}

export interface Resolver {
  /** Finds or makes the identities of each sighting; answers with the one that names it, in the same order. */
  resolve: (sightings: readonly Sighting[]) => Promise<Resolved[]>
  /** Takes note of what others changed: other parts of this process, or other processes. */
  follow: () => Promise<void>
}

const remembered = 500_000

/**
 * Who sent what. Remembers the identities and links that it has met, so that a known visitor costs no query;
 * everything new in a batch is settled in one transaction.
 */
export function createResolver(postgres: Postgres, clickhouse: ClickHouse, clock: Clock): Resolver {
  const entries = new Map<string, Resolved>()
  const byId = new Map<number, Resolved>()
  const links = new Map<string, number>()
  let followed = 0

  async function resolve(sightings: readonly Sighting[]): Promise<Resolved[]> {
    const unfamiliar = new Map<string, Unfamiliar>()
    const newLinks = new Map<string, NewLink>()
    const names = sightings.map((sighting) => note(sighting, unfamiliar, newLinks))
    if (unfamiliar.size > 0 || newLinks.size > 0) await learnAll(unfamiliar, [...newLinks.values()])
    const resolved = names.map((name) => (name === null ? { identityId: 0, customerId: 0 } : { ...entries.get(name)! }))
    forgetOldest()
    return resolved
  }

  /** Notes what is new in one sighting, and returns the key of the identity that names it. */
  function note(
    sighting: Sighting,
    unfamiliar: Map<string, Unfamiliar>,
    newLinks: Map<string, NewLink>,
  ): string | null {
    if (sighting.identifiers.length === 0) return null
    const [first, ...others] = [...sighting.identifiers].sort(byPriority)
    const from = keyOf(first)
    noteIdentifier(first, sighting.time, unfamiliar)
    for (const other of others) noteLink(from, other, 'event', sighting, unfamiliar, newLinks)
    for (const alias of sighting.aliases) noteLink(from, alias, 'alias', sighting, unfamiliar, newLinks)
    return from
  }

  function noteIdentifier(identifier: Identifier, time: number, unfamiliar: Map<string, Unfamiliar>): void {
    const key = keyOf(identifier)
    if (entries.has(key)) return
    const met = unfamiliar.get(key)
    if (!met || time < met.time) unfamiliar.set(key, { identifier, time })
  }

  function noteLink(
    from: string,
    other: Identifier,
    evidence: NewLink['evidence'],
    { time, eventId, sourceId }: Sighting,
    unfamiliar: Map<string, Unfamiliar>,
    newLinks: Map<string, NewLink>,
  ): void {
    noteIdentifier(other, time, unfamiliar)
    const to = keyOf(other)
    if (from === to) return
    const key = `${from}\u0001${to}\u0001${evidence}`
    const known = newLinks.get(key)?.time ?? links.get(key)
    if (known === undefined || time < known) newLinks.set(key, { from, to, evidence, time, eventId, sourceId })
  }

  async function learnAll(unfamiliar: Map<string, Unfamiliar>, newLinks: NewLink[]): Promise<void> {
    const { identities, moves } = await postgres.transaction((inside) =>
      learn(inside, unfamiliar, newLinks, (key) => entries.get(key)!.identityId, clock()),
    )
    for (const { id, customerId, ...identifier } of identities)
      remember(keyOf(identifier), { identityId: id, customerId })
    for (const { identityId, toCustomerId } of moves) move(identityId, toCustomerId)
    for (const { from, to, evidence, time } of newLinks) {
      links.set(`${from}\u0001${to}\u0001${evidence}`, time)
    }
    await publishMoves(clickhouse, moves)
  }

  function remember(key: string, entry: Resolved): void {
    entries.set(key, entry)
    byId.set(entry.identityId, entry)
  }

  function forgetOldest(): void {
    for (const [key, { identityId }] of entries) {
      if (entries.size <= remembered) break
      entries.delete(key)
      byId.delete(identityId)
    }
    for (const key of links.keys()) {
      if (links.size <= remembered) break
      links.delete(key)
    }
  }

  function move(identityId: number, customerId: number): void {
    const entry = byId.get(identityId)
    if (entry) entry.customerId = customerId
  }

  async function follow(): Promise<void> {
    const moves = await postgres.query<{ version: number; identityId: number; customerId: number }>(
      `SELECT version, identity_id AS "identityId", to_customer_id AS "customerId"
       FROM identity_moves WHERE version > $1 ORDER BY version`,
      [followed],
    )
    for (const { version, identityId, customerId } of moves) {
      move(identityId, customerId)
      followed = version
    }
  }

  return { resolve, follow }
}
