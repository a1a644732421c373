import { z } from 'zod'
import { invitationReason, invitationState } from './asking.ts'
import { valueTier } from './prediction.ts'
import { surveyId } from './survey.ts'
import { moment, money, page, pageQuery } from './value.ts'

export const casePriorities = ['urgent', 'high', 'normal', 'low'] as const
export const casePriority = z.enum(casePriorities)
export type CasePriority = z.infer<typeof casePriority>

/** `waiting`: the customer has been answered, and it is their turn. */
export const caseStates = ['open', 'waiting', 'reopened', 'closed'] as const
export const caseState = z.enum(caseStates)
export type CaseState = z.infer<typeof caseState>

export const caseReasons = {
  'low-score': 'Low score',
  complaint: 'Complaint',
  words: 'Words that worry',
  'by-hand': 'Opened by hand',
} as const
export type CaseReason = keyof typeof caseReasons
export const caseReason = z.enum(Object.keys(caseReasons) as [CaseReason, ...CaseReason[]])

/** How a case can end. `resolved`: true and false are compared later; null is left out, as there was nothing to resolve. */
export const caseOutcomes = {
  refunded: { name: 'Money given back', resolved: true },
  replaced: { name: 'Replaced or repaired', resolved: true },
  compensated: { name: 'Something given for the trouble', resolved: true },
  explained: { name: 'Explained', resolved: true },
  apologised: { name: 'Apologised', resolved: true },
  'put-right': { name: 'Cause put right', resolved: true },
  'not-possible': { name: 'Could not be helped', resolved: false },
  unreachable: { name: 'Could not be reached', resolved: false },
  'not-a-complaint': { name: 'Was no complaint', resolved: null },
  duplicate: { name: 'Belongs to another case', resolved: null },
} as const satisfies Record<string, { name: string; resolved: boolean | null }>
export type CaseOutcome = keyof typeof caseOutcomes
export const caseOutcome = z.enum(Object.keys(caseOutcomes) as [CaseOutcome, ...CaseOutcome[]])

export const caseStatement = z.object({
  eventId: z.string(),
  event: z.string(),
  time: moment,
  channel: z.string(),
  metric: z.string().describe('what was asked for, such as `nps`; empty for a plain question or a message'),
  score: z.number().nullable(),
  text: z.string(),
  language: z.string(),
  flags: z.array(z.string()),
})
export type CaseStatement = z.infer<typeof caseStatement>

/** What a customer is worth, where it is known. */
export const caseWorth = z.object({
  tier: valueTier.nullable().describe('by what a year is expected to bring; null before the first scoring'),
  expectedValue: money.nullable().describe('what a year is expected to bring'),
  worth: money.nullable().describe('paid so far, less refunds'),
})
export type CaseWorth = z.infer<typeof caseWorth>

export const caseRow = z.object({
  caseId: z.number().int(),
  openedAt: moment,
  state: caseState,
  priority: casePriority,
  reason: caseReason,
  rule: z.string().nullable().describe('the rule that opened it'),
  customer: z
    .object({ customerId: z.number().int(), name: z.string().nullable(), email: z.string().nullable() })
    .nullable()
    .describe('null where nobody is known to have said it'),
  worth: caseWorth,
  said: caseStatement.nullable().describe('the lowest score among what was said'),
  words: z.string().describe('the first words among what was said; empty where there are none'),
  language: z.string(),
  orderId: z.string(),
  owner: z.object({ accountId: z.string(), name: z.string() }).nullable(),
  dueAt: moment,
  overdue: z.boolean(),
  firstAnsweredAt: moment.nullable(),
  closedAt: moment.nullable(),
  outcome: caseOutcome.nullable(),
  helped: z.boolean().nullable().describe('what the customer said when asked whether it helped'),
  reopened: z.number().int().describe('how often'),
})
export type CaseRow = z.infer<typeof caseRow>

