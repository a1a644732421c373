import type { answersInput, IdentityKind } from '@esteem/contract'
import type { z } from 'zod'
import { type Clock, EsteemError, type Postgres } from '../../../platform/index.ts'
import { type Identifier, normalise, readIdentifiers } from '../../../timeline/index.ts'
import type { Invitation, SurveyLinks } from '../links.ts'
import { refused } from './refusals.ts'

export type AnswersSent = z.output<typeof answersInput>

/** Whose answer it is, and by which way it came. */
export interface Respondent {
  identifiers: Identifier[]
  sourceId: number
  invitation: Invitation | null
  /** By the address that anybody may have. */
  isPublic: boolean
}

interface Parts {
  postgres: Postgres
  links: SurveyLinks
  clock: Clock
  sourceOfKey: (writeKey: string) => Promise<number | null>
  country: () => Promise<string>
}

/** Nobody is known to have written it; the answer itself is the only thing that holds it together. */
export function anonymous(responseId: string): Identifier {
  return { kind: 'anonymous_id', namespace: '', value: `survey-${responseId}` }
}

export async function recogniseRespondent(sent: AnswersSent, parts: Parts): Promise<Respondent> {
  if (sent.invitation !== undefined) return await invited(sent, sent.invitation, parts)
  if (sent.writeKey !== undefined) return await knownBySource(sent, sent.writeKey, parts)
  return { identifiers: [anonymous(sent.responseId)], sourceId: 0, invitation: null, isPublic: true }
}

async function invited(sent: AnswersSent, token: string, { postgres, links, clock }: Parts): Promise<Respondent> {
  const invitation = readInvitation(token, sent.surveyId, links, clock())
  const found = (await readIdentifiers(postgres, [invitation.identityId])).get(invitation.identityId)
  return { identifiers: [found ?? anonymous(sent.responseId)], sourceId: 0, invitation, isPublic: false }
}

export function readInvitation(token: string, surveyId: string, links: SurveyLinks, now: Date): Invitation {
  const invitation = links.read(token, now)
  if (invitation === 'forged' || invitation === 'expired') throw refused(`link-${invitation}`)
  if (invitation.surveyId !== surveyId) throw refused('link-forged')
  return invitation
}

async function knownBySource(
  sent: AnswersSent,
  writeKey: string,
  { sourceOfKey, country }: Parts,
): Promise<Respondent> {
  const sourceId = await sourceOfKey(writeKey)
  if (sourceId === null)
    throw new EsteemError(
      'not-signed-in',
      'writeKey: is not one of an enabled source. Copy it from the page of sources.',
    )
  const place = await country()
  const given: [IdentityKind, string | undefined][] = [
    ['user_id', sent.userId],
    ['anonymous_id', sent.anonymousId],
  ]
  const identifiers = given.flatMap(([kind, value]) => {
    const identifier = value === undefined ? 'malformed' : normalise(kind, value, place)
    return typeof identifier === 'string' ? [] : [identifier]
  })
  const isPublic = identifiers.length === 0
  return { identifiers: isPublic ? [anonymous(sent.responseId)] : identifiers, sourceId, invitation: null, isPublic }
}
