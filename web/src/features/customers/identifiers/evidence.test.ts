import type { Identity, IdentityLink } from '@esteem/contract'
import { expect, test } from 'vitest'
import { gatherEvidence, otherEnd } from './evidence.ts'

function identity(identityId: number, day: number): Identity {
  return {
    identityId,
    kind: 'email',
    namespace: '',
    value: `${identityId}@shop.example`,
    firstSeenAt: `2026-03-0${day}T00:00:00.000Z`,
  }
}
function link(linkId: number, from: Identity, to: Identity): IdentityLink {
  return {
    linkId,
    from,
    to,
    evidence: 'event',
    eventId: null,
    source: null,
    by: null,
    since: `2026-03-0${linkId}T00:00:00.000Z`,
  }
}
const [first, second, third] = [identity(7, 1), identity(3, 2), identity(5, 3)] as const

test('a link stands once, with the identifier that came later, whichever way it points', () => {
  const evidence = gatherEvidence({
    identities: [third, first, second],
    links: [link(2, third, first), link(1, first, second)],
  })
  expect(evidence.map((row) => [row.identity.identityId, row.links.map((one) => one.linkId)])).toEqual([
    [7, []],
    [3, [1]],
    [5, [2]],
  ])
})

test('two links for one identifier are both shown, the older first', () => {
  const [, , last] = gatherEvidence({
    identities: [first, second, third],
    links: [link(3, second, third), link(2, first, third)],
  })
  expect(last?.links.map((one) => one.linkId)).toEqual([2, 3])
})

test('a link knows its other end', () => {
  expect(otherEnd(link(1, first, second), first)).toBe(second)
  expect(otherEnd(link(1, first, second), second)).toBe(first)
})
