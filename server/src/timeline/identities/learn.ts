import type { Queryable } from '../../platform/index.ts'
import { loadGraph, type StoredLink, type StoredNode } from './graph.ts'
import { type Identifier, keyOf } from './identifier.ts'
import { type Move, recordMoves } from './moves.ts'
import { partition } from './partition.ts'
import { lockIdentities, movesOf, writeVerdicts } from './settle.ts'

/** An identifier that this process does not remember, and the earliest time that the batch has seen it. */
export interface Unfamiliar {
  identifier: Identifier
  time: number
}

/** Evidence that this process has not met: two identifiers by their keys. */
export interface NewLink {
  from: string
  to: string
  evidence: 'event' | 'alias'
  time: number
  eventId: string
  sourceId: number
}

export interface Learned {
  identities: StoredNode[]
  moves: Move[]
}

/**
 * Finds or makes unfamiliar identities, adds new evidence, and decides again who is who around it.
 * `idOf` answers for the identities that the caller remembers.
 */
export async function learn(
  inside: Queryable,
  unfamiliar: ReadonlyMap<string, Unfamiliar>,
  newLinks: readonly NewLink[],
  remembered: (key: string) => number,
  at: Date,
): Promise<Learned> {
  await lockIdentities(inside)
  const stored = await findIdentities(inside, unfamiliar)
  const missing = [...unfamiliar].filter(([key]) => !stored.has(key))
  const fresh = await nameIdentities(inside, missing)
  const idOf = (key: string) => fresh.get(key)?.id ?? stored.get(key)?.id ?? remembered(key)

  const evidence = newLinks.map((link) => ({ ...link, fromId: idOf(link.from), toId: idOf(link.to) }))
  const freshIds = new Set([...fresh.values()].map(({ id }) => id))
  const around = evidence.flatMap(({ fromId, toId }) => [fromId, toId]).filter((id) => !freshIds.has(id))
  const graph = await loadGraph(inside, new Set(around))
  const added = weave(graph.links, evidence)

  const { customers, verdicts } = partition([...graph.nodes, ...fresh.values()], [...graph.links, ...added])
  for (const node of fresh.values()) node.customerId = customers.get(node.id)!
  await insertIdentities(inside, fresh, unfamiliar)
  await upsertLinks(
    inside,
    evidence,
    new Map(added.map((link, index) => [pairOf(link), verdicts[graph.links.length + index]])),
  )
  await writeVerdicts(inside, graph.links, verdicts)
  const moves = await recordMoves(inside, movesOf(graph.nodes, customers), at)
  return { identities: [...stored.values(), ...fresh.values()], moves }
}

async function findIdentities(
  inside: Queryable,
  unfamiliar: ReadonlyMap<string, Unfamiliar>,
): Promise<Map<string, StoredNode>> {
  const wanted = [...unfamiliar.values()].map(({ identifier }) => identifier)
  if (wanted.length === 0) return new Map()
  const rows = await inside.query<StoredNode>(
    `SELECT i.id, i.kind, i.namespace, i.value, i.customer_id AS "customerId"
     FROM unnest($1::text[], $2::text[], $3::text[]) AS wanted (kind, namespace, value)
     JOIN identities i ON i.value = wanted.value AND i.kind = wanted.kind AND i.namespace = wanted.namespace`,
    [wanted.map(({ kind }) => kind), wanted.map(({ namespace }) => namespace), wanted.map(({ value }) => value)],
  )
  return new Map(rows.map((row) => [keyOf(row), row]))
}

/** Ids come before the rows, so that a customer's name is known when the row is written. */
async function nameIdentities(
  inside: Queryable,
  missing: readonly [string, Unfamiliar][],
): Promise<Map<string, StoredNode>> {
  if (missing.length === 0) return new Map()
  // The lock on identities makes the whole stretch ours.
  const [{ last }] = await inside.query<{ last: number }>(
    `SELECT setval('identities_id_seq', nextval('identities_id_seq') + $1::bigint - 1) AS last`,
    [missing.length],
  )
  const first = last - missing.length + 1
  return new Map(
    missing.map(([key, { identifier }], index) => [
      key,
      { ...identifier, id: first + index, customerId: first + index },
    ]),
  )
}

type Placed = NewLink & { fromId: number; toId: number }

const pairOf = (link: { from: number | string; to: number | string; evidence: string }) =>
  `${link.from} ${link.to} ${link.evidence}`

/** Puts new evidence into the graph: earlier evidence of a known link makes it older; the rest are new links. */
function weave(known: StoredLink[], evidence: readonly Placed[]): StoredLink[] {
  const byPair = new Map(known.map((link) => [pairOf(link), link]))
  const added: StoredLink[] = []
  for (const { fromId: from, toId: to, evidence: kind, time } of evidence) {
    const there = byPair.get(pairOf({ from, to, evidence: kind }))
    if (there) {
      there.firstAt = Math.min(there.firstAt, time)
      continue
    }
    const link: StoredLink = { linkId: 0, from, to, evidence: kind, firstAt: time, undone: false, state: '' }
    byPair.set(pairOf(link), link)
    added.push(link)
  }
  return added
}

async function insertIdentities(
  inside: Queryable,
  fresh: Map<string, StoredNode>,
  unfamiliar: ReadonlyMap<string, Unfamiliar>,
): Promise<void> {
  if (fresh.size === 0) return
  const nodes = [...fresh.values()]
  await inside.query(
    `INSERT INTO identities (id, kind, namespace, value, customer_id, first_seen_at) OVERRIDING SYSTEM VALUE
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[])`,
    [
      nodes.map(({ id }) => id),
      nodes.map(({ kind }) => kind),
      nodes.map(({ namespace }) => namespace),
      nodes.map(({ value }) => value),
      nodes.map(({ customerId }) => customerId),
      [...fresh.keys()].map((key) => new Date(unfamiliar.get(key)!.time).toISOString()),
    ],
  )
}

async function upsertLinks(
  inside: Queryable,
  evidence: readonly Placed[],
  verdicts: Map<string, { state: string; reason: string | null }>,
): Promise<void> {
  if (evidence.length === 0) return
  const verdictOf = ({ fromId, toId, evidence: kind }: Placed) =>
    verdicts.get(pairOf({ from: fromId, to: toId, evidence: kind }))
  await inside.query(
    `INSERT INTO identity_links AS l (from_identity_id, to_identity_id, evidence, event_id, source_id, first_at, state, reason)
     SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[], $7::text[], $8::text[])
     ON CONFLICT (from_identity_id, to_identity_id, evidence) DO UPDATE
     SET first_at = excluded.first_at, event_id = excluded.event_id, source_id = excluded.source_id
     WHERE excluded.first_at < l.first_at`,
    [
      evidence.map(({ fromId }) => fromId),
      evidence.map(({ toId }) => toId),
      evidence.map(({ evidence: kind }) => kind),
      evidence.map(({ eventId }) => eventId),
      evidence.map(({ sourceId }) => sourceId),
      evidence.map(({ time }) => new Date(time).toISOString()),
      evidence.map((link) => verdictOf(link)?.state ?? 'joined'),
      evidence.map((link) => verdictOf(link)?.reason ?? null),
    ],
  )
}
