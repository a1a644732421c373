import { z } from 'zod'
import {
  decimal,
  horizonQuery,
  moneyEstimate,
  numberEstimate,
  predictionBasis,
  valueHorizon,
  valueTier,
} from './prediction.ts'
import { day, page, pageQuery } from './value.ts'

/** How expected value and P(alive) are spread over the customers. */
export const valueDistribution = predictionBasis.extend({
  horizon: valueHorizon,
  customers: z.number().int(),
  expectedValue: z.object({
    histogram: z
      .array(
        z.object({
          from: decimal,
          to: decimal.nullable().describe('null in the last one, which has no end'),
          customers: z.number().int(),
          value: decimal.describe('expected value of these customers together'),
        }),
      )
      .describe('steps of 1, 2, 5, 10, … in the base currency, so that few and many both show'),
    quantiles: z
      .array(z.object({ share: z.number(), value: decimal }))
      .describe('that share of customers is at or below'),
    concentration: z
      .array(
        z.object({ share: z.number(), customers: z.number().int(), value: decimal, valueShare: z.number().nullable() }),
      )
      .describe('what the best share of the customers hold'),
  }),
  pAlive: z.object({
    histogram: z.array(z.object({ from: z.number(), to: z.number(), customers: z.number().int(), value: decimal })),
    quantiles: z.array(z.object({ share: z.number(), value: z.number() })),
  }),
})
export type ValueDistribution = z.infer<typeof valueDistribution>

export const valueTiersAnswer = predictionBasis.extend({
  horizon: valueHorizon,
  tiers: z.array(
    z.object({
      tier: valueTier,
      name: z.string(),
      meaning: z.string(),
      customers: z.number().int(),
      least: decimal.nullable().describe('expected value of the last one in the tier'),
      value: moneyEstimate.describe('expected value of the tier together'),
      share: z.number().nullable().describe('of the expected value of all'),
      alive: numberEstimate,
      worthSoFar: decimal,
      atRisk: z.object({ customers: z.number().int(), value: decimal }),
    }),
  ),
})
export type ValueTiersAnswer = z.infer<typeof valueTiersAnswer>

export const atRiskQuery = pageQuery.extend({ horizon: valueHorizon.default('1y'), tier: valueTier.optional() })

/** A customer whose chance of still being one is falling. */
export const atRiskRow = z.object({
  customerId: z.number().int(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  ownId: z.string().nullable(),
  pAlive: numberEstimate,
  pAliveBefore: z.number().describe('28 days before, by the same model'),
  expectedValue: moneyEstimate,
  worth: decimal.describe('paid less refunded so far'),
  purchases: z.number().int().describe('days with an order'),
  lastOrderDay: day,
  daysSinceLastOrder: z.number().int(),
  usualGapDays: z.number().nullable().describe('the mean of the days between their orders; null with one order'),
  tier: valueTier,
})
export type AtRiskRow = z.infer<typeof atRiskRow>

export const atRiskAnswer = predictionBasis.extend(page(atRiskRow).shape).extend({
  horizon: valueHorizon,
  total: z.number().int(),
  value: moneyEstimate.nullable().describe('expected value of all of them together'),
  definition: z.string(),
})
export type AtRiskAnswer = z.infer<typeof atRiskAnswer>

/** The customers behind a tier, a bar of a distribution or a part of the change; all that is given must hold. */
export const valueCustomersQuery = pageQuery.extend({
  horizon: horizonQuery.shape.horizon,
  tier: valueTier.optional(),
  leastValue: decimal.optional(),
  belowValue: decimal.optional(),
  leastPAlive: z.coerce.number().min(0).max(1).optional(),
  belowPAlive: z.coerce.number().min(0).max(1.01).optional().describe('above 1 for the last bar'),
  change: z.enum(['acquired', 'grown', 'shrunk', 'lost']).optional(),
  since: day.optional().describe('for a part of the change, the day it is compared with'),
  best: z.coerce
    .number()
    .gt(0)
    .max(1)
    .optional()
    .describe('so large a share of all customers, those of highest expected value'),
  atRisk: z.enum(['true']).optional(),
})
