import type { FeedEvent } from '../../timeline/index.ts'
import type { Saying } from './match-rules.ts'

/** What a customer said, as the feed tells it. */
export interface Heard extends Saying {
  eventId: string
  time: Date
  channel: string
  identityId: number | null
  orderId: string
  /** What the answers of one answering have in common; empty for messages and reviews. */
  responseId: string
  conversationId: string
  /** The case that it is about, where it was asked for by one. */
  caseId: number | null
  flags: string[]
}

const longest = 20_000

export function toHeard({ eventId, event, time, channel, identityId, orderId, properties }: FeedEvent): Heard {
  const text = (name: string) => (typeof properties[name] === 'string' ? (properties[name] as string) : '')
  const answered = event === 'Survey Answered'
  const caseId = Number(properties.case_id)
  return {
    eventId,
    event,
    time: new Date(time),
    channel,
    identityId: identityId === 0 ? null : identityId,
    orderId: orderId || text('order_id'),
    // As the facts of feedback have it.
    responseId: answered ? text('response_id') || text('invitation_id') || eventId : '',
    conversationId: text('conversation_id'),
    caseId: properties.case_id !== undefined && Number.isInteger(caseId) && caseId > 0 ? caseId : null,
    metric: event === 'Review Posted' ? 'review' : text('metric'),
    score: typeof properties.score === 'number' ? properties.score : null,
    text: text('text').slice(0, longest),
    language: text('language').slice(0, 16),
    reason: text('reason'),
    flags: Array.isArray(properties.flags) ? properties.flags.filter((flag) => typeof flag === 'string') : [],
  }
}
