import type { ClickHouse, Clock, Postgres } from '../../platform/index.ts'
import { byPriority, type Identifier, keyOf } from './identifier.ts'
import { learn, type NewLink, type Unfamiliar } from './learn.ts'
import { publishMissedMoves, publishMoves } from './moves.ts'

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

/** A remembered identity, with the time of the earliest evidence of each link from it, by the other's key. */
interface Entry extends Resolved {
  links: Map<string, number> | null
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
  const entries = new Map<string, Entry>()
  const byId = new Map<number, Entry>()
  let followed = 0
  let unpublished = false

  async function resolve(sightings: readonly Sighting[]): Promise<Resolved[]> {
    if (unpublished) await publishMissedMoves(postgres, clickhouse)
    unpublished = false
    const unfamiliar = new Map<string, Unfamiliar>()
    const newLinks = new Map<string, NewLink>()
    const names = sightings.map((sighting) => note(sighting, unfamiliar, newLinks))
    if (unfamiliar.size > 0 || newLinks.size > 0) await learnAll(unfamiliar, [...newLinks.values()])
    const resolved = names.map((name) => (name === null ? { identityId: 0, customerId: 0 } : entries.get(name)!))
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
    const first = sighting.identifiers.reduce((best, other) => (byPriority(other, best) < 0 ? other : best))
    const from = keyOf(first)
    noteIdentifier(from, first, sighting.time, unfamiliar)
    for (const other of sighting.identifiers)
      if (other !== first) noteLink(from, other, 'event', sighting, unfamiliar, newLinks)
    for (const alias of sighting.aliases) noteLink(from, alias, 'alias', sighting, unfamiliar, newLinks)
    return from
  }

  function noteIdentifier(
    key: string,
    identifier: Identifier,
    time: number,
    unfamiliar: Map<string, Unfamiliar>,
  ): void {
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
    const to = keyOf(other)
    noteIdentifier(to, other, time, unfamiliar)
    if (from === to) return
    const met = entries.get(from)?.links?.get(linkTo(to, evidence))
    if (met !== undefined && met <= time) return
    const key = `${from}\u0001${to}\u0001${evidence}`
    const waiting = newLinks.get(key)
    if (!waiting || time < waiting.time) newLinks.set(key, { from, to, evidence, time, eventId, sourceId })
  }

  async function learnAll(unfamiliar: Map<string, Unfamiliar>, newLinks: NewLink[]): Promise<void> {
    const { identities, moves } = await postgres.transaction((inside) =>
      learn(inside, unfamiliar, newLinks, (key) => entries.get(key)!.identityId, clock()),
    )
    for (const { id, customerId, ...identifier } of identities)
      remember(keyOf(identifier), { identityId: id, customerId, links: null })
    for (const { identityId, toCustomerId } of moves) move(identityId, toCustomerId)
    for (const { from, to, evidence, time } of newLinks) {
      const entry = entries.get(from)!
      entry.links ??= new Map()
      entry.links.set(linkTo(to, evidence), time)
    }
    unpublished = true
    await publishMoves(clickhouse, moves)
    unpublished = false
  }

  function remember(key: string, entry: Entry): void {
    entries.set(key, entry)
    byId.set(entry.identityId, entry)
  }

  function forgetOldest(): void {
    for (const [key, { identityId }] of entries) {
      if (entries.size <= remembered) break
      entries.delete(key)
      byId.delete(identityId)
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

function linkTo(key: string, evidence: NewLink['evidence']): string {
  return evidence === 'event' ? key : `${evidence} ${key}`
}
