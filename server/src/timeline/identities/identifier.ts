import type { IdentityKind } from '@esteem/contract'
import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js'

/** What a person or a browser is known by. `namespace` tells external ids and handles of different systems apart. */
export interface Identifier {
  kind: IdentityKind
  namespace: string
  value: string
}

interface KindRules {
  /** Lower comes first: it names the event, and it stays where a limit is broken. */
  priority: number
  /** How many one customer may have (per namespace). More means that two people got mixed up. */
  limit: number
}

/** In the order of priority, after the identity-resolution settings that customer data platforms recommend. */
export const kindRules: Record<IdentityKind, KindRules> = {
  user_id: { priority: 0, limit: 1 },
  external_id: { priority: 1, limit: 3 },
  email: { priority: 2, limit: 5 },
  phone: { priority: 3, limit: 5 },
  social_handle: { priority: 4, limit: 5 },
  anonymous_id: { priority: 5, limit: Number.POSITIVE_INFINITY },
}

/** An identifier that more people than this have used belongs to nobody: a shop's tablet, info@…, a switchboard. */
export const sharedBy = 10

export function keyOf({ kind, namespace, value }: Identifier): string {
  return `${kind}\u0000${namespace}\u0000${value}`
}

export function byPriority(a: Identifier, b: Identifier): number {
  const difference = kindRules[a.kind].priority - kindRules[b.kind].priority
  return difference !== 0 ? difference : keyOf(a) < keyOf(b) ? -1 : 1
}

const plainText = /^[\x21-\x7e]{1,320}$/

const blockedWords = new Set([
  '',
  'null',
  'undefined',
  'none',
  'nil',
  'nan',
  'n/a',
  'na',
  'unknown',
  'anonymous',
  'guest',
  'visitor',
  'user',
  'test',
  'true',
  'false',
  'id',
  'user_id',
  'userid',
  'default',
  'empty',
  'not set',
  '(not set)',
  '[object object]',
  '-',
  '-1',
])
const blockedMailboxes = new Set([
  'test',
  'null',
  'none',
  'noemail',
  'no-email',
  'no',
  'na',
  'example',
  'anonymous',
  'guest',
  'noreply',
  'no-reply',
])

/** Values that many people share because software or a shop assistant filled them in. */
export function isBlocked(kind: IdentityKind, value: string): boolean {
  const word = value.trim().toLowerCase()
  if (blockedWords.has(word)) return true
  if (kind === 'email') return blockedMailboxes.has(word.slice(0, word.indexOf('@')))
  // 0000, 00000000-0000-0000-0000-000000000000
  return word.startsWith('0') && /^[0-]+$/.test(word)
}

/** The form in which an identifier is compared, or why it is none: `blocked` values and `malformed` ones find nobody. */
export function normalise(
  kind: IdentityKind,
  value: string,
  country: string,
  namespace = '',
): Identifier | 'blocked' | 'malformed' {
  const plain = plainText.test(value)
  const trimmed = plain ? value : value.normalize('NFC').trim()
  if (plain) {
    // Nothing to tidy, as in almost every id that software makes.
  } else if (trimmed.length > 320 || trimmed.includes('\u0000') || !trimmed.isWellFormed()) return 'malformed'
  if (isBlocked(kind, trimmed)) return 'blocked'
  if (kind === 'email') {
    const address = trimmed.toLowerCase()
    return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(address) ? { kind, namespace, value: address } : 'malformed'
  }
  if (kind === 'phone') {
    const number = parsePhoneNumber(trimmed, country as CountryCode)
    if (!number?.isPossible()) return 'malformed'
    return /^(\d)\1+$/.test(number.nationalNumber) ? 'blocked' : { kind, namespace, value: number.number }
  }
  if (kind === 'social_handle') return { kind, namespace, value: trimmed.replace(/^@/, '').toLowerCase() }
  return { kind, namespace, value: trimmed }
}
