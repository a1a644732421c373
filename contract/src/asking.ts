import { z } from 'zod'
import { rfmSegments } from './cohort.ts'
import { contactReasons } from './contact.ts'
import { traitFilter } from './customer.ts'
import { valueTiers } from './prediction.ts'
import { surveyId } from './survey.ts'
import { answerSubject, linkPerson } from './survey-response.ts'
import { moment, page, pageQuery } from './value.ts'

const conditionOperators = ['is', 'is-not', 'contains', 'at-least', 'at-most', 'is-set', 'is-not-set'] as const

/** What the properties of an event must say. */
export const eventCondition = z.object({
  property: z
    .string()
    .min(1)
    .max(128)
    .describe(
      'a name; inside an object with dots, such as `address.country`; `order.total` and `order.currency` of the order that it is about',
    ),
  operator: z.enum(conditionOperators),
  value: z.string().max(512).default(''),
})
export type EventCondition = z.infer<typeof eventCondition>

export const askWhen = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    event: z.string().min(1).max(256),
    where: z.array(eventCondition).max(10).default([]),
    delayHours: z.number().int().min(0).max(8760).default(0),
  }),
  z.object({ kind: z.literal('date'), at: moment }),
  z.object({
    kind: z.literal('every'),
    days: z.number().int().min(7).max(1825).describe('each person has a day of their own, spread over the period'),
  }),
])
export type AskWhen = z.infer<typeof askWhen>

const words = z
  .record(
    z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*$/, 'is not a language such as pt'),
    z.string().trim().min(1).max(2000),
  )
  .describe('by language; `en` for everybody else; words of Esteem’s own where it is empty')

export const askRuleInput = z.object({
  name: z.string().trim().min(1).max(120),
  when: askWhen,
  filters: z.array(traitFilter).max(10).default([]).describe('what the traits of the person must say'),
  segment: z.enum(rfmSegments).nullable().default(null).describe('only customers of this RFM segment'),
  tiers: z
    .array(z.enum(valueTiers))
    .max(4)
    .default([])
    .describe('only customers of these tiers by worth; all when empty'),
  share: z.number().min(1).max(100).default(100).describe('percent of people; always the same ones'),
  quota: z
    .object({ most: z.number().int().min(1).max(1_000_000), per: z.enum(['day', 'week', 'month', 'ever']) })
    .nullable()
    .default(null)
    .describe('at most so many invitations'),
  onceInDays: z
    .number()
    .int()
    .min(0)
    .max(1825)
    .default(30)
    .describe('one person gets at most one in so many days; 0: each time'),
  channel: z
    .enum(['email', 'in-page'])
    .default('email')
    .describe('in-page: shown by the script for sites, when the person is next there'),
  priority: z.number().int().min(0).max(9).default(5).describe('higher goes first among what waits for one person'),
  expiresAfterDays: z.number().int().min(1).max(90).default(14).describe('not asked later than this after it was due'),
  reminderAfterDays: z
    .number()
    .int()
    .min(1)
    .max(30)
    .nullable()
    .default(null)
    .describe('one reminder, if there is no answer'),
  subject: words.default({}),
  intro: words.default({}),
})
export type AskRuleInput = z.output<typeof askRuleInput>

export const askRule = askRuleInput.extend({
  ruleId: z.number().int(),
  surveyId,
  state: z.enum(['active', 'paused']),
  activeSince: moment.describe('nothing that happened before is asked about'),
  createdAt: moment,
  counts: z.object({
    waiting: z.number().int(),
    sent: z.number().int(),
    answered: z.number().int(),
    notSent: z.number().int(),
  }),
})
export type AskRule = z.infer<typeof askRule>

/** What became of an invitation. */
export const invitationStates = {
  scheduled: 'Waits for its time',
  held: 'Held back for now',
  sending: 'Is being sent',
  sent: 'Sent, not answered yet',
  answered: 'Answered',
  failed: 'Could not be sent',
  refused: 'Not asked, by the contact policy',
  expired: 'Not asked in time',
  cancelled: 'Called off',
} as const
export const invitationState = z.enum(Object.keys(invitationStates) as [keyof typeof invitationStates])
export type InvitationState = z.infer<typeof invitationState>

