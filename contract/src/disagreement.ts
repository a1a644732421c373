import { z } from 'zod'
import { feedbackScoreId } from './feedback-scores.ts'
import { moneyEstimate, valueTier } from './prediction.ts'
import { moment, page, pageQuery } from './value.ts'

/** Whether they are worth much to us and we little to them, or the reverse. */
export const disagreementKinds = ['we-are-worth-little-to-them', 'they-are-worth-little-to-us'] as const

export const disagreementsQuery = pageQuery.extend({
  kind: z.enum(disagreementKinds).default('we-are-worth-little-to-them'),
})

export const disagreement = z.object({
  customerId: z.number().int(),
  name: z.string().nullable(),
  expectedValue: moneyEstimate.describe('what a year is expected to bring'),
  tier: valueTier,
  pAlive: z.number(),
  metric: feedbackScoreId.describe(
    'what they said: their newest answer on recommending, loyalty, satisfaction or value',
  ),
  score: z.number(),
  highest: z.number(),
  answeredAt: moment,
  comment: z.string().nullable().describe('what they wrote beside it'),
})
export type Disagreement = z.infer<typeof disagreement>

export const disagreementsPage = page(disagreement).extend({
  total: z.number().int(),
  value: z.string().describe('what all of these customers together are expected to bring in a year'),
  currency: z.string(),
  words: z.string(),
})
export type DisagreementsPage = z.infer<typeof disagreementsPage>
