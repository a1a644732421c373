import { z } from 'zod'
import { day, moment } from './value.ts'

/** How far ahead: 90 days, one year (365 days), three years (1,095 days). */
export const valueHorizons = ['90d', '1y', '3y'] as const
export const valueHorizon = z.enum(valueHorizons)
export type ValueHorizon = z.infer<typeof valueHorizon>

/** An exact amount in the base currency, as a decimal in a text. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)

/** An estimated amount and the ends of its interval, in the base currency. */
export const moneyEstimate = z.object({ value: decimal, lower: decimal, upper: decimal })
export type MoneyEstimate = z.infer<typeof moneyEstimate>

/** An estimated number or probability and the ends of its interval. */
export const numberEstimate = z.object({ value: z.number(), lower: z.number(), upper: z.number() })
export type NumberEstimate = z.infer<typeof numberEstimate>

export const purchaseModels = ['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const
export const valueTiers = ['top', 'high', 'middle', 'low'] as const
export const valueTier = z.enum(valueTiers)
export type ValueTier = z.infer<typeof valueTier>

/** Which model the predictions come from. */
export const modelSummary = z.object({
  version: z.number().int().describe('counts up with each fit'),
  model: z.enum(purchaseModels),
  name: z.string().describe('such as MBG/NBD'),
  basis: z
    .enum(['fitted', 'prior'])
    .describe(
      'fitted: learned from these customers; prior: too little is known of them, what is usual in shops helps out',
    ),
  fittedAt: moment,
  words: z.string().describe('in one sentence, how the model was come by'),
})
export type ModelSummary = z.infer<typeof modelSummary>

/**
 * What every answer about predictions carries. `ready`: figures follow. `computing`: the first scoring is under way, ask
 * again. `not-estimable`: nothing can be said, and `explanation` says why and what would help.
 */
export const predictionBasis = z.object({
  state: z.enum(['ready', 'computing', 'not-estimable']),
  explanation: z.string().nullable().describe('why there are no figures, in a sentence to show; null when ready'),
  asOf: day.nullable().describe('the last day that orders are known of; predictions look ahead from its end'),
  currency: z.string(),
  discountRate: z.number().describe('by how much money counts less for each year that it comes later; 0.1 is 10 %'),
  level: z.number().describe('probability that each interval holds what will happen; 0.9'),
  model: modelSummary.nullable(),
  scoredAt: moment.nullable(),
  method: z.string().describe('exactly how the figures are computed'),
  notes: z.array(z.string()).describe('what a reader must know to read the figures right'),
})
export type PredictionBasis = z.infer<typeof predictionBasis>

export const horizonQuery = z.object({ horizon: valueHorizon.default('1y') })
