import type { InPageAsk } from '@esteem/contract'
import { type InvitationRow, moveInvitation } from './invitations.ts'
import { decideNow } from './invite.ts'
import type { AskingParts } from './parts.ts'

const waiting = `channel = 'in-page' AND state IN ('scheduled', 'held')`

/** Whether anybody at all is to be asked in a page, which most visits need not look further into. */
export async function anyoneInPage({ postgres }: AskingParts): Promise<boolean> {
  return (await postgres.query(`SELECT 1 FROM invitations WHERE ${waiting} LIMIT 1`)).length > 0
}

/** What somebody who is looking at a page of the site is asked now: the most important that the policy allows. */
export async function askInPage(parts: AskingParts, identityId: number): Promise<InPageAsk | null> {
  const { postgres, clock, readPeople, surveyToAsk } = parts
  const person = (await readPeople([identityId])).get(identityId)
  if (!person) return null
  const due = await postgres.query<InvitationRow>(
    `SELECT * FROM invitations WHERE ${waiting} AND due_at <= $1 AND expires_at > $1 AND identity_id = ANY($2::bigint[])
       AND NOT EXISTS (SELECT 1 FROM ask_rules r WHERE r.id = rule_id AND r.state = 'paused')
     ORDER BY priority DESC, due_at LIMIT 5`,
    [clock(), person.identityIds],
  )
  for (const invitation of due) {
    const survey = await surveyToAsk(invitation.survey_id)
    if (survey?.state !== 'open') continue
    const { url } = await decideNow(parts, invitation, person)
    if (url) return { surveyId: invitation.survey_id, invitation: new URL(url).searchParams.get('i')! }
  }
  return null
}

/** Whoever did not come by in time is not asked. */
export async function expireInPage({ postgres, clock, contact }: AskingParts): Promise<void> {
  const late = await postgres.query<InvitationRow>(
    `SELECT * FROM invitations WHERE ${waiting} AND expires_at <= $1 ORDER BY expires_at LIMIT 200`,
    [clock()],
  )
  for (const { id } of late) {
    await moveInvitation(postgres, clock, id, ['scheduled', 'held'], { state: 'expired', reason: 'expired' })
    await contact.drop(id)
  }
}
