import { formatDay, formatMonth } from '../../../ui/format/day.ts'
import type { Interval } from './fill-series.ts'

/** The label of an interval: a month by its name, a week by its Monday. */
export function nameInterval(start: string, interval: Interval): string {
  return interval === 'month' ? formatMonth(start) : formatDay(start)
}

export const intervalWords: Record<Interval, string> = { day: 'Day', week: 'Week of', month: 'Month' }
