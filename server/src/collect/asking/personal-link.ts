import type { InvitationRow } from './invitations.ts'
import type { AskingParts } from './parts.ts'

/** How long an answer may still come after it was asked for. */
const answerable = 90 * 86_400_000

/** The address at which one person answers an invitation, once. */
export function personalLinkOf(
  { links, clock }: Pick<AskingParts, 'links' | 'clock'>,
  { survey_id, id, identity_id, about }: Pick<InvitationRow, 'survey_id' | 'id' | 'identity_id' | 'about'>,
): { url: string; expiresAt: Date } {
  const expiresAt = new Date(clock().getTime() + answerable)
  const invitation = { surveyId: survey_id, invitationId: id, identityId: identity_id, about }
  return { url: links.personalLink(invitation, expiresAt), expiresAt }
}
