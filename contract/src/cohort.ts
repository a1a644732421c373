import { z } from 'zod'
import { curvePoint, figure, period } from './metric.ts'
import { valueTiers } from './prediction.ts'
import { day, pageQuery } from './value.ts'

export const cohortIntervals = ['week', 'month', 'quarter', 'year'] as const

export const cohortsQuery = z.object({
  by: z.enum(cohortIntervals).default('month'),
  measure: z
    .enum(['customers', 'money'])
    .default('customers')
    .describe('customers: who bought in each period; money: what they paid in it, less refunds'),
  from: day.optional().describe('first purchases from this day on; the earliest when left out'),
  to: day.optional().describe('first purchases until this day; today when left out'),
})

/** One cohort in one period: `age` 0 is the period of the first purchase. */
export const cohortCell = z.object({
  age: z.number().int(),
  complete: z.boolean().describe('false while the period is not over: the cell can only grow'),
  customers: z.number().int().describe('of the cohort, who bought in the period'),
  share: figure.describe('of the cohort: of its customers, or of the money of its first period'),
  money: z.string().optional().describe('paid less refunded in the period, base currency'),
  worth: figure
    .optional()
    .describe('paid less refunded per customer of the cohort, from the first purchase to the end of the period'),
})

export const cohort = z.object({
  start: day,
  size: z.number().int(),
  complete: z.boolean().describe('false while customers can still join it'),
  cells: z.array(cohortCell),
})
export type Cohort = z.infer<typeof cohort>

export const cohortsAnswer = z.object({
  by: z.enum(cohortIntervals),
  measure: z.enum(['customers', 'money']),
  currency: z.string(),
  period,
  cohorts: z.array(cohort),
  together: z
    .array(z.object({ age: z.number().int(), cohorts: z.number().int(), share: figure }))
    .describe('all cohorts whose period of that age is over, together'),
  survival: z
    .array(
      z.object({
        id: z.enum(['second-purchase', 'staying']),
        name: z.string(),
        method: z.string(),
        together: z.array(curvePoint).describe('all cohorts together'),
        cohorts: z.array(z.object({ start: day, curve: z.array(curvePoint) })),
      }),
    )
    .optional()
    .describe(
      'by customers: by each day after the first purchase, the share that has bought again (0 before the first point), and the share that is still there (1 before it)',
    ),
  method: z.string(),
  notes: z.array(z.string()),
})
export type CohortsAnswer = z.infer<typeof cohortsAnswer>

export const cohortCustomersQuery = pageQuery.extend({
  by: z.enum(cohortIntervals).default('month'),
  start: day.describe('the first day of the cohort'),
  age: z.coerce
    .number()
    .int()
    .min(0)
    .max(1000)
    .optional()
    .describe('who bought in that period; everyone when left out'),
})

export const rfmSegments = [
  'champions',
  'loyal',
  'promising',
  'new',
  'needs-attention',
  'at-risk',
  'cannot-lose',
  'hibernating',
] as const

const rfmSpan = z.object({
  score: z.number().int(),
  customers: z.number().int(),
  least: z.union([z.number(), z.string()]),
  most: z.union([z.number(), z.string()]),
})

export const rfmAnswer = z.object({
  asOf: day,
  currency: z.string(),
  customers: z.number().int(),
  scores: z.object({
    recency: z.array(rfmSpan).describe('days since the last order'),
    frequency: z.array(rfmSpan).describe('days with an order'),
    monetary: z.array(rfmSpan).describe('paid less refunded so far'),
  }),
  grid: z.array(
    z.object({
      recency: z.number().int(),
      frequency: z.number().int(),
      segment: z.enum(rfmSegments),
      customers: z.number().int(),
      worth: z.string(),
    }),
  ),
  segments: z.array(
    z.object({
      segment: z.enum(rfmSegments),
      name: z.string(),
      meaning: z.string(),
      customers: z.number().int(),
      share: z.number(),
      worth: z.string().describe('paid less refunded so far, of all of them'),
      worthShare: z.number().nullable(),
      averageWorth: z.string().nullable(),
    }),
  ),
  tiers: z.array(
    z.object({
      tier: z.enum(valueTiers),
      name: z.string(),
      meaning: z.string(),
      customers: z.number().int(),
      least: z.string().nullable(),
      worth: z.string(),
      worthShare: z.number().nullable(),
    }),
  ),
  method: z.string(),
  notes: z.array(z.string()),
})
export type RfmAnswer = z.infer<typeof rfmAnswer>

export const rfmCustomersQuery = pageQuery.extend({
  segment: z.enum(rfmSegments).optional(),
  tier: z.enum(valueTiers).optional(),
  recency: z.coerce.number().int().min(1).max(5).optional(),
  frequency: z.coerce.number().int().min(1).max(5).optional(),
})