/** Why an invitation is where it is, besides what the contact policy says. */
export const invitationReasons = {
  ...contactReasons,
  'no-mail-server': 'No mail server is set: ESTEEM_SMTP_URL',
  'mail-server-away': 'The mail server could not be reached, or did not take it',
  'address-refused': 'The mail server says that there is no such address',
  'no-address': 'There is no e-mail address of theirs that can be used',
  'survey-closed': 'The survey is closed',
  'survey-not-open': 'The survey is not open yet',
  'asked-lately': 'They were asked by this rule already',
  'rule-paused': 'The rule is paused',
  'rule-deleted': 'The rule was deleted',
  unclear: 'The server stopped while it was handed over; it is not sent twice',
  reminded: 'A reminder was sent',
} as const
export const invitationReason = z.enum(Object.keys(invitationReasons) as [keyof typeof invitationReasons])
export type InvitationReason = z.infer<typeof invitationReason>

export const invitation = z.object({
  invitationId: z.string(),
  surveyId,
  ruleId: z.number().int().nullable(),
  customerId: z.number().int().nullable(),
  customerName: z.string().nullable(),
  channel: z.enum(['email', 'api', 'in-page']),
  state: invitationState,
  reason: invitationReason.nullable(),
  about: answerSubject,
  dueAt: moment,
  expiresAt: moment,
  sentAt: moment.nullable(),
  answeredAt: moment.nullable(),
  history: z
    .array(z.object({ at: moment, state: invitationState, reason: invitationReason.nullable(), detail: z.string() }))
    .describe('the newest first'),
})
export type Invitation = z.infer<typeof invitation>

export const invitationsQuery = pageQuery.extend({
  state: invitationState.optional(),
  ruleId: z.coerce.number().int().optional(),
})
export const invitationsPage = page(invitation).extend({
  counts: z.record(invitationState, z.number().int()).describe('of all, by state'),
})

export const inviteInput = z.object({
  people: z
    .array(z.intersection(linkPerson, z.object({ about: answerSubject.optional() })))
    .min(1)
    .max(500),
  channel: z
    .enum(['email', 'api'])
    .default('email')
    .describe('email: Esteem sends it; api: the policy is asked at once, and you send the link that comes back'),
  at: moment.optional().describe('when to ask; now when left out'),
  expiresAfterDays: z.number().int().min(1).max(90).default(14),
  priority: z.number().int().min(0).max(9).default(5),
  key: z
    .string()
    .min(1)
    .max(128)
    .optional()
    .describe('the same people invited again with the same key are not asked twice'),
})

export const invited = z.object({
  invitationId: z.string().nullable(),
  state: invitationState.nullable(),
  reason: invitationReason.nullable(),
  url: z.string().nullable().describe('the personal link, where the channel is api and they may be asked'),
  expiresAt: moment.nullable().describe('until when the link can be answered'),
  problem: z.string().nullable().describe('why this one could not be invited'),
})

export const dryRunOutcome = z.enum([
  'asked',
  'held',
  'refused',
  'not-in-share',
  'filtered',
  'over-quota',
  'asked-lately',
  'no-address',
  'too-old',
])
export type DryRunOutcome = z.infer<typeof dryRunOutcome>

export const dryRun = z.object({
  basis: z.string().describe('what was looked at, in words'),
  people: z.number().int(),
  outcomes: z.array(
    z.object({
      outcome: dryRunOutcome,
      reason: invitationReason.nullable(),
      words: z.string(),
      people: z.number().int(),
    }),
  ),
  examples: z.array(
    z.object({
      customerId: z.number().int(),
      name: z.string().nullable(),
      outcome: dryRunOutcome,
      words: z.string(),
      at: moment.describe('when they would be asked'),
    }),
  ),
})
export type DryRun = z.infer<typeof dryRun>

export const mailSettings = z.object({
  senderName: z.string().trim().max(120).default('').describe('the name of the business when left out'),
  replyTo: z
    .union([z.email(), z.literal('')])
    .default('')
    .describe('where answers to a mail go'),
  footer: z.string().trim().max(500).default('').describe('such as your postal address, which some countries ask for'),
})
export type MailSettings = z.output<typeof mailSettings>

/** Somebody is looking at a page of the site. */
export const inPageInput = z.object({
  writeKey: z.string().max(128),
  userId: z.string().max(320).nullish(),
  anonymousId: z.string().max(320),
  url: z.string().max(2048).optional(),
  language: z.string().max(35).optional(),
  timeZone: z.string().max(64).optional(),
})
export const inPageAsk = z.object({ surveyId, invitation: z.string().describe('the token of a personal link') })
export type InPageAsk = z.infer<typeof inPageAsk>
