import type { Message } from '@esteem/contract'
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
  const message = { type: 'track', messageId: '', ...who, event, timestamp: '', properties } as Message
  if (extra?.context) message.context = extra.context
  out.push({ at, message, text: extra?.text })
}

export function page(out: Draft[], at: number, who: Who, name: string, properties: Properties, context: Properties) {
  out.push({
    at,
    message: { type: 'page', messageId: '', ...who, name, timestamp: '', properties, context } as Message,
  })
}

export function identify(out: Draft[], at: number, who: Who, traits: Properties): void {
  out.push({ at, message: { type: 'identify', messageId: '', ...who, timestamp: '', traits } as Message })
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
    message.timestamp = new Date(at).toISOString()
    messages.push(message)
    if (text) texts.push({ messageId, truth: text })
  }
  return { messages, texts }
}

export const euros = (cents: number) => cents / 100
