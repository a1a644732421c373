import { z } from 'zod'
import { moment, page, pageQuery } from './value.ts'

/** What a person may be written to for. */
export const contactPurposes = {
  survey: 'Surveys',
  marketing: 'Offers and news',
  review: 'Requests for reviews',
  service: 'Service messages',
} as const
export const contactPurpose = z.enum(Object.keys(contactPurposes) as [keyof typeof contactPurposes])
export type ContactPurpose = z.infer<typeof contactPurpose>

/** What consent can be about: one purpose, or everything but service messages. */
export const consentPurpose = z.enum([...contactPurpose.options, 'everything'])
export type ConsentPurpose = z.infer<typeof consentPurpose>

export const contactChannel = z.enum(['email', 'in-page', 'link', 'api', 'chat', 'sms'])
export type ContactChannel = z.infer<typeof contactChannel>

export const contactSubjectKind = z.enum(['survey', 'case', 'campaign', 'review'])
export type ContactSubjectKind = z.infer<typeof contactSubjectKind>

/** Whom silence allows to be asked: see docs/contact-policy.md. */
export const consentRule = z.enum(['consent', 'customers', 'anyone'])
export type ConsentRule = z.infer<typeof consentRule>

const budget = z.object({
  most: z.number().int().min(1).max(100),
  days: z.number().int().min(1).max(365),
})
export type ContactBudget = z.infer<typeof budget>

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day such as 20:00')

export const contactPolicy = z.object({
  consent: z
    .object({ survey: consentRule, marketing: consentRule, review: consentRule })
    .describe('who may be asked: only who agreed; also who has bought and did not object; anyone who did not object'),
  overall: budget.nullable().describe('how often one person is asked at most, for everything together; null: no limit'),
  purposes: z
    .object({ survey: budget.nullable(), marketing: budget.nullable(), review: budget.nullable() })
    .describe('the same for each purpose'),
  gapHours: z.number().int().min(0).max(720).describe('at least this long between two messages to one person'),
  quietHours: z
    .object({ from: hour, to: hour })
    .nullable()
    .describe('when nobody is written to, by the clock of the person; null: at no time'),
})
export type ContactPolicy = z.infer<typeof contactPolicy>

export const standardPolicy: ContactPolicy = {
  consent: { survey: 'customers', marketing: 'consent', review: 'customers' },
  overall: { most: 4, days: 30 },
  purposes: {
    survey: { most: 2, days: 30 },
    marketing: { most: 4, days: 30 },
    review: { most: 1, days: 30 },
  },
  gapHours: 48,
  quietHours: { from: '20:00', to: '08:00' },
}

/** Why somebody is not asked now (held), or not at all (refused). */
export const contactReasons = {
  budget: 'They were written to as often as the policy allows',
  'purpose-budget': 'They were written to for this purpose as often as the policy allows',
  gap: 'They were written to only a short while ago',
  'quiet-hours': 'It is a quiet hour where they are',
  'more-important': 'Something more important waits for them',
  'no-consent': 'They have not agreed to it',
  withdrawn: 'They took their consent back',
  unsubscribed: 'They unsubscribed',
  blocked: 'Mail to this address comes back',
  expired: 'It would come too late',
  'already-sent': 'They were asked already',
} as const
export const contactReason = z.enum(Object.keys(contactReasons) as [keyof typeof contactReasons])
export type ContactReason = z.infer<typeof contactReason>

export const consentState = z.enum(['given', 'withdrawn', 'unsubscribed'])
export type ConsentState = z.infer<typeof consentState>

export const consentEntry = z.object({
  entryId: z.number().int(),
  identityId: z.number().int(),
  purpose: z.string().describe('as it was told, where it is none of those that the policy knows'),
  state: z
    .enum([...consentState.options, 'undone'])
    .describe('undone: an entry before was taken back, and counts no more'),
  at: moment,
  origin: z.enum(['event', 'page', 'person']).describe('told by an event; said on the unsubscribe page; by hand'),
  textVersion: z.string().nullable().describe('which version of the text was agreed to'),
  by: z.string().nullable().describe('who noted it, where it was noted by hand'),
})
export type ConsentEntry = z.infer<typeof consentEntry>

export const contactDecision = z.object({
  decisionId: z.number().int(),
  askId: z.string(),
  customerId: z.number().int().nullable(),
  customerName: z.string().nullable(),
  purpose: contactPurpose,
  channel: contactChannel,
  subject: z.object({ kind: contactSubjectKind, id: z.string() }),
  outcome: z.enum(['allowed', 'held', 'refused']),
  reason: contactReason.nullable(),
  words: z.string().describe('the reason in a sentence, with its figures'),
  until: moment.nullable().describe('when it is decided again'),
  at: moment,
  lastAt: moment.describe('when it was last decided so again'),
  times: z.number().int(),
})
export type ContactDecisionRecord = z.infer<typeof contactDecision>

export const contactDecisionsQuery = pageQuery.extend({
  customerId: z.coerce.number().int().positive().optional(),
  subjectKind: contactSubjectKind.optional(),
  subjectId: z.string().max(256).optional(),
  outcome: z.enum(['allowed', 'held', 'refused']).optional(),
})
export const contactDecisionsPage = page(contactDecision)

export const customerContact = z.object({
  purposes: z.array(
    z.object({
      purpose: contactPurpose,
      state: consentState.nullable().describe('what they last said; null: nothing'),
      since: moment.nullable(),
      mayBeAsked: z.boolean().describe('by the rule of the policy for this purpose'),
    }),
  ),
  entries: z.array(consentEntry).describe('everything they said, the newest first'),
  messages: z
    .array(
      z.object({
        askId: z.string(),
        purpose: contactPurpose,
        channel: contactChannel,
        subject: z.object({ kind: contactSubjectKind, id: z.string() }),
        state: z.enum(['waiting', 'allowed', 'sent', 'failed']),
        at: moment,
      }),
    )
    .describe('what was sent to them or waits, the newest first'),
  blocked: z.array(z.object({ identityId: z.number().int(), address: z.string(), why: z.string(), since: moment })),
})
export type CustomerContact = z.infer<typeof customerContact>

export const contactPreview = z.object({
  people: z.number().int().describe('how many were looked at: those with an address, the newest first'),
  all: z.boolean().describe('false where there are more people than were looked at'),
  allowed: z.number().int(),
  held: z.array(z.object({ reason: contactReason, people: z.number().int() })),
  refused: z.array(z.object({ reason: contactReason, people: z.number().int() })),
})
export type ContactPreview = z.infer<typeof contactPreview>
