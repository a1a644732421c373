import { z } from 'zod'
import { cohortIntervals, rfmSegments } from './cohort.ts'
import { breakdownText, intervals } from './metric.ts'
import { decimal, valueHorizon, valueTiers } from './prediction.ts'
import { day } from './value.ts'

const score = z.number().int().min(1).max(5).optional()

/** A figure, by what it was computed from: enough to list the customers behind it. */
export const behind = z.discriminatedUnion('figure', [
  z.object({
    figure: z.literal('metric'),
    metricId: z.string().max(64),
    from: day.optional(),
    to: day.optional(),
    interval: z.enum(intervals).optional(),
    start: day.optional().describe('one interval of the series'),
    part: z.string().max(64).optional().describe('one of the parts that a figure is made of, such as new'),
    breakdown: breakdownText.optional(),
    top: z.number().int().min(1).max(50).optional(),
    kind: z.enum(['value', 'other', 'unknown']).optional().describe('which kind of row of the breakdown'),
    value: z.string().max(512).optional().describe('the value of the row, where it is one'),
  }),
  z.object({
    figure: z.literal('cohort'),
    by: z.enum(cohortIntervals),
    start: day.optional().describe('a day of the cohort; all cohorts together when left out'),
    from: day.optional().describe('for all together, the first purchases from this day on'),
    to: day.optional().describe('and until this day'),
    age: z.number().int().min(0).max(1000).optional(),
  }),
  z.object({
    figure: z.literal('rfm'),
    segment: z.enum(rfmSegments).optional(),
    tier: z.enum(valueTiers).optional(),
    recency: score,
    frequency: score,
  }),
  z.object({
    figure: z.literal('value'),
    horizon: valueHorizon.optional(),
    tier: z.enum(valueTiers).optional().describe('by expected value'),
    leastValue: decimal.optional(),
    belowValue: decimal.optional(),
    leastPAlive: z.number().optional(),
    belowPAlive: z.number().optional(),
    change: z.enum(['acquired', 'grown', 'shrunk', 'lost']).optional(),
    since: day.optional(),
    atRisk: z.literal('true').optional(),
    best: z
      .number()
      .gt(0)
      .max(1)
      .optional()
      .describe('so large a share of all customers, those with the highest expected value'),
  }),
])
export type Behind = z.infer<typeof behind>

/** The same inside an address. */
export const behindText = z
  .string()
  .max(2000)
  .describe(
    'JSON: only the customers behind a figure, such as {"figure":"cohort","by":"month","start":"2026-03-01","age":2}',
  )
  .transform((text, context) => {
    try {
      return behind.parse(JSON.parse(text))
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'is not JSON that names a figure: a metric, a cohort, an rfm or a value',
      })
      return z.NEVER
    }
  })
