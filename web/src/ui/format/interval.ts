import { formatDay, formatMonth } from './day.ts'

export type CohortInterval = 'week' | 'month' | 'quarter' | 'year'

/** An interval by its first day: a month by its name, a week by its Monday. */
export function nameInterval(start: string, by: CohortInterval): string {
  if (by === 'month') return formatMonth(start)
  if (by === 'week') return formatDay(start)
  if (by === 'year') return start.slice(0, 4)
  return `Q${Math.ceil(Number(start.slice(5, 7)) / 3)} ${start.slice(0, 4)}`
}
