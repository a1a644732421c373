import type { Queryable } from '../../platform/index.ts'
import { sharedBy } from './identifier.ts'
import type { Evidence, Link, Node } from './partition.ts'

export interface StoredLink extends Link {
  linkId: number
  state: string
}

export interface StoredNode extends Node {
  customerId: number
}

interface LinkRow {
  id: number
  from_identity_id: number
  to_identity_id: number
  evidence: Evidence
  first_at: Date
  state: string
}

/**
 * Everything that evidence connects to the given identities, contested and undone links included: what a decision about
 * any of them can change. It does not reach through identifiers that too many people share.
 */
export async function loadGraph(
  postgres: Queryable,
  from: Iterable<number>,
): Promise<{ nodes: StoredNode[]; links: StoredLink[] }> {
  const links = new Map<number, StoredLink>()
  const seen = new Set<number>()
  let frontier = [...from]
  while (frontier.length > 0) {
    for (const id of frontier) seen.add(id)
    const rows = await postgres.query<LinkRow>(
      `SELECT id, from_identity_id, to_identity_id, evidence, first_at, state FROM identity_links
       WHERE from_identity_id = ANY($1::bigint[])
       UNION
       SELECT l.id, l.from_identity_id, l.to_identity_id, l.evidence, l.first_at, l.state
       FROM unnest($1::bigint[]) AS reached (id)
       CROSS JOIN LATERAL (SELECT * FROM identity_links WHERE to_identity_id = reached.id ORDER BY id LIMIT $2) AS l`,
      [frontier, sharedBy * 20],
    )
    const used = new Map<number, number>()
    for (const row of rows) {
      links.set(row.id, {
        linkId: row.id,
        from: row.from_identity_id,
        to: row.to_identity_id,
        evidence: row.evidence,
        firstAt: row.first_at.getTime(),
        undone: row.state === 'undone',
        state: row.state,
      })
      used.set(row.to_identity_id, (used.get(row.to_identity_id) ?? 0) + 1)
    }
    const next = new Set<number>()
    for (const row of rows) {
      if ((used.get(row.to_identity_id) ?? 0) >= sharedBy * 20) continue
      for (const id of [row.from_identity_id, row.to_identity_id]) if (!seen.has(id)) next.add(id)
    }
    frontier = [...next]
  }
  const reached = new Set(seen)
  for (const { from: a, to: b } of links.values()) reached.add(a).add(b)
  const nodes = await postgres.query<StoredNode>(
    'SELECT id, kind, namespace, value, customer_id AS "customerId" FROM identities WHERE id = ANY($1::bigint[])',
    [[...reached]],
  )
  return { nodes, links: [...links.values()] }
}
