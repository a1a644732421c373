import { addDays, nextStart } from './days.ts'
import type { Days } from './plan.ts'

const inUtc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const days = inUtc({ day: 'numeric', month: 'short', year: 'numeric' })
const months = inUtc({ month: 'long', year: 'numeric' })
const date = (day: string) => new Date(`${day}T00:00:00Z`)

/** `1 Jan – 31 Mar 2026` */
export function nameDays({ from, to }: Days): string {
  return days.formatRange(date(from), date(to)).replace(/\s/g, ' ')
}

/** An interval by its first day: `March 2026`, `2026`, `Jan – Mar 2026`. */
export function nameInterval(interval: 'week' | 'month' | 'quarter' | 'year', start: string): string {
  if (interval === 'month') return months.format(date(start))
  if (interval === 'year') return start.slice(0, 4)
  const to = addDays(nextStart(interval, start), -1)
  if (interval === 'week') return nameDays({ from: start, to })
  return inUtc({ month: 'short', year: 'numeric' }).formatRange(date(start), date(to)).replace(/\s/g, ' ')
}
