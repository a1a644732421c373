import { answerFlags, disagreementKinds, feedbackMetricIds, feedbackScoreId } from '@esteem/contract'
import { z } from 'zod'

/** What of each page stands in its address. */
export const feedbackSearch = z.object({
  score: feedbackScoreId.optional().catch(undefined),
  by: z.string().max(160).optional().catch(undefined),
})
export type FeedbackSearch = z.infer<typeof feedbackSearch>

export const commentsSearch = z.object({
  search: z.string().max(200).optional().catch(undefined),
  metric: z
    .enum([...feedbackMetricIds, 'mention'])
    .optional()
    .catch(undefined),
  mood: z.enum(['low', 'high']).optional().catch(undefined),
  language: z.string().max(8).optional().catch(undefined),
  surveyId: z.string().max(256).optional().catch(undefined),
  days: z.number().int().min(1).max(3650).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  segment: z.string().max(160).optional().catch(undefined),
  value: z.string().max(512).optional().catch(undefined),
  flag: z
    .enum([...(Object.keys(answerFlags) as (keyof typeof answerFlags)[]), 'none'])
    .optional()
    .catch(undefined),
})
export type CommentsSearch = z.infer<typeof commentsSearch>

export const pricesSearch = z.object({
  thing: z.string().max(256).optional().catch(undefined),
  currency: z.string().max(3).optional().catch(undefined),
})
export type PricesSearch = z.infer<typeof pricesSearch>

export const disagreementsSearch = z.object({
  kind: z.enum(disagreementKinds).optional().catch(undefined),
})
