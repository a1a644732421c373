import { z } from 'zod'
import { rfmSegments } from './cohort.ts'
import { decimal, moneyEstimate, numberEstimate, predictionBasis, valueHorizon, valueTier } from './prediction.ts'
import { day } from './value.ts'

export const customerValue = predictionBasis.extend({
  customerId: z.number().int(),
  worth: decimal.describe('paid less refunded so far'),
  purchases: z.number().int().describe('days with an order; several orders on one day are one purchase'),
  firstOrderDay: day.nullable(),
  lastOrderDay: day.nullable(),
  usualGapDays: z.number().nullable(),
  cohort: day.nullable().describe('the first day of the month of the first order'),
  tier: z.object({ tier: valueTier, name: z.string() }).nullable().describe('by expected value of a year'),
  segment: z.object({ segment: z.enum(rfmSegments), name: z.string(), meaning: z.string() }).nullable(),
  worthMoreThan: z.number().nullable().describe('share of all customers who are expected to be worth less in a year'),
  pAlive: numberEstimate.nullable().describe('probability of still being a customer'),
  expected: z.array(
    z.object({
      horizon: valueHorizon,
      days: z.number().int(),
      orders: numberEstimate,
      value: moneyEstimate.describe('net of refunds, discounted'),
    }),
  ),
  nextOrder: z
    .object({
      day: day.describe('as likely before as after'),
      earliest: day,
      latest: day.nullable().describe('null where it lies more than ten years ahead'),
      chance: z.number().describe('that there is a next order at all, within three years'),
    })
    .nullable()
    .describe('if they are still a customer'),
  history: z
    .array(z.object({ day, pAlive: z.number() }))
    .describe('P(alive) from the first order on, by what was known on each day; days of orders are among them'),
  orders: z
    .array(z.object({ day, value: decimal.describe('paid on that day, before refunds') }))
    .describe('the days with orders, to be marked on the history'),
})
export type CustomerValue = z.infer<typeof customerValue>
