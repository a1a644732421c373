import { z } from 'zod'
import { day, money, pageQuery } from './value.ts'

export const metricUnits = ['count', 'number', 'money', 'share', 'days', 'score'] as const

export const metricInfo = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.enum(metricUnits),
  description: z.string().describe('what it means, in words that need no statistics'),
  method: z.string().describe('exactly how it is computed'),
  docs: z.string().describe('path of its page in the documentation'),
  breakdowns: z
    .array(z.string())
    .optional()
    .describe('what it can be broken down by: trait (write trait:NAME), channel, source, category, …'),
})
export type MetricInfo = z.infer<typeof metricInfo>

export const intervals = ['day', 'week', 'month', 'quarter', 'year'] as const
export const comparisons = ['previous-period', 'previous-year', 'none'] as const

export const metricQuery = z.object({
  from: day.optional().describe('first day, in the business time zone; the earliest data when left out'),
  to: day.optional().describe('last day, included; today when left out'),
  compare: z.enum(comparisons).default('previous-period'),
  interval: z.enum(intervals).optional().describe('also as a series'),
})

/** What a metric can be split by; `trait` takes the name of one after a colon. */
export const dimensions = [
  'trait',
  'channel',
  'source',
  'category',
  'first-purchase-month',
  'segment-of-value',
  'survey',
] as const

export const breakdownText = z
  .string()
  .max(160)
  .describe('trait:NAME, channel, source, category, first-purchase-month, segment-of-value or survey')

export const metricDetailQuery = metricQuery.extend({
  breakdown: breakdownText.optional(),
  top: z.coerce.number().int().min(1).max(50).default(10).describe('values shown by themselves; the rest is one row'),
})

/** One figure: `value` is a decimal in a string for money, a number otherwise; null where there is nothing to compute it from. */
export const figure = z.object({
  value: z.union([z.number(), z.string()]).nullable(),
  lower: z.number().nullable().optional().describe('interval, where the figure is an estimate'),
  upper: z.number().nullable().optional(),
  level: z.number().optional().describe('confidence level of the interval'),
  population: z.number().int().describe('how many customers, orders or others it is computed from'),
  populationUnit: z.enum(['customers', 'orders', 'subscriptions', 'answers', 'invitations']),
})
export type Figure = z.infer<typeof figure>

const parts = z.record(z.string(), z.union([z.number(), z.string()]))
const series = z.array(z.object({ start: day, figure, parts: parts.optional() }))

/** One value of a breakdown. `kind`: one value; all that have less customers; those of whom nothing is known. */
export const breakdownRow = z.object({
  kind: z.enum(['value', 'other', 'unknown']),
  value: z.string().nullable(),
  label: z.string(),
  figure,
  parts: parts.optional(),
  comparison: figure.nullable(),
  series: series.optional(),
})
export type BreakdownRow = z.infer<typeof breakdownRow>

/** How a share moves with time, such as the share of customers who have come back, with its interval at each day. */
export const curvePoint = z.object({
  day: z.number(),
  share: z.number(),
  lower: z.number(),
  upper: z.number(),
  atRisk: z.number().int().describe('customers or purchases followed for at least so long'),
})

export type CurvePoint = z.infer<typeof curvePoint>

export const period = z.object({ from: day, to: day, timeZone: z.string() })

export const metricAnswer = z.object({
  metric: metricInfo,
  currency: z.string().nullable(),
  period,
  current: figure,
  comparison: z.object({ period, figure }).nullable(),
  parts: parts.optional().describe('what the figure is made of'),
  series: series.optional(),
  breakdown: z
    .object({
      by: z.string(),
      label: z.string(),
      overlaps: z.boolean().describe('true where one order counts in several rows'),
      rows: z.array(breakdownRow),
    })
    .optional(),
  curve: z.array(curvePoint).optional(),
  apart: z.array(money).describe('amounts in other currencies, which the figure leaves out'),
  notes: z.array(z.string()).describe('what a reader must know to read the figure right'),
})
export type MetricAnswer = z.infer<typeof metricAnswer>

/** Whose figure it is: that of the whole period, of one interval of it (`start`), of one row of a breakdown (`value`). */
export const behindQuery = pageQuery.extend({
  from: metricQuery.shape.from,
  to: metricQuery.shape.to,
  interval: metricQuery.shape.interval,
  start: day.optional().describe('the first day of an interval, as the series says it'),
  part: z.string().max(64).optional().describe('one of the parts that a figure is made of, such as new'),
  breakdown: breakdownText.optional(),
  top: metricDetailQuery.shape.top,
  kind: z.enum(['value', 'other', 'unknown']).default('value').describe('which kind of row of the breakdown'),
  value: z.string().max(512).optional().describe('the value of the row, where it is one'),
})

export const customersBehind = z.object({
  customerIds: z.array(z.number().int()),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
  words: z.string().describe('who these customers are'),
})
export type CustomersBehind = z.infer<typeof customersBehind>

export const homeAnswer = z.object({
  hasData: z.boolean(),
  metrics: z
    .array(metricAnswer)
    .describe('customers, orders, revenue, average order, repeat-purchase rate; then new and returning by month'),
  ordersWithoutCustomer: z.object({ orders: z.number().int(), amount: money }).nullable(),
})
export type HomeAnswer = z.infer<typeof homeAnswer>
