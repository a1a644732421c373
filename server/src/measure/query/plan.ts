import type { comparisons, intervals } from '@esteem/contract'

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
}

interface Known {
  /** The first and the last day that there are data of. */
  data: Days | null
  today: string
  timeZone: string
  currency: string
}

/** Fills in what the query leaves open. Without data the period is today alone. */
export function plan(query: MetricQuery, { data, today, timeZone, currency }: Known): Plan {
  const to = query.to ?? today
  const from = query.from ?? (data && data.from < to ? data.from : to)
  const current = { from, to }
  const comparison = query.from === undefined ? null : compare(current, query.compare)
  return {
    current,
    comparison,
    interval: query.interval ?? 'month',
    wantsSeries: query.interval !== undefined,
    timeZone,
    currency,
  }
}

function compare({ from, to }: Days, kind: MetricQuery['compare']): Days | null {
  if (kind === 'none') return null
  if (kind === 'previous-year') return { from: yearBefore(from), to: yearBefore(to) }
  const length = daysBetween(from, to) + 1
  if (isWholeMonths(from, to)) return monthsBefore(from, to)
  return { from: addDays(from, -length), to: addDays(from, -1) }
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function isWholeMonths(from: string, to: string): boolean {
  return from.endsWith('-01') && addDays(to, 1).endsWith('-01')
}

/** As many months before; March is compared with February, not with the 31 days before it. */
function monthsBefore(from: string, to: string): Days {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const end = addDays(to, 1)
  const start = months(from) - (months(end) - months(from))
  const first = `${String(Math.floor(start / 12)).padStart(4, '0')}-${String((start % 12) + 1).padStart(2, '0')}-01`
  return { from: first, to: addDays(from, -1) }
}

function yearBefore(day: string): string {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return before.endsWith('-02-29') ? before.replace('-29', '-28') : before
}

/** The parameters that every metric's SQL may use. */
export function paramsOf({ current, comparison, interval, timeZone, currency }: Plan): Record<string, unknown> {
  const periods = [
    ['current', current.from, current.to],
    ...(comparison ? [['comparison', comparison.from, comparison.to]] : []),
  ]
  return {
    names: periods.map(([name]) => name),
    starts: periods.map(([, start]) => start),
    ends: periods.map(([, , end]) => end),
    interval,
    timeZone,
    currency,
  }
}

/** The periods as an array of (name, first day, last day), for `ARRAY JOIN`. */
export const periodsSql = 'arrayZip({names:Array(String)}, {starts:Array(Date)}, {ends:Array(Date)})'
