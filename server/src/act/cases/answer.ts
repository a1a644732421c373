import { randomUUID } from 'node:crypto'
import { type CaseDetail, type caseAnswerInput, contactReasons } from '@esteem/contract'
import type { z } from 'zod'
import { EsteemError, notFound } from '../../platform/index.ts'
import type { ContactDecision } from '../../trust/index.ts'
import { concludeAnswer } from './conclude-answer.ts'
import { deliverNow } from './deliver.ts'
import type { StoredDelivery } from './deliveries.ts'
import { getCase } from './get.ts'
import { toHtml } from './mail-text.ts'
import type { By, CaseParts } from './parts.ts'
import { identitiesOf } from './read.ts'
import { readStanding } from './standing.ts'
import { afterWorkingHours } from './working-hours.ts'
import { tellSomebody } from './write.ts'

type Input = z.output<typeof caseAnswerInput>

/** Answers the customer, or writes down that they were. A mail is written down before it goes, so a crash cannot hide it. */
export async function answerCase(parts: CaseParts, caseId: number, input: Input, by: By): Promise<CaseDetail> {
  const found = await getCase(parts, caseId)
  const { now, settings, timeZone } = await readStanding(parts)
  const waitUntil = afterWorkingHours(now, settings.waitingHours, { ...settings, timeZone }).toISOString()
  const payload = { text: input.text, language: input.language || found.language, wait: input.wait, waitUntil, by }
  if (input.by === 'elsewhere') {
    const row = {
      key: `case:${caseId}:elsewhere:${randomUUID()}`,
      case_id: caseId,
      target: '',
      payload: { ...payload, action: 'answered-elsewhere', channel: 'elsewhere' },
    }
    await parts.postgres.transaction((inside) => concludeAnswer(inside, row as never as StoredDelivery, now))
    return await getCase(parts, caseId)
  }
  const address = addressOf(found, parts)
  const key = `case:${caseId}:answer:${randomUUID()}`
  const decision = await parts.contact.decide({
    askId: key,
    identityIds: await identitiesOf(parts, found.customer!.customerId),
    purpose: 'service',
    channel: 'email',
    subject: { kind: 'case', id: String(caseId) },
    priority: 100,
    timeZone: null,
    expiresAt: new Date(now.getTime() + 3_600_000),
  })
  if (decision.outcome !== 'allowed') throw mayNot(decision)
  const { businessName } = await parts.business()
  const deliveryId = await tellSomebody(parts.postgres, {
    key,
    caseId,
    kind: 'answer',
    channel: 'email',
    target: address,
    payload: {
      ...payload,
      action: 'answered',
      channel: 'email',
      subject: input.subject || `${businessName}: case ${caseId}`,
      html: toHtml(input.text),
      fromName: businessName,
      ...(settings.replyTo && { replyTo: settings.replyTo }),
    },
    at: now,
  })
  if (deliveryId === null) throw notFound('case', caseId)
  const sent = await deliverNow(parts, deliveryId)
  if (sent?.state !== 'sent')
    throw new EsteemError(
      'not-available',
      `The mail to ${address} was not sent: ${sent?.outcome ?? 'it is being sent by another process'}. Nothing was changed; try again, or copy the text and send it yourself.`,
    )
  return await getCase(parts, caseId)
}

function mayNot({ reason }: Exclude<ContactDecision, { outcome: 'allowed' }>): EsteemError {
  const why = contactReasons[reason]
  return new EsteemError('conflict', `${why}. Answer elsewhere, and write it down here.`)
}

function addressOf({ customer }: CaseDetail, { mailer }: CaseParts): string {
  if (!customer?.email)
    throw new EsteemError(
      'conflict',
      'No e-mail address of this customer is known. Answer elsewhere, and write it down here.',
    )
  if (!mailer.configured)
    throw new EsteemError(
      'conflict',
      'No mail server is set: ESTEEM_SMTP_URL is empty. Copy the text and send it yourself, then write it down here.',
    )
  return customer.email
}
