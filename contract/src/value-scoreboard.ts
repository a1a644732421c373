import { z } from 'zod'
import { decimal, horizonQuery, moneyEstimate, numberEstimate, predictionBasis, valueHorizon } from './prediction.ts'
import { day } from './value.ts'

export const scoreboardQuery = horizonQuery.extend({
  since: day.optional().describe('compare with the end of this day; 28 days before the last day of data when left out'),
})

const moved = z.object({
  customers: z.number().int(),
  value: decimal.describe('what they add to the difference; negative where they take from it'),
})

/** What the customer base is expected to be worth now against an earlier day, by the same model. The four parts add up to the difference. */
export const worthChange = z.object({
  since: day,
  before: decimal.describe('what the customers of that day were worth by what was known then'),
  after: decimal,
  difference: decimal,
  acquired: moved.describe('first order since'),
  grown: moved.describe('expected value is higher'),
  shrunk: moved.describe(
    'expected value is lower, and they are more likely still customers than not, or were not before either',
  ),
  lost: moved.describe('were more likely still customers than not, and no longer are'),
  realised: z
    .object({ orders: z.number().int(), value: decimal })
    .describe('what customers ordered meanwhile, paid less refunded: value that came in instead of being expected'),
})
export type WorthChange = z.infer<typeof worthChange>

/** Revenue at risk: the expected value that is still held by customers whose chance of still being one is falling. */
export const revenueAtRisk = z.object({
  customers: z.number().int(),
  value: moneyEstimate,
  share: z.number().nullable().describe('of the worth of the whole base'),
  definition: z.string(),
})

/** Where a click leads. `id`: a tier, a customer, a day; null where there is but one. */
export const valueLink = z.object({
  to: z.enum(['at-risk', 'tier', 'customer', 'customers', 'model', 'changes', 'cohorts', 'imports']),
  id: z.string().nullable(),
})

export const lookAtItem = z.object({
  id: z.string().describe('what kind of item it is, such as falling-customers'),
  title: z.string(),
  detail: z.string(),
  value: decimal.nullable(),
  customers: z.number().int().nullable(),
  link: valueLink,
})
export type LookAtItem = z.infer<typeof lookAtItem>

export const scoreboard = predictionBasis.extend({
  horizon: valueHorizon,
  horizonDays: z.number().int(),
  customers: z.number().int().describe('everyone who ever bought'),
  worth: moneyEstimate
    .nullable()
    .describe('what all customers of today are expected to pay within the horizon, net of refunds, discounted'),
  expectedOrders: numberEstimate.nullable(),
  alive: numberEstimate.nullable().describe('how many of them are still customers'),
  worthSoFar: decimal.nullable().describe('what all customers have paid so far, less refunds'),
  change: worthChange.nullable().describe('null where there are no orders before the comparison day'),
  atRisk: revenueAtRisk.nullable(),
  lookAt: z.array(lookAtItem).describe('what deserves a look, most valuable first; at most five'),
  precision: z
    .object({
      relative: z.number().describe('half the width of the interval of worth, as a share of it'),
      moreOrders: z.number().int().describe('how many more orders, of customers like these, would halve it'),
      words: z.string(),
    })
    .nullable(),
})
export type Scoreboard = z.infer<typeof scoreboard>
