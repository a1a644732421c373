import type { comparisons, intervals } from '@esteem/contract'
import { type Cell, cellsOf } from './cells.ts'
import { addDays, daysBetween, isWholeMonths, monthsBefore, yearBefore } from './days.ts'
import type { Breakdown } from './parse.ts'

export interface MetricQuery {
  from?: string
  to?: string
  compare: (typeof comparisons)[number]
  interval?: (typeof intervals)[number]
}

/** Days in the business's time zone, both included. */
export interface Days {
  from: string
  to: string
}

/** What is asked, with every default filled in: all that a metric's SQL needs. */
export interface Plan {
  current: Days
  comparison: Days | null
  interval: (typeof intervals)[number]
  wantsSeries: boolean
  timeZone: string
  currency: string
  /** The last day that orders are known of: nobody was followed for longer. */
  horizon: string
  /** Amounts in other currencies can be converted. */
  converts: boolean
  /** A customer who has not bought for more than so many days counts as lost. */
  inactivity: Inactivity
  breakdown: PlannedBreakdown | null
  cells: Cell[]
}

export interface Inactivity {
  days: number
  /** How many returns it was learnt from; 0 where there were too few and it is a default. */
  returns: number
}

export interface PlannedBreakdown extends Breakdown {
  /** The values shown by themselves, '' (nothing known) last. */
  values: string[]
}

export interface Known {
  /** The first and the last day that there are orders of. */
  data: Days | null
  today: string
  timeZone: string
  currency: string
  converts?: boolean
}

/** Where there are too few returns to choose from. */
export const defaultInactivity: Inactivity = { days: 365, returns: 0 }

/** Fills in what the query leaves open. Without data the period is today alone. */
export function plan(query: MetricQuery, { data, today, timeZone, currency, converts = false }: Known): Plan {
  // All time of a shop that stopped ends where its data end: years without any would say nothing.
  const stopped = data !== null && data.to < addDays(today, -31)
  const to = query.to ?? (query.from === undefined && stopped ? data.to : today)
  const from = query.from ?? (data && data.from < to ? data.from : to)
  const current = { from, to }
  const comparison = query.from === undefined ? null : compare(current, query.compare)
  const interval = query.interval ?? 'month'
  const wantsSeries = query.interval !== undefined
  const horizon = data && data.to < today ? data.to : today
  return {
    current,
    comparison,
    interval,
    wantsSeries,
    timeZone,
    currency,
    horizon,
    converts,
    inactivity: defaultInactivity,
    breakdown: null,
    cells: cellsOf({ current, comparison, horizon }, wantsSeries ? interval : null),
  }
}

function compare(days: Days, kind: MetricQuery['compare']): Days | null {
  if (kind === 'none') return null
  if (kind === 'previous-year') return { from: yearBefore(days.from), to: yearBefore(days.to) }
  return periodBefore(days)
}

/** The period of the same length just before. March is compared with February, not with the 31 days before it. */
export function periodBefore({ from, to }: Days): Days {
  if (isWholeMonths(from, to)) return monthsBefore(from, to)
  const length = daysBetween(from, to) + 1
  return { from: addDays(from, -length), to: addDays(from, -1) }
}
