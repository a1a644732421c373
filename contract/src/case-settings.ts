import { z } from 'zod'
import { askRule, askRuleInput } from './asking.ts'
import { casePriority } from './case.ts'
import { feedbackMetricId } from './feedback.ts'
import { surveyId } from './survey.ts'

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language code; write it like pt')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day; write it like 09:00')
const hours = z.number().min(0.25).max(2000)

export const caseCondition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('score'),
    metric: feedbackMetricId,
    atMost: z.number().min(-1000).max(1000),
  }),
  z.object({
    kind: z.literal('words'),
    lists: z
      .array(z.object({ language, words: z.array(z.string().trim().min(1).max(60)).max(200) }))
      .max(40)
      .describe('a list counts for texts in its language, and for texts whose language is not known'),
  }),
  z.object({
    kind: z.literal('complaint'),
    reasons: z
      .array(z.string().trim().min(1).max(60))
      .min(1)
      .max(50)
      .describe('what the `reason` of a `Message Received` may be'),
  }),
])
export type CaseCondition = z.infer<typeof caseCondition>

export const caseRuleInput = z.object({
  name: z.string().trim().min(1).max(120),
  enabled: z.boolean().default(true),
  priority: casePriority,
  condition: caseCondition,
})
export const caseRule = caseRuleInput.extend({ ruleId: z.number().int() })
export type CaseRule = z.infer<typeof caseRule>

/** How much sooner for whom: the best 5 % of customers, the next 15 %, and everyone else. */
const dueByWorth = z.object({ top: hours, high: hours, other: hours })

export const caseSettings = z
  .object({
    workingDays: z.array(z.number().int().min(1).max(7)).min(1).describe('1 is Monday'),
    workingFrom: time,
    workingTo: time,
    dueHours: z
      .object({ urgent: dueByWorth, high: dueByWorth, normal: dueByWorth, low: dueByWorth })
      .describe('working hours until an answer is due, by priority and by the worth of the customer'),
    waitingHours: hours.describe(
      'working hours that a customer who was answered may take, before the case is due again',
    ),
    windowDays: z
      .number()
      .int()
      .min(0)
      .max(365)
      .describe('within so many days, what is said of one order or conversation joins one case'),
    escalateAfterHours: hours.describe('working hours from the first escalation to the second'),
    escalationEmail: z
      .union([z.literal(''), z.email()])
      .describe('who hears of the second escalation; empty for nobody'),
    defaultOwnerId: z.string().max(64).nullable().describe('who gets new cases; null for nobody'),
    replyTo: z
      .union([z.literal(''), z.email()])
      .describe('where customers’ replies go; empty for the sender of the mail'),
    webhookUrl: z
      .union([z.literal(''), z.url({ protocol: /^https?$/ })])
      .describe('what is told of cases that open, escalate, close and reopen; empty for nothing'),
  })
  .refine(({ workingFrom, workingTo }) => workingFrom < workingTo, {
    message: 'must be later than the beginning',
    path: ['workingTo'],
  })
export type CaseSettings = z.infer<typeof caseSettings>

export const caseSettingsAnswer = z.object({
  settings: caseSettings,
  webhookSecret: z.string().describe('the key that webhook calls are signed with'),
  mailConfigured: z.boolean(),
})

export const caseTemplateInput = z.object({
  name: z.string().trim().min(1).max(120),
  language,
  subject: z.string().trim().min(1).max(300),
  body: z.string().trim().min(1).max(20_000),
})
export const caseTemplate = caseTemplateInput.extend({ templateId: z.number().int() })
export type CaseTemplate = z.infer<typeof caseTemplate>

/** What asks customers whether it helped, after a case is closed. */
export const caseFollowUp = z.object({
  on: z.boolean().describe('whether customers are asked'),
  rules: z
    .array(
      z.object({
        ruleId: z.number().int(),
        name: z.string(),
        state: askRule.shape.state,
        surveyId,
        surveyName: z.string(),
        delayHours: z.number().int().describe('after the case was closed'),
        channel: askRuleInput.shape.channel,
        counts: askRule.shape.counts,
      }),
    )
    .describe('rules of published surveys that wait for `Case Closed`'),
  mailConfigured: z.boolean(),
})
export type CaseFollowUp = z.infer<typeof caseFollowUp>

/** What a template may name, with an example for each. */
export const casePlaceholders = {
  'customer.name': 'Inês Faria',
  'customer.first_name': 'Inês',
  'customer.email': 'ines@example.org',
  'order.id': '10342',
  'case.number': '17',
  'case.score': '2',
  'case.text': 'The bowl arrived broken.',
  'business.name': 'Olaria',
  'agent.name': 'Ana Lopes',
} as const
export type CasePlaceholder = keyof typeof casePlaceholders

export const casePreviewInput = z.object({
  subject: z.string().max(300),
  body: z.string().max(20_000),
  caseId: z.number().int().positive().optional().describe('the case to fill it in for; an example when left out'),
})
export const casePreview = z.object({ subject: z.string(), body: z.string() })
