import type { CaseDetail, caseInput } from '@esteem/contract'
import type { z } from 'zod'
import { notFound } from '../../platform/index.ts'
import { readOwners } from '../../timeline/index.ts'
import { gather } from './gather.ts'
import { getCase } from './get.ts'
import { type Heard, toHeard } from './heard.ts'
import { addStatement, openCase } from './open.ts'
import type { By, CaseParts } from './parts.ts'
import { identitiesOf } from './read.ts'
import { readStanding } from './standing.ts'
import { readWorths } from './worth.ts'

type Input = z.output<typeof caseInput>

/** Opens a case about a customer, or about something that was said. What has a case already leads to that. */
export async function openByHand(parts: CaseParts, input: Input, by: By): Promise<CaseDetail> {
  const { postgres, clickhouse } = parts
  const heard = input.feedbackId === undefined ? null : await readEvent(parts, input.feedbackId)
  const identityId =
    heard?.identityId ?? (input.customerId === undefined ? null : (await identitiesOf(parts, input.customerId))[0])
  const customerId = identityId === null ? null : ((await readOwners(postgres, [identityId])).get(identityId) ?? null)
  const { currency } = await parts.business()
  const worth = (await readWorths(clickhouse, customerId === null ? [] : [customerId], currency))(customerId)
  const standing = await readStanding(parts)
  const made = await postgres.transaction(async (inside) => {
    await inside.query('SELECT pg_advisory_xact_lock(46008)')
    const [known] = heard
      ? await inside.query<{ id: number }>(
          `SELECT case_id AS id FROM case_statements WHERE event_id = $1
           UNION ALL SELECT id FROM cases WHERE response_id = $2 AND $2 != '' LIMIT 1`,
          [heard.eventId, heard.responseId],
        )
      : []
    if (known) return known.id
    const found = await openCase(
      inside,
      {
        identityId,
        reason: 'by-hand',
        priority: input.priority,
        ruleName: null,
        orderId: input.orderId || heard?.orderId || '',
        responseId: heard?.responseId ?? '',
        conversationId: heard?.conversationId ?? '',
        tier: worth.tier,
        worth: worth.expectedValue?.amount ?? worth.worth?.amount ?? null,
        found: '',
        by,
        words: input.text,
      },
      standing,
    )
    if (heard) await addStatement(inside, found.id, heard)
    return found.id
  })
  if (heard) await gather(postgres, clickhouse, { id: made, response_id: heard.responseId })
  return await getCase(parts, made)
}

async function readEvent({ clickhouse }: CaseParts, eventId: string): Promise<Heard> {
  const [row] = await clickhouse.query<{
    event: string
    time: string
    identityId: number
    customerId: number
    channel: string
    orderId: string
    properties: string
  }>({
    text: `SELECT event, time, identity_id AS identityId, customer_id AS customerId, channel, order_id AS orderId, properties
           FROM events FINAL WHERE event_id = {eventId:String} AND event IN ('Survey Answered', 'Review Posted', 'Message Received', 'Mention Found')
           LIMIT 1`,
    params: { eventId },
  })
  if (!row) throw notFound('answer, review or message', eventId)
  const { time, properties, ...event } = row
  return toHeard({
    ...event,
    eventId,
    time: Date.parse(time),
    insertedAt: time,
    properties: JSON.parse(properties) as Record<string, unknown>,
  })
}
