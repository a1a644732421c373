import { z } from 'zod'
import { askedAndAnswered, feedbackQuery, scoreEstimate } from './feedback-scores.ts'
import { period } from './metric.ts'

export const surveyResultsQuery = feedbackQuery.extend({
  version: z.coerce.number().int().min(0).optional().describe('answers to this version alone'),
})

const choice = z.object({
  answer: z.string(),
  people: z.number().int(),
  share: z.number(),
  lower: z.number(),
  upper: z.number(),
})

export const questionResult = z.object({
  questionId: z.string(),
  metric: z.string().describe('empty where it measures nothing that Esteem knows'),
  name: z.string(),
  people: z.number().int().describe('people who answered it; each counts once, with the newest answer'),
  estimate: scoreEstimate.extend({ kind: z.enum(['nps', 'mean']) }).nullable(),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  answers: z
    .array(choice)
    .describe('how often each answer was given: of a scale in its order, otherwise the most frequent first'),
  otherAnswers: z.number().int().describe('people whose answers are not listed'),
  texts: z.number().int().describe('people who wrote something'),
})
export type QuestionResult = z.infer<typeof questionResult>

export const surveyResults = z.object({
  surveyId: z.string(),
  period,
  level: z.number(),
  asked: askedAndAnswered.nullable(),
  responses: z.number().int(),
  partial: z.number().int(),
  programs: z.number().int().describe('responses that are probably a program’s, left out'),
  versions: z.array(z.object({ version: z.number().int(), responses: z.number().int() })),
  questions: z.array(questionResult),
})
export type SurveyResults = z.infer<typeof surveyResults>
