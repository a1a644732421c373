import type { Mail } from '../../platform/index.ts'
import type { Person } from '../../timeline/index.ts'
import { compose } from './email/compose.ts'
import { languageOf } from './email/language.ts'
import type { InvitationRow } from './invitations.ts'
import { readMailSettings } from './mail-settings.ts'
import type { AskingParts, SurveyToAsk } from './parts.ts'
import { personalLinkOf } from './personal-link.ts'
import type { StoredRule } from './rules.ts'
import { unsubscribeLink } from './unsubscribe/link.ts'

interface Given {
  invitation: Pick<InvitationRow, 'id' | 'survey_id' | 'identity_id' | 'about' | 'expires_at'>
  rule: Pick<StoredRule, 'rule'> | null
  survey: SurveyToAsk
  person: Person
  address: string
  reminder: boolean
}

/** The mail that asks one person. */
export async function mailFor(parts: AskingParts, given: Given): Promise<Mail> {
  const { invitation, rule, survey, person, address, reminder } = given
  const [{ businessName }, settings] = await Promise.all([parts.settings(), readMailSettings(parts.postgres)])
  const language = languageOf(person.traits)
  const { url: link } = personalLinkOf(parts, invitation)
  const unsubscribe = unsubscribeLink(parts, {
    identityId: invitation.identity_id,
    invitationId: invitation.id,
    language,
  })
  const { subject, html, text } = compose({
    json: survey.json ?? {},
    name: survey.name,
    language,
    businessName,
    link,
    unsubscribe,
    footer: settings.footer,
    subject: rule?.rule.subject ?? {},
    intro: rule?.rule.intro ?? {},
    reminder,
  })
  return {
    to: address,
    subject,
    html,
    text,
    fromName: settings.senderName || businessName,
    replyTo: settings.replyTo || undefined,
    headers: {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'Message-ID': `<${invitation.id}${reminder ? '.r' : ''}@${new URL(parts.origin()).hostname}>`,
    },
  }
}
