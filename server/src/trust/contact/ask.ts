import type { ContactChannel, ContactPurpose, ContactReason, ContactSubjectKind } from '@esteem/contract'

/** Somebody wants to write to a person, or to show them something. */
export interface ContactAsk {
  /** Idempotency key, such as the invitation's id: an ask that was allowed stays allowed and is counted once. */
  askId: string
  /** Every identifier of the person as it is known now. What they said, and what was sent to any of these, counts. */
  identityIds: readonly number[]
  /** The one that is asked, such as the address: the ask is kept under it. The first of them when left out. */
  identityId?: number
  purpose: ContactPurpose
  channel: ContactChannel
  subject: { kind: ContactSubjectKind; id: string }
  /** Higher goes first among what waits for one person. */
  priority: number
  /** The person's, where it is known; null: the business's. `zoneOf` makes it of traits. */
  timeZone: string | null
  /** Not asked later than this. */
  expiresAt: Date
}

export type ContactDecision =
  | { outcome: 'allowed' }
  | { outcome: 'held'; until: Date; reason: ContactReason }
  | { outcome: 'refused'; reason: ContactReason }

/** A decision with the figures behind it, as they were. */
export type Weighed = ContactDecision & { detail: Detail }

export interface Detail {
  most?: number
  days?: number
  used?: number
  gapHours?: number
  from?: string
  to?: string
  timeZone?: string
  /** For what expired: what it waited for. */
  because?: ContactReason
}
