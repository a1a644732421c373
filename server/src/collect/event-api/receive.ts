import { randomUUID } from 'node:crypto'
import type { IngestAnswer, MessageType, Settings } from '@esteem/contract'
import type { Clock } from '../../platform/index.ts'
import type { Appender, TimelineEvent } from '../../timeline/index.ts'
import { readMessage } from './read-message.ts'
import type { RejectedMessage, RejectionList } from './rejections.ts'

export interface Received {
  sourceId: number
  channel: string
  /** The messages as they were sent. */
  messages: readonly unknown[]
  /** For a path that names the type, such as /v1/track. */
  type?: MessageType
  sentAt?: unknown
  /** What a batch says once for all its messages. */
  context?: unknown
}

export type Receive = (received: Received) => Promise<IngestAnswer>

/** Takes messages in: what is right is committed, what is wrong is kept with its reason, and neither waits for the other's sake. */
export function createReceiver(
  appender: Appender,
  rejections: RejectionList,
  clock: Clock,
  settings: () => Promise<Settings>,
): Receive {
  return async ({ sourceId, channel, messages, type, sentAt, context }) => {
    const receivedAt = clock().getTime()
    const { country, currency } = await settings()
    const events: TimelineEvent[] = []
    const rejected: (RejectedMessage & { index: number })[] = []
    messages.forEach((sent, index) => {
      const result = readMessage(complete(sent, type, context), {
        sourceId,
        channel,
        receivedAt,
        sentAt,
        country,
        currency,
        newId: randomUUID,
      })
      if ('code' in result) {
        rejected.push({
          index,
          rejectionId: randomUUID(),
          receivedAt,
          sourceId,
          ...result,
          body: JSON.stringify(sent) ?? String(sent),
        })
      } else events.push(result)
    })
    await Promise.all([appender.append(events), rejections.keep(rejected)])
    return {
      success: rejected.length === 0,
      accepted: events.length,
      rejected: rejected.map(({ index, code, message }) => ({ index, code, message })),
    }
  }
}

function complete(sent: unknown, type: MessageType | undefined, context: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent
  const message = type ? { ...sent, type } : sent
  if (typeof context !== 'object' || context === null) return message
  return {
    ...message,
    context: { ...context, ...('context' in sent && typeof sent.context === 'object' ? sent.context : {}) },
  }
}
