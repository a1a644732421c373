import { z } from 'zod'
import { period } from './metric.ts'
import { day } from './value.ts'

/** What customers say, as scores that can be corrected for who did not answer; each is a metric of the same id too. */
export const feedbackScoreIds = [
  'nps',
  'csat',
  'csat-top-two',
  'ces',
  'loyalty',
  'value-functional',
  'value-emotional',
  'value-social',
  'value-economic',
  'price-fairness',
  'expectation-gap',
  'quality',
  'service-quality',
  'trust',
  'ethics',
  'reviews',
] as const
export const feedbackScoreId = z.enum(feedbackScoreIds)
export type FeedbackScoreId = (typeof feedbackScoreIds)[number]

export const confidenceLevels = [0.8, 0.9, 0.95, 0.99] as const

export const feedbackQuery = z.object({
  from: day.optional().describe('first day, in the business time zone; a year before the last when left out'),
  to: day.optional().describe('last day, included; the last day with answers, or today, when left out'),
  level: z.coerce
    .number()
    .refine((level) => (confidenceLevels as readonly number[]).includes(level), 'is none of 0.8, 0.9, 0.95, 0.99')
    .default(0.95)
    .describe('probability that an interval holds the true value'),
})

export const scoreEstimate = z.object({
  value: z.number(),
  lower: z.number(),
  upper: z.number(),
  answers: z.number().int().describe('people whose answer counts'),
})
export type ScoreEstimate = z.infer<typeof scoreEstimate>

export const correctedEstimate = scoreEstimate.extend({
  designEffect: z.number().describe('by how much weighting widens the variance; 1 is not at all'),
  effectiveAnswers: z.number().describe('how many equally weighted answers would be as precise'),
})

/** How a score moved against the period before. */
export const scoreChange = z.object({
  of: z.enum(['corrected', 'raw']).describe('which of the two figures is compared'),
  before: z.number(),
  difference: z.number(),
  lower: z.number(),
  upper: z.number(),
  verdict: z
    .enum(['higher', 'lower', 'no-real-change'])
    .describe('no-real-change: the interval of the difference contains zero, so that chance alone may have made it'),
})
export type ScoreChange = z.infer<typeof scoreChange>

export const feedbackScore = z.object({
  id: feedbackScoreId,
  name: z.string(),
  unit: z.enum(['score', 'share']),
  description: z.string(),
  lowest: z.number(),
  highest: z.number(),
  raw: scoreEstimate.nullable().describe('of those who answered; null where nobody did'),
  corrected: correctedEstimate.nullable().describe('weighted to the customer base'),
  uncorrected: z.string().nullable().describe('why there is no corrected figure'),
  change: scoreChange.nullable().describe('null where nobody answered in the period before'),
  smallestChange: z
    .number()
    .nullable()
    .describe('the smallest true change that answers as many as these would show, four times in five'),
})
export type FeedbackScore = z.infer<typeof feedbackScore>

export const customerBase = z.object({
  customers: z.number().int().describe('on an average day of the period'),
  unreachable: z.number().int().describe('customers left out since nobody of their kind was ever asked or answered'),
  words: z.string(),
})

export const valueDimensionIds = ['value-functional', 'value-emotional', 'value-social', 'value-economic'] as const

/** What each dimension of value weighs in loyalty. */
export const valueWeights = z.object({
  outcome: z
    .enum(['loyalty', 'nps'])
    .describe('what is explained; likelihood to recommend where loyalty was not asked'),
  from: day,
  to: day,
  people: z.number().int().describe('people who answered all of it together'),
  explained: z.number().nullable().describe('share of the differences in the outcome that the four explain together'),
  explanation: z.string().nullable().describe('why there are no weights'),
  dimensions: z.array(
    z.object({
      id: z.enum(valueDimensionIds),
      name: z.string(),
      share: z.number().describe('its part of what the four explain together'),
      lower: z.number(),
      upper: z.number(),
      rank: z.number().int(),
      bestRank: z.number().int().describe('the best and the worst place that the data allow'),
      worstRank: z.number().int(),
    }),
  ),
})
export type ValueWeights = z.infer<typeof valueWeights>

export const askedAndAnswered = z.object({
  invitations: z.number().int(),
  answered: z.number().int(),
  rate: z.number(),
  lower: z.number(),
  upper: z.number(),
})

/** What we are worth to our customers. */
export const feedbackAnswer = z.object({
  period,
  comparison: period,
  level: z.number(),
  base: customerBase.nullable().describe('whom corrected figures speak for; null where no orders are known'),
  asked: askedAndAnswered.nullable().describe('null where no survey was sent in the period'),
  scores: z.array(feedbackScore).describe('those that anyone answered in the period or before it'),
  valueWeights: valueWeights.nullable().describe('null where no dimension of value was ever asked for'),
  notes: z.array(z.string()),
})
export type FeedbackAnswer = z.infer<typeof feedbackAnswer>

export const margin = z.object({
  name: z.string().describe('orders, recency, tenure, bought-through, or trait:NAME'),
  label: z.string(),
  used: z.boolean(),
  reason: z.string().describe('why answers are weighted by it, or why not'),
  shift: z.number().nullable().describe('how far weighting by it alone moves the score'),
  categories: z.array(
    z.object({
      label: z.string(),
      customers: z.number().describe('share of the customer base'),
      answers: z.number().int(),
      before: z.number().describe('share of the answers'),
      after: z.number().describe('share of the weighted answers'),
    }),
  ),
})
export type Margin = z.infer<typeof margin>

/** A score month by month, in each beside the plain figure that of all customers. */
export const feedbackTrend = z.object({
  id: feedbackScoreId,
  period,
  level: z.number(),
  uncorrected: z.string().nullable().describe('why no month has a corrected figure'),
  months: z.array(
    z.object({
      start: day,
      raw: scoreEstimate.nullable().describe('of those who answered in the month; null where nobody did'),
      corrected: scoreEstimate
        .nullable()
        .describe('weighted to the customer base of the period; null where too few of it answered in the month'),
    }),
  ),
})
export type FeedbackTrend = z.infer<typeof feedbackTrend>

export const feedbackDetail = feedbackScore.extend({
  period,
  comparison: period,
  level: z.number(),
  base: customerBase.nullable(),
  inBase: z.number().int().describe('people with an answer who belong to the customer base'),
  margins: z.array(margin),
  trimmed: z.object({ lower: z.number().int(), upper: z.number().int(), least: z.number(), most: z.number() }),
  leftOut: z.object({
    programs: z.number().int().describe('answers that are probably a program’s'),
    beyondScale: z.number().int(),
    older: z.number().int().describe('answers of people who answered again later in the period'),
  }),
  cannot: z.array(z.string()).describe('what weighting cannot correct'),
  distribution: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      answers: z.number().int(),
      share: z.number(),
      lower: z.number(),
      upper: z.number(),
      corrected: z.number().nullable().describe('share of the weighted answers'),
    }),
  ),
})
export type FeedbackDetail = z.infer<typeof feedbackDetail>
