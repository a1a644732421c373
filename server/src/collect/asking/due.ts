import type { InvitationReason } from '@esteem/contract'
import type { Person } from '../../timeline/index.ts'
import { zoneOfPerson } from '../../trust/index.ts'
import { type InvitationRow, moveInvitation } from './invitations.ts'
import { mailFor } from './mail.ts'
import type { AskingParts } from './parts.ts'
import type { Rules, StoredRule } from './rules.ts'
import { askedLately } from './schedule.ts'

const minute = 60_000
const hour = 60 * minute
const lease = 5 * minute
const longestPause = 6 * hour
const waiting = ['scheduled', 'held'] as const

/** Sends what is due, the most important first. Several processes may do it at once: each takes other invitations. */
export async function sendDue(parts: AskingParts, rules: Rules): Promise<number> {
  const due = await claim(parts)
  for (const invitation of due) {
    try {
      await settle(parts, rules, invitation)
    } catch (error) {
      // Its claim runs out, and it is taken up again.
      parts.log.error({ error, invitation: invitation.id }, 'an invitation could not be handled')
    }
  }
  return due.length
}

async function claim({ postgres, clock }: AskingParts): Promise<InvitationRow[]> {
  const now = clock()
  return await postgres.query<InvitationRow>(
    `UPDATE invitations SET claimed_until = $2 WHERE id IN (
       SELECT i.id FROM invitations i LEFT JOIN ask_rules r ON r.id = i.rule_id
       WHERE i.state IN ('scheduled', 'held', 'sending') AND i.due_at <= $1 AND i.channel = 'email'
         AND (i.claimed_until IS NULL OR i.claimed_until <= $1)
         AND (r.state IS DISTINCT FROM 'paused' OR i.state = 'sending')
       ORDER BY i.priority DESC, i.due_at LIMIT 50 FOR UPDATE OF i SKIP LOCKED)
     RETURNING *`,
    [now, new Date(now.getTime() + lease)],
  )
}

async function settle(parts: AskingParts, rules: Rules, invitation: InvitationRow): Promise<void> {
  const { postgres, clock, contact } = parts
  const now = clock()
  const move = (state: 'expired' | 'cancelled' | 'failed' | 'refused', reason: InvitationReason, detail = '') =>
    moveInvitation(postgres, clock, invitation.id, waiting, { state, reason, detail }).then(() =>
      contact.drop(invitation.id),
    )
  const wait = (reason: InvitationReason, until: Date, detail = '') =>
    moveInvitation(postgres, clock, invitation.id, waiting, { state: 'held', reason, detail, dueAt: until })

  // It was being handed over when its process stopped. Whether it went out is not known, and nobody is asked twice.
  if (invitation.state === 'sending') {
    await moveInvitation(postgres, clock, invitation.id, ['sending'], { state: 'sent', reason: 'unclear', sentAt: now })
    return await contact.sent(invitation.id)
  }
  if (now >= invitation.expires_at) return void (await move('expired', lastReason(invitation)))
  const survey = await parts.surveyToAsk(invitation.survey_id)
  if (!survey || survey.state === 'closed') return void (await move('cancelled', 'survey-closed'))
  if (survey.state === 'not-open') return void (await wait('survey-not-open', new Date(now.getTime() + hour)))
  if (!parts.mailer.configured) return void (await wait('no-mail-server', new Date(now.getTime() + 10 * minute)))
  const person = (await parts.readPeople([invitation.identity_id])).get(invitation.identity_id)
  const address = person && (await addressOf(parts, person, invitation.identity_id))
  if (!person || !address) return void (await move('failed', person?.emails.length ? 'address-refused' : 'no-address'))
  const rule = invitation.rule_id ? await rules.get(invitation.survey_id, invitation.rule_id).catch(() => null) : null
  if (invitation.rule_id && !rule) return void (await move('cancelled', 'rule-deleted'))
  if (rule && (await sentLately(parts, rule, person, invitation))) return void (await move('cancelled', 'asked-lately'))

  const decision = await contact.decide({
    ...askOf(invitation, person, address.identityId),
    askId: invitation.id,
  })
  if (decision.outcome === 'held') return void (await wait(decision.reason, decision.until))
  if (decision.outcome === 'refused')
    return void (await move(decision.reason === 'expired' ? 'expired' : 'refused', decision.reason))

  // From here on it is not taken up again as if nothing had happened.
  if (!(await moveInvitation(postgres, clock, invitation.id, waiting, sending(now)))) return
  const mail = await mailFor(parts, { invitation, rule, survey, person, address: address.address, reminder: false })
  const outcome = await parts.mailer.send(mail)
  if (outcome.outcome === 'sent') {
    await contact.sent(invitation.id)
    const remindAt = rule?.rule.reminderAfterDays
      ? new Date(now.getTime() + rule.rule.reminderAfterDays * 24 * hour)
      : null
    await moveInvitation(postgres, clock, invitation.id, ['sending'], {
      state: 'sent',
      detail: address.address,
      sentAt: now,
      remindAt,
    })
    return
  }
  await contact.failed(invitation.id, outcome.why)
  if (outcome.outcome === 'refused') await contact.block(address.identityId, 'email', outcome.why)
  const reason = outcome.outcome === 'refused' ? 'address-refused' : 'mail-server-away'
  // Another address of theirs is tried at once; a server that is away, after a pause that grows.
  const pause = outcome.outcome === 'refused' ? 0 : Math.min(minute * 4 ** invitation.attempts, longestPause)
  await moveInvitation(postgres, clock, invitation.id, ['sending'], {
    state: 'held',
    reason,
    detail: outcome.why,
    dueAt: new Date(now.getTime() + pause),
    attempts: invitation.attempts + 1,
  })
}

