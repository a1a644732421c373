import { z } from 'zod'

/** Limits of the event API, in bytes: the same as Segment's HTTP tracking API. */
export const messageLimits = { batch: 500 * 1024, message: 32 * 1024 } as const

const identifier = z.union([z.string(), z.number()]).transform(String)
const timestamp = z.union([z.string(), z.number()])
// Only that it is an object: its keys are the sender's own, and looking at each would cost more than all else.
const properties = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
)

const common = {
  messageId: z.string().max(256).optional(),
  userId: identifier.nullish(),
  anonymousId: identifier.nullish(),
  timestamp: timestamp.nullish(),
  originalTimestamp: timestamp.nullish(),
  sentAt: timestamp.nullish(),
  channel: z.string().max(64).nullish(),
  context: properties.nullish(),
  integrations: z.unknown().optional(),
}

export const identifyMessage = z.object({ ...common, type: z.literal('identify'), traits: properties.nullish() })
export const trackMessage = z.object({
  ...common,
  type: z.literal('track'),
  event: z.string().min(1).max(256),
  properties: properties.nullish(),
})
export const pageMessage = z.object({
  ...common,
  type: z.literal('page'),
  name: z.string().max(256).nullish(),
  category: z.string().max(256).nullish(),
  properties: properties.nullish(),
})
export const screenMessage = z.object({ ...pageMessage.shape, type: z.literal('screen') })
export const groupMessage = z.object({
  ...common,
  type: z.literal('group'),
  groupId: identifier,
  traits: properties.nullish(),
})
export const aliasMessage = z.object({ ...common, type: z.literal('alias'), previousId: identifier })

/** One message of the Segment spec. Fields beyond the spec are accepted and dropped. */
export const message = z.discriminatedUnion('type', [
  identifyMessage,
  trackMessage,
  pageMessage,
  screenMessage,
  groupMessage,
  aliasMessage,
])

export type Message = z.infer<typeof message>
export type MessageType = Message['type']

/** Every reason for which a message is not counted; each has a heading in docs/event-api.md. */
export const rejectionCodes = [
  'not-an-object',
  'too-large',
  'unknown-type',
  'invalid-field',
  'no-identifier',
  'blocked-identifier',
  'invalid-time',
  'invalid-amount',
] as const
export type RejectionCode = (typeof rejectionCodes)[number]

/** What `POST /v1/batch` and its siblings answer. `rejected` names each refused message by its place in the batch. */
export const ingestAnswer = z.object({
  success: z.boolean(),
  accepted: z.number().int(),
  rejected: z.array(z.object({ index: z.number().int(), code: z.enum(rejectionCodes), message: z.string() })),
})
export type IngestAnswer = z.infer<typeof ingestAnswer>
