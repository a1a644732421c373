import { z } from 'zod'
import { day, money } from './value.ts'

export const metricUnits = ['count', 'money', 'share', 'days', 'score'] as const

export const metricInfo = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.enum(metricUnits),
  description: z.string().describe('what it means, in words that need no statistics'),
  method: z.string().describe('exactly how it is computed'),
  docs: z.string().describe('path of its page in the documentation'),
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

/** One figure: `value` is a decimal in a string for money, a number otherwise; null where there is nothing to compute it from. */
export const figure = z.object({
  value: z.union([z.number(), z.string()]).nullable(),
  lower: z.number().nullable().optional().describe('interval, where the figure is an estimate'),
  upper: z.number().nullable().optional(),
  level: z.number().optional().describe('confidence level of the interval'),
  population: z.number().int().describe('how many customers or orders it is computed from'),
  populationUnit: z.enum(['customers', 'orders']),
})
export type Figure = z.infer<typeof figure>

export const period = z.object({ from: day, to: day, timeZone: z.string() })

export const metricAnswer = z.object({
  metric: metricInfo,
  currency: z.string().nullable(),
  period,
  current: figure,
  comparison: z.object({ period, figure }).nullable(),
  series: z
    .array(z.object({ start: day, figure, parts: z.record(z.string(), z.union([z.number(), z.string()])).optional() }))
    .optional(),
  apart: z.array(money).describe('amounts in other currencies, which the figure leaves out'),
  notes: z.array(z.string()).describe('what a reader must know to read the figure right'),
})
export type MetricAnswer = z.infer<typeof metricAnswer>

export const homeAnswer = z.object({
  hasData: z.boolean(),
  metrics: z
    .array(metricAnswer)
    .describe('customers, orders, revenue, average order, repeat-purchase rate; then new and returning by month'),
  ordersWithoutCustomer: z.object({ orders: z.number().int(), amount: money }).nullable(),
})
export type HomeAnswer = z.infer<typeof homeAnswer>