const sending = (now: Date) => ({ state: 'sending' as const, claimedUntil: new Date(now.getTime() + lease) })

/** What an expired one waited for last. */
function lastReason({ reason }: InvitationRow): InvitationReason {
  return reason ?? 'expired'
}

/** The address that was meant, else the first that takes mail. */
async function addressOf(parts: AskingParts, person: Person, identityId: number) {
  const blocked = await parts.contact.blocked(
    person.emails.map((email) => email.identityId),
    'email',
  )
  const usable = person.emails.filter((email) => !blocked.has(email.identityId))
  return usable.find((email) => email.identityId === identityId) ?? usable[0]
}

/** Two that were taken for two people when they were invited may turn out to be one. */
async function sentLately(
  parts: AskingParts,
  rule: StoredRule,
  person: Person,
  invitation: InvitationRow,
): Promise<boolean> {
  if (!(await askedLately(parts.postgres, rule, person, invitation.due_at, invitation.cause))) return false
  const [earlier] = await parts.postgres.query(
    `SELECT 1 FROM invitations WHERE rule_id = $1 AND identity_id = ANY($2::bigint[]) AND id <> $3 AND sent_at > $4
       AND state IN ('sent', 'answered') LIMIT 1`,
    [
      rule.ruleId,
      person.identityIds,
      invitation.id,
      new Date(
        parts.clock().getTime() -
          (rule.rule.when.kind === 'every' ? rule.rule.when.days * 0.9 : rule.rule.onceInDays) * 24 * hour,
      ),
    ],
  )
  return earlier !== undefined
}

export function askOf(invitation: InvitationRow, person: Person, identityId: number) {
  return {
    identityIds: person.identityIds,
    identityId,
    purpose: 'survey' as const,
    channel: invitation.channel,
    subject: { kind: 'survey' as const, id: invitation.survey_id },
    priority: invitation.priority,
    timeZone: zoneOfPerson(person.traits),
    expiresAt: invitation.expires_at,
  }
}

/** Reminds once those who have not answered, if the policy allows it; never twice. */
export async function remindDue(parts: AskingParts, rules: Rules): Promise<void> {
  const { postgres, clock, contact } = parts
  if (!parts.mailer.configured) return
  const now = clock()
  const due = await postgres.query<InvitationRow>(
    `SELECT i.* FROM invitations i JOIN ask_rules r ON r.id = i.rule_id AND r.state = 'active' AND r.deleted_at IS NULL
     WHERE i.remind_at <= $1 AND i.state = 'sent' ORDER BY i.remind_at LIMIT 50`,
    [now],
  )
  for (const invitation of due) {
    // Whoever takes the moment away has it.
    const taken = await postgres.query(
      'UPDATE invitations SET remind_at = NULL WHERE id = $1 AND remind_at = $2 RETURNING id',
      [invitation.id, invitation.remind_at],
    )
    if (taken.length === 0) continue
    const survey = await parts.surveyToAsk(invitation.survey_id)
    const person = (await parts.readPeople([invitation.identity_id])).get(invitation.identity_id)
    const address = person && (await addressOf(parts, person, invitation.identity_id))
    if (survey?.state !== 'open' || !person || !address) continue
    const askId = `${invitation.id}:reminder`
    const expiresAt = new Date(now.getTime() + 7 * 24 * hour)
    const decision = await contact.decide({ ...askOf(invitation, person, address.identityId), askId, expiresAt })
    const again = (at: Date) =>
      postgres.query('UPDATE invitations SET remind_at = $2 WHERE id = $1', [invitation.id, at])
    if (decision.outcome === 'held') await again(decision.until)
    if (decision.outcome !== 'allowed') continue
    const rule = invitation.rule_id ? await rules.get(invitation.survey_id, invitation.rule_id) : null
    const mail = await mailFor(parts, { invitation, rule, survey, person, address: address.address, reminder: true })
    const outcome = await parts.mailer.send(mail)
    if (outcome.outcome === 'sent') {
      await contact.sent(askId)
      await moveInvitation(postgres, clock, invitation.id, ['sent'], { state: 'sent', reason: 'reminded' })
      continue
    }
    await contact.failed(askId, outcome.why)
    if (outcome.outcome === 'refused') await contact.block(address.identityId, 'email', outcome.why)
    else await again(new Date(now.getTime() + hour))
  }
}
