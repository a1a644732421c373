import type { Customer, Identity, IdentityLink } from '@esteem/contract'

export interface IdentityEvidence {
  identity: Identity
  /** What ties it to the identifiers that were known before it. */
  links: IdentityLink[]
}

/**
 * Every link stands once, with the identifier that it brought in: of its two ends, the one seen later.
 * What has no links was there first.
 */
export function gatherEvidence({ identities, links }: Pick<Customer, 'identities' | 'links'>): IdentityEvidence[] {
  const inOrder = identities.toSorted(byFirstSeen)
  const place = new Map(inOrder.map((identity, index) => [identity.identityId, index]))
  const placeOf = (identity: Identity) => place.get(identity.identityId) ?? -1
  const evidence = new Map(inOrder.map((identity) => [identity.identityId, { identity, links: [] as IdentityLink[] }]))
  for (const link of links.toSorted((a, b) => a.since.localeCompare(b.since) || a.linkId - b.linkId)) {
    const later = placeOf(link.from) > placeOf(link.to) ? link.from : link.to
    evidence.get(later.identityId)?.links.push(link)
  }
  return [...evidence.values()]
}

function byFirstSeen(a: Identity, b: Identity): number {
  return a.firstSeenAt.localeCompare(b.firstSeenAt) || a.identityId - b.identityId
}

/** The other end of a link. */
export function otherEnd(link: IdentityLink, identity: Identity): Identity {
  return link.from.identityId === identity.identityId ? link.to : link.from
}
