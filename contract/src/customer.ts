import { z } from 'zod'
import { behindText } from './behind.ts'
import { moneyEstimate, numberEstimate } from './prediction.ts'
import { moment, money, page, pageQuery } from './value.ts'

export const identityKinds = ['user_id', 'external_id', 'email', 'phone', 'social_handle', 'anonymous_id'] as const
export const identityKind = z.enum(identityKinds)
export type IdentityKind = z.infer<typeof identityKind>

export const customerSorts = [
  'worth',
  'orders',
  'lastOrderAt',
  'lastSeenAt',
  'firstSeenAt',
  'name',
  'expectedValue',
  'pAlive',
] as const

export const traitFilter = z.object({
  trait: z.string().min(1).max(128),
  operator: z.enum(['is', 'is-not', 'contains', 'is-set', 'is-not-set', 'at-least', 'at-most']),
  value: z.string().max(512).default(''),
})
export type TraitFilter = z.infer<typeof traitFilter>

const traitFilters = z
  .string()
  .describe('JSON: [{"trait":"city","operator":"is","value":"Lisbon"}]; all must hold')
  .transform((text, context) => {
    try {
      return z.array(traitFilter).max(10).parse(JSON.parse(text))
    } catch {
      context.addIssue({ code: 'custom', message: 'is not a JSON list of { trait, operator, value }' })
      return z.NEVER
    }
  })

export const customersQuery = pageQuery.extend({
  search: z
    .string()
    .max(200)
    .optional()
    .describe('part of a name or an e-mail address; the start of a phone number or id'),
  sort: z.enum(customerSorts).default('worth'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  filters: traitFilters.optional(),
  behind: behindText.optional(),
})

export const customerRow = z.object({
  customerId: z.number().int(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  ownId: z.string().nullable().describe("the business's own id for this customer"),
  worth: money.describe('paid less refunded so far, in the base currency'),
  otherCurrencies: z.boolean().describe('true where there are orders in other currencies, which worth leaves out'),
  orders: z.number().int(),
  firstOrderAt: moment.nullable(),
  lastOrderAt: moment.nullable(),
  firstSeenAt: moment.nullable(),
  lastSeenAt: moment.nullable(),
  expectedValue: moneyEstimate
    .nullable()
    .optional()
    .describe('what they are expected to pay within a year, discounted, in the base currency; in lists only'),
  pAlive: numberEstimate.nullable().optional().describe('probability of still being a customer; in lists only'),
})
export type CustomerRow = z.infer<typeof customerRow>

export const customersPage = page(customerRow).extend({
  total: z.number().int().describe('how many customers match in all'),
  words: z.string().optional().describe('who they are, where they are those behind a figure'),
})

export const identity = z.object({
  identityId: z.number().int(),
  kind: identityKind,
  namespace: z
    .string()
    .describe('what an external id or handle belongs to, such as shopify_customer_id; empty otherwise'),
  value: z.string(),
  firstSeenAt: moment,
})
export type Identity = z.infer<typeof identity>

/** Why two identifiers are held to be one person. */
export const identityLink = z.object({
  linkId: z.number().int(),
  from: identity,
  to: identity,
  evidence: z
    .enum(['event', 'alias', 'person'])
    .describe('seen together in an event; an alias call; joined by a person'),
  eventId: z.string().nullable(),
  source: z.string().nullable(),
  by: z.string().nullable().describe('who joined them, where a person did'),
  since: moment.describe('the earliest evidence'),
})
export type IdentityLink = z.infer<typeof identityLink>

export const trait = z.object({ name: z.string(), value: z.unknown(), since: moment })

export const customer = customerRow.extend({
  averageOrder: money.nullable(),
  refunded: money,
  otherWorth: z.array(money).describe('worth in currencies that are not the base currency'),
  traits: z.array(trait),
  identities: z.array(identity),
  links: z.array(identityLink),
  events: z.number().int(),
})
export type Customer = z.infer<typeof customer>

export const timelineEntry = z.object({
  eventId: z.string(),
  type: z.enum(['identify', 'track', 'page', 'screen', 'group', 'alias']),
  event: z.string(),
  time: moment,
  receivedAt: moment,
  channel: z.string(),
  source: z.string(),
  identity: z.object({ kind: identityKind, value: z.string() }),
  properties: z.record(z.string(), z.unknown()),
  traits: z.record(z.string(), z.unknown()),
  context: z.record(z.string(), z.unknown()),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const timelineQuery = pageQuery.extend({
  event: z.string().max(256).optional().describe('only events of this name'),
  channel: z.string().max(64).optional(),
})

export const timelinePage = page(timelineEntry).extend({
  events: z
    .array(z.object({ event: z.string(), channel: z.string(), count: z.number().int() }))
    .optional()
    .describe('what there is to filter by; with the first page'),
})

/** Two customers that evidence would join, and a limit that keeps them apart, for a person to decide. */
export const match = z.object({
  link: identityLink,
  customers: z.tuple([customerRow, customerRow]),
  reason: z.string().describe('which limit stood against it, in words'),
})
export type Match = z.infer<typeof match>