export const caseEntry = z.object({
  entryId: z.number().int(),
  at: moment,
  by: z.string(),
  action: z.enum([
    'opened',
    'said',
    'changed',
    'assigned',
    'priority',
    'waiting',
    'open',
    'note',
    'answered',
    'answered-elsewhere',
    'closed',
    'reopened',
    'helped',
    'not-helped',
    'escalated',
  ]),
  text: z.string(),
  detail: z.record(z.string(), z.unknown()),
})
export type CaseEntry = z.infer<typeof caseEntry>

export const caseDelivery = z.object({
  deliveryId: z.number().int(),
  caseId: z.number().int().nullable(),
  kind: z.string().describe('`escalation-1`, `escalation-2`, `opened`, `closed`, `reopened` or `test`'),
  channel: z.enum(['email', 'webhook']),
  target: z.string(),
  createdAt: moment,
  state: z.enum(['waiting', 'sent', 'failed']),
  attempts: z.number().int(),
  nextAttemptAt: moment.nullable(),
  finishedAt: moment.nullable(),
  outcome: z.string().describe('what the other side answered, or why it failed'),
})
export type CaseDelivery = z.infer<typeof caseDelivery>

export const caseDetail = caseRow.extend({
  conversationId: z.string(),
  responseId: z.string(),
  statements: z.array(caseStatement),
  history: z.array(caseEntry),
  deliveries: z.array(caseDelivery),
  otherCases: z.array(z.object({ caseId: z.number().int(), openedAt: moment, state: caseState, reason: caseReason })),
  canMail: z.boolean().describe('whether a mail server is set and an address is known'),
  helpAsked: z.boolean().describe('whether the customer was to be asked if it helped'),
  invitation: z
    .object({
      surveyId,
      state: invitationState,
      reason: invitationReason.nullable(),
      dueAt: moment,
      sentAt: moment.nullable(),
    })
    .nullable()
    .describe('the invitation that asks whether it helped'),
})
export type CaseDetail = z.infer<typeof caseDetail>

export const caseSorts = ['due', 'worth', 'newest'] as const

export const casesQuery = pageQuery.extend({
  show: z.enum(['unclosed', 'overdue', 'waiting', 'closed', 'all']).default('unclosed'),
  owner: z.string().max(64).optional().describe('an account’s id, `me`, or `nobody`'),
  priority: casePriority.optional(),
  reason: caseReason.optional(),
  customerId: z.coerce.number().int().positive().optional(),
  search: z
    .string()
    .max(200)
    .optional()
    .describe('words that were said, an order, a case’s number, a name or an address'),
  sort: z.enum(caseSorts).default('due'),
})

export const casesPage = page(caseRow).extend({
  counts: z
    .object({
      unclosed: z.number().int(),
      overdue: z.number().int(),
      waiting: z.number().int(),
      closed: z.number().int(),
    })
    .describe('of all cases'),
})

export const caseInput = z
  .object({
    customerId: z.number().int().positive().optional(),
    feedbackId: z.string().max(256).optional().describe('the id of an answer, review or message that it is about'),
    text: z.string().trim().max(10_000).default('').describe('what it is about, in the words of whoever opens it'),
    priority: casePriority.default('normal'),
    orderId: z.string().max(256).default(''),
  })
  .refine(({ customerId, feedbackId }) => customerId !== undefined || feedbackId !== undefined, {
    message: 'needs a customer or something that was said',
    path: ['customerId'],
  })

export const caseChange = z.object({
  ownerId: z.string().max(64).nullable().optional().describe('null for nobody'),
  priority: casePriority.optional(),
  state: z.enum(['open', 'waiting']).optional(),
})

export const caseAnswerInput = z.object({
  by: z
    .enum(['email', 'elsewhere'])
    .describe('elsewhere: written down only; it was said by phone, chat or another tool'),
  subject: z.string().trim().max(300).default(''),
  text: z.string().trim().min(1).max(20_000),
  language: z.string().max(16).default(''),
  wait: z.boolean().default(true).describe('whether it is the customer’s turn from now on'),
})

export const caseCloseInput = z.object({
  outcome: caseOutcome,
  words: z.string().trim().max(10_000).default('').describe('what was done'),
  ask: z.boolean().default(true).describe('whether the customer is asked, once, if it helped'),
})
