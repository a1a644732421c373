import type { AnswerSubject, InvitationReason, InvitationState } from '@esteem/contract'
import { EsteemError, notFound } from '../../platform/index.ts'
import type { Person } from '../../timeline/index.ts'
import { askOf } from './due.ts'
import { addInvitation, type InvitationRow, moveInvitation, newInvitationId } from './invitations.ts'
import type { AskingParts } from './parts.ts'
import { personalLinkOf } from './personal-link.ts'

/** Somebody to invite: who they are, or why that cannot be said. */
export interface Invitee {
  identityId: number | null
  problem: string | null
  about: AnswerSubject
}

export interface InviteInput {
  channel: 'email' | 'api'
  at?: string
  expiresAfterDays: number
  priority: number
  key?: string
}

export interface InvitedRow {
  invitationId: string | null
  state: InvitationState | null
  reason: InvitationReason | null
  url: string | null
  expiresAt: string | null
  problem: string | null
}

const day = 86_400_000

/** Invites people by hand or by API. By `api` the policy is asked at once, and whoever calls sends the link. */
export async function invite(
  parts: AskingParts,
  surveyId: string,
  people: readonly Invitee[],
  input: InviteInput,
): Promise<InvitedRow[]> {
  const { postgres, clock } = parts
  const survey = await parts.surveyToAsk(surveyId)
  if (!survey) throw notFound('survey', surveyId)
  if (input.channel === 'api' && survey.state !== 'open')
    throw new EsteemError(
      'conflict',
      'The survey takes no answers now, so a link would lead nowhere. Publish it first.',
    )
  const dueAt = input.at && input.channel === 'email' ? new Date(input.at) : clock()
  const expiresAt = new Date(dueAt.getTime() + input.expiresAfterDays * day)
  const known = await parts.readPeople(people.flatMap(({ identityId }) => identityId ?? []))
  const invited: InvitedRow[] = []
  for (const { identityId, problem, about } of people) {
    const person = identityId === null ? undefined : known.get(identityId)
    if (identityId === null || !person) {
      invited.push({
        invitationId: null,
        state: null,
        reason: null,
        url: null,
        expiresAt: null,
        problem: problem ?? 'Nobody is known by that.',
      })
      continue
    }
    const cause = input.key ? `key ${input.key} ${identityId} ${about.orderId ?? ''}` : `by hand ${newInvitationId()}`
    const { channel, priority } = input
    const id = await postgres.transaction((inside) =>
      addInvitation(inside, clock, {
        surveyId,
        ruleId: null,
        cause,
        identityId,
        channel,
        priority,
        about,
        dueAt,
        expiresAt,
      }),
    )
    const [row] = await postgres.query<InvitationRow>(
      'SELECT * FROM invitations WHERE survey_id = $1 AND rule_id IS NULL AND cause = $2',
      [surveyId, cause],
    )
    if (channel === 'email') invited.push(answerOf(row, id ?? row.id))
    else {
      const decided = await decideNow(parts, row, person)
      invited.push(decided.state === 'held' && !input.key ? await giveUp(parts, decided, row.id) : decided)
    }
  }
  return invited
}

const answerOf = (
  row: Pick<InvitationRow, 'state' | 'reason'>,
  invitationId: string,
  link: { url: string; expiresAt: Date } | null = null,
): InvitedRow => ({
  invitationId,
  state: row.state,
  reason: row.reason,
  url: link?.url ?? null,
  expiresAt: link?.expiresAt.toISOString() ?? null,
  problem: null,
})

/** Without a key nobody will try again, so it must not hold up what else waits for this person. */
async function giveUp({ postgres, clock, contact }: AskingParts, held: InvitedRow, id: string): Promise<InvitedRow> {
  await moveInvitation(postgres, clock, id, ['held'], { state: 'refused', reason: held.reason })
  await contact.drop(id)
  return { ...held, state: 'refused' }
}

/** Invited again with the same key, whoever may be asked gets the same link, and counts once. */
export async function decideNow(parts: AskingParts, row: InvitationRow, person: Person): Promise<InvitedRow> {
  const { postgres, clock, contact } = parts
  const link = () => personalLinkOf(parts, row)
  if (row.state === 'sent' || row.state === 'answered')
    return answerOf(row, row.id, row.state === 'sent' ? link() : null)
  const decision = await contact.decide({ ...askOf(row, person, row.identity_id), askId: row.id })
  const from = ['scheduled', 'held', 'refused', 'expired'] as const
  if (decision.outcome === 'allowed') {
    await contact.sent(row.id)
    await moveInvitation(postgres, clock, row.id, from, { state: 'sent', sentAt: clock() })
    return answerOf({ state: 'sent', reason: null }, row.id, link())
  }
  const state = decision.outcome === 'held' ? 'held' : decision.reason === 'expired' ? 'expired' : 'refused'
  const dueAt = decision.outcome === 'held' ? decision.until : undefined
  await moveInvitation(postgres, clock, row.id, from, { state, reason: decision.reason, dueAt })
  return answerOf({ state, reason: decision.reason }, row.id)
}
