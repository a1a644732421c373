import { z } from 'zod'
import { feedbackMetricId } from './feedback.ts'
import { moment, page, pageQuery } from './value.ts'

/** What names a survey in addresses and in events. */
export const surveyId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is no id of a survey: small letters, digits and hyphens, at most 64')

/** A survey as SurveyJS writes it. Its own keys are its author’s; what it may hold is checked when it is published. */
export const surveyJson = z
  .custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'must be an object, as SurveyJS writes it',
  )
  .meta({ type: 'object' })

/** The property of a question, a row or an item in the JSON that says what it measures. */
export const metricProperty = 'esteemMetric'
/** The property that says that the first, or the lowest, answer is the best one. */
export const reversedProperty = 'esteemReversed'
/** The property that says in which currency a price is asked, where it is not that of the business. */
export const currencyProperty = 'esteemCurrency'

/** The most that a survey may hold, and an answer to it. */
export const surveyLimits = { jsonBytes: 512 * 1024, depth: 40, questions: 300, answerBytes: 256 * 1024 } as const

export const surveyStates = ['draft', 'published', 'closed', 'archived'] as const
export type SurveyState = (typeof surveyStates)[number]

const settingsFields = {
  anonymousAllowed: z.boolean().describe('whoever has the public address may answer, without saying who they are'),
  opensAt: moment.nullable(),
  closesAt: moment.nullable(),
  quota: z
    .number()
    .int()
    .min(1)
    .nullable()
    .describe('after so many finished answers the public address is closed; personal links still work'),
  thanks: z.string().max(2000).describe('said when it is finished, where the survey says nothing itself'),
  redirectUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .describe('where to go on when it is finished'),
  theme: surveyJson.nullable().describe('a theme as SurveyJS writes it'),
}

export const surveySettings = z.object({
  anonymousAllowed: settingsFields.anonymousAllowed.default(true),
  opensAt: settingsFields.opensAt.default(null),
  closesAt: settingsFields.closesAt.default(null),
  quota: settingsFields.quota.default(null),
  thanks: settingsFields.thanks.default(''),
  redirectUrl: settingsFields.redirectUrl.default(null),
  theme: settingsFields.theme.default(null),
})
export type SurveySettings = z.infer<typeof surveySettings>

/** Only what changes; the rest stays as it is. */
export const surveySettingsChange = z.object(settingsFields).partial()

export const surveyCounts = z.object({
  invited: z.number().int().describe('invitations sent'),
  started: z.number().int().describe('answers begun, finished or not'),
  finished: z.number().int(),
  flagged: z.number().int().describe('finished, and odd in some way'),
  responseRate: z
    .number()
    .nullable()
    .describe('of those invited, who answered at least one question; null: nobody was'),
  lastAnswerAt: moment.nullable(),
})
export type SurveyCounts = z.infer<typeof surveyCounts>

const head = {
  surveyId,
  name: z.string(),
  state: z.enum(surveyStates),
  template: z.string().nullable().describe('the template that it was made from'),
  version: z.number().int().nullable().describe('the version that is asked now; null: never published'),
  changed: z.boolean().describe('the draft differs from the version that is asked'),
  settings: surveySettings,
  publicUrl: z.string(),
  createdAt: moment,
  updatedAt: moment,
  publishedAt: moment.nullable(),
  closedAt: moment.nullable(),
}

export const surveySummary = z.object({ ...head, counts: surveyCounts })
export type SurveySummary = z.infer<typeof surveySummary>

/** What one question of a version asks and measures. A row of a matrix, or an item of several texts, is one of its own. */
export const surveyQuestion = z.object({
  questionId: z.string().describe('as in `question_id` of its answers; `[]` where panels or rows repeat'),
  title: z.string(),
  kind: z.string().describe('the type of the question in SurveyJS'),
  answer: z.enum(['scale', 'choice', 'choices', 'ranking', 'number', 'text', 'yes-no', 'other']),
  metric: feedbackMetricId.nullable(),
  metricFrom: z.enum(['given', 'inferred']).nullable().describe('said in the survey, or seen from its name and scale'),
  lowest: z.number().nullable().describe('of its own scale, as asked'),
  highest: z.number().nullable(),
  reversed: z.boolean().describe('a low answer is the good one'),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  required: z.boolean(),
})
export type SurveyQuestion = z.infer<typeof surveyQuestion>

export const surveyProblem = z.object({
  path: z.string().describe('where in the JSON, such as pages[0].elements[2].html'),
  message: z.string().describe('what is wrong and what to do'),
  severity: z
    .enum(['refused', 'changed', 'hint'])
    .describe('refused: cannot be published; changed: is taken out or made harmless'),
})
export type SurveyProblem = z.infer<typeof surveyProblem>

/** What would become of a survey’s JSON if it were published. */
export const surveyCheck = z.object({
  publishable: z.boolean(),
  problems: z.array(surveyProblem),
  questions: z.array(surveyQuestion),
  languages: z.array(z.string()).describe('languages that it has words in, its own first'),
})
export type SurveyCheck = z.infer<typeof surveyCheck>

export const survey = z.object({
  ...head,
  counts: surveyCounts,
  json: surveyJson.describe('the draft'),
  revision: z.number().int().describe('of the draft; send it back with a change, so that nobody’s work is overwritten'),
})
export type Survey = z.infer<typeof survey>

const surveyName = z.string().trim().min(1).max(120)

export const surveyInput = z.object({
  surveyId: surveyId.optional().describe('made from the name when left out'),
  name: surveyName,
  template: z.string().max(64).nullable().default(null),
  json: surveyJson,
  settings: surveySettingsChange.optional(),
})

export const draftInput = z.object({
  revision: z.number().int().describe('the one that was read'),
  name: surveyName.optional(),
  json: surveyJson.optional(),
  settings: surveySettingsChange.optional().describe('hold at once, for the version that is asked too'),
})

export const surveyVersion = z.object({
  version: z.number().int(),
  publishedAt: moment,
  publishedBy: z.string().nullable(),
  finished: z.number().int(),
  questions: z.array(surveyQuestion),
})
export type SurveyVersion = z.infer<typeof surveyVersion>

export const surveysQuery = pageQuery.extend({
  state: z.enum(surveyStates).optional().describe('all but archived ones when left out'),
  search: z.string().max(120).optional(),
})
/** A survey that another tool asks: there are answers to it, and no more is known. */
export const surveyElsewhere = z.object({ surveyId: z.string(), responses: z.number().int(), lastAnswerAt: moment })
export type SurveyElsewhere = z.infer<typeof surveyElsewhere>

export const surveysPage = page(surveySummary).extend({
  elsewhere: z.array(surveyElsewhere).describe('surveys that other tools ask; empty where anything was asked for'),
})
