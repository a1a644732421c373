import { z } from 'zod'
import { answerFlags, feedbackMetricId } from './feedback.ts'
import { surveyId } from './survey.ts'
import { moment, page, pageQuery } from './value.ts'

export const answerFlag = z.enum(Object.keys(answerFlags) as [keyof typeof answerFlags])

/** One answered question, as it was understood. */
export const surveyAnswer = z.object({
  questionId: z.string(),
  title: z.string(),
  metric: feedbackMetricId.nullable(),
  score: z.number().nullable().describe('on the scale of the metric, or of the question where it has none'),
  value: z.unknown().describe('as it was given'),
  label: z.string().describe('the same in words'),
  text: z.string().nullable(),
  language: z.string().nullable(),
})
export type SurveyAnswer = z.infer<typeof surveyAnswer>

export const answerNote = z.object({ question: z.string(), message: z.string() })

export const surveyResponse = z.object({
  responseId: z.string(),
  surveyId,
  version: z.number().int(),
  finished: z.boolean(),
  startedAt: moment,
  updatedAt: moment,
  finishedAt: moment.nullable(),
  seconds: z.number().nullable().describe('from the first sight of it to the last answer'),
  language: z.string().nullable(),
  channel: z.string(),
  invitationId: z.string().nullable(),
  customer: z.object({ customerId: z.number().int(), name: z.string() }).nullable().describe('null: not known who'),
  about: z.record(z.string(), z.string()).describe('the order, conversation, case or product that it is about'),
  flags: z.array(answerFlag),
  answers: z.array(surveyAnswer),
  notes: z.array(answerNote).describe('what was sent and could not be used'),
})
export type SurveyResponse = z.infer<typeof surveyResponse>

export const responsesQuery = pageQuery.extend({
  finished: z.enum(['true', 'false']).optional(),
  flag: answerFlag.optional(),
  version: z.coerce.number().int().optional(),
})
export const responsesPage = page(surveyResponse)

/** What was answered to one question. Counts are of answers as they are; figures with intervals are metrics. */
export const questionSummary = z.object({
  questionId: z.string(),
  title: z.string(),
  kind: z.string(),
  metric: feedbackMetricId.nullable(),
  answered: z.number().int(),
  mean: z.number().nullable().describe('of its scores, where it has some'),
  counts: z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
  texts: z.array(z.string()).describe('a few of the newest'),
})
export type QuestionSummary = z.infer<typeof questionSummary>

export const surveyFigures = z.object({
  version: z.number().int().nullable(),
  finished: z.number().int(),
  medianSeconds: z.number().nullable(),
  questions: z.array(questionSummary),
})
export type SurveyFigures = z.infer<typeof surveyFigures>

/** Whom a personal link is for: a customer, or any identifier. */
export const linkPerson = z
  .object({
    customerId: z.number().int().positive().optional(),
    userId: z.string().min(1).max(320).optional(),
    email: z.string().min(3).max(320).optional(),
    phone: z.string().min(3).max(64).optional(),
    anonymousId: z.string().min(1).max(320).optional(),
  })
  .refine((person) => Object.values(person).some((value) => value !== undefined), 'needs an identifier, such as userId')

const subjectId = z.string().min(1).max(256)

/** What an answer is about. */
export const answerSubject = z.object({
  orderId: subjectId.optional(),
  productId: subjectId.optional(),
  conversationId: subjectId.optional(),
  caseId: subjectId.optional(),
})
export type AnswerSubject = z.infer<typeof answerSubject>
