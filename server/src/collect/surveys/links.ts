import { type AnswerSubject, answerSubject } from '@esteem/contract'
import type { Signer } from '../../platform/index.ts'

/** What a personal link says. It is signed, so that what comes back can be believed. */
export interface Invitation {
  surveyId: string
  invitationId: string
  /** The identifier of whoever was asked. */
  identityId: number
  /** What the answer is about. */
  about: AnswerSubject
}

export interface SurveyLinks {
  publicLink: (surveyId: string) => string
  personalLink: (invitation: Invitation, expiresAt: Date) => string
  /** The token alone, for addresses of one's own. */
  token: (invitation: Invitation, expiresAt: Date) => string
  read: (token: string, now: Date) => Invitation | 'forged' | 'expired'
}

/** Addresses under which surveys are answered. `origin` is where respondents reach this server. */
export function createSurveyLinks(signer: Signer, origin: () => string): SurveyLinks {
  const publicLink = (surveyId: string) => `${origin()}/s/${surveyId}`
  // Short keys: mail programs break long addresses.
  const token = ({ surveyId, invitationId, identityId, about }: Invitation, expiresAt: Date) =>
    signer.sign(
      { s: surveyId, i: invitationId, n: identityId, ...(Object.keys(about).length > 0 && { a: about }) },
      expiresAt,
    )
  return {
    publicLink,
    personalLink: (invitation, expiresAt) => `${publicLink(invitation.surveyId)}?i=${token(invitation, expiresAt)}`,
    token,
    read: (text, now) => {
      const payload = signer.read(text, now)
      if (typeof payload === 'string') return payload
      const { s: surveyId, i: invitationId, n: identityId, a } = payload
      const about = answerSubject.safeParse(a ?? {})
      if (
        typeof surveyId !== 'string' ||
        typeof invitationId !== 'string' ||
        typeof identityId !== 'number' ||
        !about.success
      )
        return 'forged'
      return { surveyId, invitationId, identityId, about: about.data }
    },
  }
}
