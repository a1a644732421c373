import { z } from 'zod'
import { surveyId, surveyJson } from './survey.ts'
import { answerNote, answerSubject } from './survey-response.ts'
import { moment } from './value.ts'

/** Every reason for which a survey is not asked or an answer not taken, as `reason` of a problem too. */
export const surveyRefusals = {
  'link-forged': 'The link is not one that was made here',
  'link-expired': 'The link is older than it may be',
  'not-published': 'The survey was never published',
  'not-open-yet': 'The survey opens later',
  'survey-closed': 'The survey is closed',
  'quota-full': 'As many as were asked for have answered',
  'link-needed': 'The survey takes answers by personal link only',
  'already-answered': 'This invitation, or this answer, was finished before',
  'unknown-version': 'The survey has no such version',
  'other-version': 'The answer was begun with another version',
  'changed-meanwhile': 'Somebody else changed the survey since it was read',
} as const
export type SurveyRefusal = keyof typeof surveyRefusals
export const surveyRefusal = z.enum(Object.keys(surveyRefusals) as [SurveyRefusal, ...SurveyRefusal[]])

/** A survey as a respondent gets it. */
export const publicSurvey = z.object({
  surveyId,
  name: z.string(),
  businessName: z.string(),
  refusal: z
    .object({ reason: surveyRefusal, message: z.string() })
    .nullable()
    .describe('why it cannot be answered; null: it can'),
  version: z.number().int().nullable().describe('null with a refusal, and in a preview'),
  json: surveyJson.nullable(),
  theme: surveyJson.nullable(),
  languages: z.array(z.string()),
  thanks: z.string(),
  redirectUrl: z.string().nullable(),
  progress: z
    .object({ responseId: z.string(), answers: z.record(z.string(), z.unknown()), pageNo: z.number().int().nullable() })
    .nullable()
    .describe('where the person of the link stopped; go on with the same responseId'),
})
export type PublicSurvey = z.infer<typeof publicSurvey>

export const publicSurveyQuery = z.object({
  i: z.string().max(2048).optional().describe('the token of a personal link'),
  writeKey: z.string().max(128).optional().describe('of a source that will say who answers'),
})

/** Answers so far, or all of them. The whole state is sent each time: what is missing was taken back. */
export const answersInput = z.object({
  surveyId,
  version: z.number().int().min(1),
  responseId: z
    .string()
    .regex(/^[\w-]{16,64}$/, 'must be 16 to 64 letters, digits, hyphens or underscores, made by chance')
    .describe('made by the page, by chance; whoever knows it can go on with the answer'),
  invitation: z.string().max(2048).optional().describe('the token of a personal link'),
  answers: z.record(z.string(), z.unknown()).describe('the data of SurveyJS: values by name of question'),
  complete: z.boolean().default(false),
  pageNo: z.number().int().min(0).max(1000).optional().describe('where to go on'),
  language: z.string().max(35).optional().describe('the language in which it was shown'),
  startedAt: moment.optional().describe('when the first question was shown'),
  durationMs: z.number().int().min(0).optional().describe('how long the page was looked at'),
  about: answerSubject.optional().describe('ignored where a personal link says it'),
  channel: z.enum(['link', 'email', 'in-page', 'api']).default('link'),
  writeKey: z.string().max(128).optional().describe('of a source, with userId or anonymousId'),
  userId: z.string().max(320).optional(),
  anonymousId: z.string().max(320).optional(),
  trap: z.string().max(2000).optional().describe('of a field that people do not see; whoever fills it is flagged'),
})
export type AnswersInput = z.input<typeof answersInput>

export const answersReceipt = z.object({
  responseId: z
    .string()
    .describe('the one to go on with; another than was sent where the link’s person had begun before'),
  finished: z.boolean(),
  accepted: z.array(z.string()).describe('questions whose answers are kept'),
  refused: z.array(answerNote).describe('answers that could not be used, and why; the others are kept'),
})
export type AnswersReceipt = z.infer<typeof answersReceipt>
