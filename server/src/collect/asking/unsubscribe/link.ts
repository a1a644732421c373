import type { Signer } from '../../../platform/index.ts'

export interface Unsubscriber {
  identityId: number
  invitationId: string
  language: string
}

/** Whoever keeps an old mail must still be able to say no. */
const validFor = 5 * 365 * 86_400_000

interface Parts {
  signer: Signer
  clock: () => Date
  origin: () => string
}

export function unsubscribeLink(
  { signer, clock, origin }: Parts,
  { identityId, invitationId, language }: Unsubscriber,
): string {
  const payload = { u: identityId, i: invitationId, l: language }
  return `${origin()}/u/${signer.sign(payload, new Date(clock().getTime() + validFor))}`
}

export function readUnsubscribeToken({ signer, clock }: Parts, token: string): Unsubscriber | 'forged' | 'expired' {
  const payload = signer.read(token, clock())
  if (typeof payload === 'string') return payload
  const { u: identityId, i: invitationId, l: language } = payload
  if (typeof identityId !== 'number' || typeof invitationId !== 'string' || typeof language !== 'string')
    return 'forged'
  return { identityId, invitationId, language }
}
