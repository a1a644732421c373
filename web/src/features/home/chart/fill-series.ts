import type { MetricAnswer } from '@esteem/contract'
import { addDays, addMonths } from '../../../ui/format/day.ts'

export type Interval = 'day' | 'week' | 'month'
type Point = NonNullable<MetricAnswer['series']>[number]

/** The first day of the interval in which a day lies; weeks begin on Monday. */
function startOf(day: string, interval: Interval): string {
  if (interval === 'day') return day
  if (interval === 'month') return `${day.slice(0, 7)}-01`
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** Whether an interval is cut by the end of the period, so that less of it is counted than of the others. */
export function isOpen(start: string, interval: Interval, { period }: MetricAnswer): boolean {
  return addDays(next(start, interval), -1) > period.to
}

const next = (start: string, interval: Interval) =>
  interval === 'month' ? addMonths(start, 1) : addDays(start, interval === 'week' ? 7 : 1)

/** The answer leaves out intervals in which nothing happened; a chart without them would draw a line over the gap. */
export function fillSeries(metric: MetricAnswer, interval: Interval): Point[] {
  const known = new Map(metric.series?.map((point) => [point.start, point]))
  const points: Point[] = []
  for (let start = startOf(metric.period.from, interval); start <= metric.period.to; start = next(start, interval))
    points.push(known.get(start) ?? nothing(start, metric))
  return points
}

function nothing(start: string, { current }: MetricAnswer): Point {
  return { start, figure: { value: 0, population: 0, populationUnit: current.populationUnit } }
}
