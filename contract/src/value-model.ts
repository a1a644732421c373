import { z } from 'zod'
import { decimal, moneyEstimate, numberEstimate, predictionBasis, purchaseModels } from './prediction.ts'
import { day, moment } from './value.ts'

const parameter = z.object({
  name: z.string(),
  meaning: z.string(),
  value: z.number(),
  standardError: z.number().nullable(),
})

/** How a model that saw only the time before the hold-out foretold the hold-out. */
export const modelCandidate = z.object({
  model: z.enum(purchaseModels),
  name: z.string(),
  chosen: z.boolean(),
  estimable: z.boolean(),
  explanation: z.string().nullable().describe('why there is no fit'),
  logScore: z
    .number()
    .nullable()
    .describe('mean logarithm of the probability it gave to what each customer then did; nearer to 0 is better'),
  logScoreBehind: z
    .object({ value: z.number(), standardError: z.number() })
    .nullable()
    .describe('how far it lies behind the best one, per customer'),
  predicted: numberEstimate.nullable().describe('orders in the hold-out'),
  actual: z.number().int().nullable(),
  error: z.number().nullable().describe('predicted against actual: −0.12 is 12 % too few'),
  coverage: z.number().nullable().describe('share of customers inside their interval'),
})
export type ModelCandidate = z.infer<typeof modelCandidate>

export const calibrationDecile = z.object({
  decile: z.number().int().describe('1 the customers with the fewest predicted orders, 10 those with the most'),
  customers: z.number().int(),
  predicted: z.number().describe('orders per customer'),
  actual: z.number(),
  lower: z.number().describe('interval of the actual mean'),
  upper: z.number(),
})

export const modelCard = predictionBasis.extend({
  why: z.string().nullable().describe('why this model was chosen'),
  data: z
    .object({
      from: day,
      to: day,
      customers: z.number().int(),
      repeatBuyers: z.number().int(),
      purchases: z.number().int().describe('days with an order, of all customers'),
    })
    .nullable(),
  holdOut: z
    .object({
      from: day,
      to: day,
      days: z.number().int(),
      customers: z.number().int().describe('with an order before it; of many, a sample'),
      sampled: z.boolean(),
    })
    .nullable()
    .describe('the time that was kept from the models, to judge them by'),
  candidates: z.array(modelCandidate),
  parameters: z.array(parameter).describe('of the chosen model, fitted to all of the time; in days'),
  spend: z
    .object({
      basis: z.enum(['fitted', 'prior']),
      parameters: z.array(parameter),
      meanOrder: decimal.describe('expected value of a purchase of an average customer, before refunds'),
      refundShare: z.number().describe('of what was paid, what was given back'),
      correlation: z.number().nullable().describe('of number and mean value of purchases; the model takes it to be 0'),
    })
    .nullable(),
  calibration: z
    .object({
      deciles: z.array(calibrationDecile),
      coverage: z
        .object({
          level: z.number(),
          share: z.number(),
          lower: z.number(),
          upper: z.number(),
          customers: z.number().int(),
        })
        .describe(
          'share of customers whose orders lay inside their interval; ends that a whole number falls on count in part',
        ),
      orders: z.object({ predicted: numberEstimate, actual: z.number().int(), error: z.number().nullable() }),
      value: z.object({ predicted: moneyEstimate, actual: decimal, error: z.number().nullable() }).nullable(),
    })
    .nullable(),
  cannotKnow: z.array(z.string()).describe('in plain words, what it cannot know'),
})
export type ModelCard = z.infer<typeof modelCard>

/** What the fitting and scoring is doing. */
export const valueStatus = z.object({
  state: z.enum(['idle', 'waiting', 'running', 'failed']),
  step: z.string().nullable().describe('what it does now, to show'),
  progress: z.number().min(0).max(1),
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
  error: z.string().nullable(),
  version: z.number().int().nullable().describe('of the newest model'),
  customers: z.number().int().nullable().describe('scored by it'),
})
export type ValueStatus = z.infer<typeof valueStatus>
