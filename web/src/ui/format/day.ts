import { locale } from './locale.ts'

const calendar = new Map<string, Intl.DateTimeFormat>()

/** The day, yyyy-mm-dd, on which a moment falls for someone in the time zone. */
export function dayOf(moment: string | Date, timeZone: string): string {
  let format = calendar.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    calendar.set(timeZone, format)
  }
  return format.format(new Date(moment))
}

// A calendar day has no zone: it is read and written at noon UTC, so that no zone can shift it.
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const inUtc = (options: Intl.DateTimeFormatOptions, inLocale: string) =>
  new Intl.DateTimeFormat(inLocale, { ...options, timeZone: 'UTC' })

export function addDays(day: string, days: number): string {
  const date = noon(day)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The same day some months away; the last of a shorter month where there is no such day. */
export function addMonths(day: string, months: number): string {
  const date = noon(day)
  const dayOfMonth = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(dayOfMonth, daysInMonth))
  return date.toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)
}

export function formatDay(day: string, inLocale = locale): string {
  return inUtc({ day: 'numeric', month: 'short', year: 'numeric' }, inLocale).format(noon(day))
}

export function formatMonth(day: string, inLocale = locale): string {
  return inUtc({ month: 'short', year: 'numeric' }, inLocale).format(noon(day))
}

export function formatPeriod(from: string, to: string, inLocale = locale): string {
  return inUtc({ day: 'numeric', month: 'short', year: 'numeric' }, inLocale).formatRange(noon(from), noon(to))
}

/** A heading for a day in a list: today and yesterday by name. */
export function nameDay(day: string, today: string, inLocale = locale): string {
  if (day === today) return 'Today'
  if (day === addDays(today, -1)) return 'Yesterday'
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return inUtc(options, inLocale).format(noon(day))
}
