import { z } from 'zod'
import { answerFlags, feedbackMetricIds } from './feedback.ts'
import { breakdownText } from './metric.ts'
import { decimal, moneyEstimate } from './prediction.ts'
import { day, moment, page, pageQuery } from './value.ts'

export const commentsQuery = pageQuery.extend({
  search: z.string().trim().max(200).optional().describe('every word must occur, in any order and case'),
  metric: z
    .enum([...feedbackMetricIds, 'mention'])
    .optional()
    .describe('what it was said about'),
  least: z.coerce.number().optional().describe('the lowest score'),
  most: z.coerce.number().optional().describe('the highest score'),
  language: z.string().max(8).optional().describe('two letters; none for those whose language is not known'),
  surveyId: z.string().max(256).optional(),
  customerId: z.coerce.number().int().positive().optional(),
  from: day.optional(),
  to: day.optional(),
  flag: z.enum([...(Object.keys(answerFlags) as (keyof typeof answerFlags)[]), 'none']).optional(),
  segment: breakdownText.optional().describe('customers by what they have in common, such as trait:city, with value'),
  value: z.string().max(512).optional(),
})

export const comment = z.object({
  commentId: z.string(),
  time: moment,
  customer: z.object({ customerId: z.number().int(), name: z.string().nullable() }).nullable(),
  text: z.string(),
  language: z.string().describe('two letters; empty where it is not known'),
  metric: z.string().describe('what the score measures; empty where there is none'),
  score: z.number().nullable().describe('given with it or, in the same response, beside it'),
  highest: z.number().nullable().describe('the highest score of the scale'),
  surveyId: z.string(),
  questionId: z.string(),
  channel: z.string(),
  orderId: z.string(),
  productId: z.string(),
  flags: z.array(z.string()),
  worth: decimal.nullable().describe('paid by the customer so far, less refunds; null where they never bought'),
  expectedValue: moneyEstimate.nullable().describe('what the customer is expected to bring in a year'),
  currency: z.string(),
})
export type Comment = z.infer<typeof comment>

export const commentsPage = page(comment).extend({
  total: z.number().int(),
  languages: z
    .array(z.object({ language: z.string(), comments: z.number().int() }))
    .describe('of all comments, the most frequent first; empty after the first page'),
  surveys: z.array(z.object({ surveyId: z.string(), comments: z.number().int() })),
})
export type CommentsPage = z.infer<typeof commentsPage>
