export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function isWholeMonths(from: string, to: string): boolean {
  return from.endsWith('-01') && addDays(to, 1).endsWith('-01')
}

/** As many months before. */
export function monthsBefore(from: string, to: string): { from: string; to: string } {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const end = addDays(to, 1)
  const start = months(from) - (months(end) - months(from))
  const first = `${String(Math.floor(start / 12)).padStart(4, '0')}-${String((start % 12) + 1).padStart(2, '0')}-01`
  return { from: first, to: addDays(from, -1) }
}

export function yearBefore(day: string): string {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return before.endsWith('-02-29') ? before.replace('-29', '-28') : before
}

type Interval = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** The first day of the interval that a day lies in; weeks begin on Monday. */
export function startOf(interval: Interval, day: string): string {
  if (interval === 'day') return day
  if (interval === 'week') return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
  if (interval === 'year') return `${day.slice(0, 4)}-01-01`
  if (interval === 'month') return `${day.slice(0, 7)}-01`
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

/** More days than the interval has, and fewer than two of it: adding them to its first day leads into the next. */
export const strides = { day: 1, week: 8, month: 32, quarter: 93, year: 367 } as const satisfies Record<
  Interval,
  number
>

export function nextStart(interval: Interval, start: string): string {
  return startOf(interval, addDays(start, strides[interval]))
}

export function earlier(a: string, b: string): string {
  return [a, b].sort()[0]
}

export function later(a: string, b: string): string {
  return [a, b].sort()[1]
}
