import type { Queryable } from '../../platform/index.ts'
import { loadGraph, type StoredLink, type StoredNode } from './graph.ts'
import { type Move, recordMoves } from './moves.ts'
import { partition } from './partition.ts'

/**
 * Decides again who is who around the given identities, and writes down what changed. Inside a transaction that holds
 * the identity lock, so that two processes do not decide at once.
 */
export async function settle(inside: Queryable, around: Iterable<number>, at: Date): Promise<void> {
  const { nodes, links } = await loadGraph(inside, around)
  const { customers, verdicts } = partition(nodes, links)
  await writeVerdicts(inside, links, verdicts)
  await recordMoves(inside, movesOf(nodes, customers), at)
}

export function movesOf(nodes: readonly StoredNode[], customers: Map<number, number>): Omit<Move, 'version'>[] {
  return nodes
    .map(({ id, customerId }) => ({ identityId: id, fromCustomerId: customerId, toCustomerId: customers.get(id)! }))
    .filter(({ fromCustomerId, toCustomerId }) => fromCustomerId !== toCustomerId)
}

export async function writeVerdicts(
  inside: Queryable,
  links: readonly StoredLink[],
  verdicts: readonly { state: string; reason: string | null }[],
): Promise<void> {
  const changed = links
    .map((link, index) => ({ ...link, verdict: verdicts[index] }))
    .filter(({ state, verdict }) => state !== verdict.state)
  if (changed.length === 0) return
  await inside.query(
    `UPDATE identity_links SET state = change.state, reason = change.reason
     FROM unnest($1::bigint[], $2::text[], $3::text[]) AS change (id, state, reason) WHERE identity_links.id = change.id`,
    [
      changed.map(({ linkId }) => linkId),
      changed.map(({ verdict }) => verdict.state),
      changed.map(({ verdict }) => verdict.reason),
    ],
  )
}

/** One decision at a time over all processes. Released with the transaction. */
export async function lockIdentities(inside: Queryable): Promise<void> {
  await inside.query('SELECT pg_advisory_xact_lock(46002)')
}
