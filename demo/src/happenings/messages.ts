import type { Message } from '@esteem/contract'
import { isoMoment } from '../calendar.ts'
import type { TextTruth } from '../texts/compose.ts'

/** A message on its way: it gets its id and its timestamp when all of a person's messages stand in order of time. */
export interface Draft {
  at: number
  message: Message
  text?: TextTruth
}

export interface Who {
  userId?: string
  anonymousId?: string
}

/** What a text says, for the truth: which message, in which language, about what, in which mood. */
export interface TextRow {
  messageId: string
  truth: TextTruth
}

export type Properties = Record<string, unknown>

export function track(
  out: Draft[],
  at: number,
  who: Who,
  event: string,
  properties: Properties,
  extra?: { context?: Properties; text?: TextTruth },
): void {
  const message = { type: 'track', messageId: '', ...who, event, timestamp: '', channel: '', properties } as Message
  if (extra?.context) message.context = extra.context
  out.push({ at, message, text: extra?.text })
}

export function page(out: Draft[], at: number, who: Who, name: string, properties: Properties, context: Properties) {
  out.push({
    at,
    message: { type: 'page', messageId: '', ...who, name, timestamp: '', channel: '', properties, context } as Message,
  })
}

export function identify(out: Draft[], at: number, who: Who, traits: Properties, context?: Properties): void {
  const message = { type: 'identify', messageId: '', ...who, timestamp: '', channel: '', traits } as Message
  if (context) message.context = context
  out.push({ at, message })
}

/** Through which channel an event happens; what is not listed happens on the web. */
const channels: Record<string, string> = {
  'Order Delivered': 'logistics',
  'Order Returned': 'logistics',
  'Order Refunded': 'logistics',
  'Survey Sent': 'email',
  'Survey Answered': 'email',
  'Campaign Sent': 'email',
  'Campaign Withheld': 'email',
  'Email Opened': 'email',
  'Email Link Clicked': 'email',
  Unsubscribed: 'email',
  'Mention Found': 'social',
}

function channelOf(message: Message): string {
  if (message.type !== 'track') return 'web'
  if (message.event === 'Message Received' || message.event === 'Message Sent')
    return String(message.properties?.channel)
  return channels[message.event] ?? 'web'
}

/** Puts a person's messages in order of time, drops those after the end, and gives them ids that do not depend on what follows. */
export function settle(drafts: Draft[], prefix: string, until: number): { messages: Message[]; texts: TextRow[] } {
  drafts.sort((one, other) => one.at - other.at)
  const messages: Message[] = []
  const texts: TextRow[] = []
  for (const { at, message, text } of drafts) {
    if (at >= until) break
    const messageId = `${prefix}-${messages.length}`
    message.messageId = messageId
    message.timestamp = isoMoment(at)
    message.channel = channelOf(message)
    messages.push(message)
    if (text) texts.push({ messageId, truth: text })
  }
  return { messages, texts }
}

export const euros = (cents: number) => cents / 100
