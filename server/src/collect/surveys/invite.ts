import { randomUUID } from 'node:crypto'
import { contactReasons, type IdentityKind, type linksInput, type PersonalLink } from '@esteem/contract'
import type { z } from 'zod'
import { type Clock, EsteemError, type Postgres } from '../../platform/index.ts'
import {
  type Appender,
  findIdentities,
  type Identifier,
  keyOf,
  normalise,
  readIdentifiers,
  readNamingIdentities,
  type TimelineEvent,
} from '../../timeline/index.ts'
import type { Contact } from '../../trust/index.ts'
import { readSurvey } from './definition/rows.ts'
import type { SurveyLinks } from './links.ts'

type Input = z.output<typeof linksInput>
type Asked = Input['people'][number]

interface Parts {
  postgres: Postgres
  append: Appender['append']
  contact: Contact
  links: SurveyLinks
  clock: Clock
  country: () => Promise<string>
  sourceId: () => Promise<number>
}

const day = 86_400_000
const none = (problem: string): PersonalLink => ({ invitationId: null, url: null, expiresAt: null, problem })

/**
 * Personal links for people whom the business asks by itself. Each is decided by the contact policy like every other ask, and
 * is written down as sent, so that it counts.
 */
export async function inviteByLink(
  surveyId: string,
  { people, validDays }: Input,
  parts: Parts,
): Promise<PersonalLink[]> {
  const { postgres, links, clock } = parts
  const survey = await readSurvey(postgres, surveyId)
  if (survey.state !== 'published')
    throw new EsteemError('conflict', 'The survey is not published, so nobody can answer it yet. Publish it first.')
  const now = clock()
  const expiresAt = new Date(now.getTime() + validDays * day)
  const identities = await identify(people, parts)
  const made: PersonalLink[] = []
  for (const [index, found] of identities.entries()) {
    if (typeof found === 'string') {
      made.push(none(found))
      continue
    }
    const invitationId = randomUUID()
    const problem = await decide(surveyId, invitationId, found, expiresAt, parts)
    if (problem !== null) {
      made.push(none(problem))
      continue
    }
    await parts.append([await sentEvent(surveyId, invitationId, found.identifier, now, parts)])
    await parts.contact.sent(invitationId)
    const invitation = { surveyId, invitationId, identityId: found.identityId, about: people[index].about ?? {} }
    made.push({
      invitationId,
      url: links.personalLink(invitation, expiresAt),
      expiresAt: expiresAt.toISOString(),
      problem: null,
    })
  }
  return made
}

interface Found {
  identityId: number
  identifier: Identifier
  /** All identifiers of the person. */
  identityIds: number[]
}

async function decide(
  surveyId: string,
  askId: string,
  { identityId, identityIds }: Found,
  expiresAt: Date,
  { contact }: Parts,
): Promise<string | null> {
  const decision = await contact.decide({
    askId,
    identityId,
    identityIds,
    purpose: 'survey',
    channel: 'api',
    subject: { kind: 'survey', id: surveyId },
    priority: 0,
    timeZone: null,
    expiresAt,
  })
  if (decision.outcome === 'allowed') return null
  // Nobody here will try again, so it must not hold up what else waits for this person.
  await contact.drop(askId)
  const until = decision.outcome === 'held' ? ` Not before ${decision.until.toISOString()}.` : ''
  return `The contact policy says no: ${contactReasons[decision.reason]}.${until}`
}

/** Who is meant: a customer’s naming identifier, or the identifier that was given, which may be new. */
async function identify(people: readonly Asked[], parts: Parts): Promise<(Found | string)[]> {
  const { postgres } = parts
  const naming = await readNamingIdentities(
    postgres,
    people.flatMap(({ customerId }) => customerId ?? []),
  )
  const ofCustomers = await readIdentifiers(postgres, [...naming.values()])
  const country = await parts.country()
  const wanted = people.map((person): Identifier | string => {
    if (person.customerId === undefined) return given(person, country)
    return ofCustomers.get(naming.get(person.customerId) ?? 0) ?? `There is no customer ${person.customerId}.`
  })
  const identifiers = wanted.filter((one) => typeof one !== 'string')
  const known = await findIdentities(postgres, identifiers)
  const unknown = identifiers.filter((one) => !known.has(keyOf(one)))
  if (unknown.length > 0) {
    await parts.append(await Promise.all(unknown.map((one) => introduction(one, parts))))
    for (const [key, found] of await findIdentities(postgres, unknown)) known.set(key, found)
  }
  const customers = [...new Set([...known.values()].map(({ customerId }) => customerId))]
  const all = await postgres.query<{ id: number; customer_id: number }>(
    'SELECT id, customer_id FROM identities WHERE customer_id = ANY($1::bigint[])',
    [customers],
  )
  const ofCustomer = Map.groupBy(all, ({ customer_id }) => customer_id)
  return wanted.map((identifier) => {
    if (typeof identifier === 'string') return identifier
    const { identityId, customerId } = known.get(keyOf(identifier))!
    return { identityId, identifier, identityIds: (ofCustomer.get(customerId) ?? []).map(({ id }) => id) }
  })
}

function given(person: Asked, country: string): Identifier | string {
  const kinds: [IdentityKind, string | undefined][] = [
    ['user_id', person.userId],
    ['email', person.email],
    ['phone', person.phone],
    ['anonymous_id', person.anonymousId],
  ]
  const [kind, value] = kinds.find(([, text]) => text !== undefined)!
  const identifier = normalise(kind, value!, country)
  return typeof identifier === 'string'
    ? `${JSON.stringify(value)} is not one person’s: it is ${identifier}.`
    : identifier
}

async function introduction(identifier: Identifier, parts: Parts): Promise<TimelineEvent> {
  return { ...(await blank(identifier, parts.clock(), parts)), eventId: randomUUID(), type: 'identify', event: '' }
}

async function sentEvent(
  surveyId: string,
  invitationId: string,
  identifier: Identifier,
  at: Date,
  parts: Parts,
): Promise<TimelineEvent> {
  return {
    ...(await blank(identifier, at, parts)),
    eventId: `asked:${invitationId}`,
    type: 'track',
    event: 'Survey Sent',
    properties: JSON.stringify({ survey_id: surveyId, invitation_id: invitationId, channel: 'api' }),
  }
}

async function blank(
  identifier: Identifier,
  at: Date,
  { sourceId }: Parts,
): Promise<Omit<TimelineEvent, 'eventId' | 'type' | 'event'>> {
  return {
    time: at.getTime(),
    receivedAt: at.getTime(),
    identifiers: [identifier],
    aliases: [],
    channel: 'api',
    sourceId: await sourceId(),
    orderId: '',
    amount: null,
    currency: '',
    properties: '{}',
    traits: '{}',
    context: '{}',
  }
}
