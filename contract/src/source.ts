import { z } from 'zod'
import { rejectionCodes } from './message.ts'
import { moment, page, pageQuery } from './value.ts'

const outside = ['browser', 'server', 'mobile', 'import'] as const
/** `esteem`: what Esteem itself did, such as asking somebody. */
export const sourceKinds = [...outside, 'esteem'] as const

export const source = z.object({
  sourceId: z.number().int(),
  name: z.string(),
  kind: z.enum(sourceKinds),
  writeKey: z.string(),
  enabled: z.boolean(),
  createdAt: moment,
  lastEventAt: moment.nullable(),
})
export type Source = z.infer<typeof source>

export const sourceInput = z.object({
  name: z.string().trim().min(1).max(80),
  kind: z.enum(outside).default('browser'),
})
export const sourceChange = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  enabled: z.boolean().optional(),
})

/** An event as it arrived, for watching a source live. */
export const arrival = z.object({
  eventId: z.string(),
  event: z.string(),
  type: z.string(),
  time: moment,
  receivedAt: moment,
  identity: z.string(),
  customerId: z.number().int(),
})
export type Arrival = z.infer<typeof arrival>

/** A message that was not counted, and why. */
export const rejection = z.object({
  rejectionId: z.string(),
  receivedAt: moment,
  sourceId: z.number().int(),
  code: z.enum(rejectionCodes),
  message: z.string(),
  body: z.string().describe('what was sent, as it was sent'),
})
export type Rejection = z.infer<typeof rejection>

export const rejectionsQuery = pageQuery.extend({
  sourceId: z.coerce.number().int().optional(),
  code: z.enum(rejectionCodes).optional(),
})
export const rejectionsPage = page(rejection)
