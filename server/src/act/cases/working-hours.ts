import type { CaseSettings } from '@esteem/contract'

export type WorkingHours = Pick<CaseSettings, 'workingDays' | 'workingFrom' | 'workingTo'> & { timeZone: string }

const day = 86_400_000
const longest = 10_000

/** The moment at which so many working hours have passed. Nights, closed days and shifts of the clock do not count. */
export function afterWorkingHours(from: Date, hours: number, hoursOfWork: WorkingHours): Date {
  const { workingDays, workingFrom, workingTo, timeZone } = hoursOfWork
  let left = hours * 3_600_000
  let date = localDate(from, timeZone)
  for (let count = 0; count < longest; count++, date = nextDate(date)) {
    if (!workingDays.includes(weekday(date))) continue
    const opens = Math.max(from.getTime(), toMoment(date, workingFrom, timeZone))
    const closes = toMoment(date, workingTo, timeZone)
    if (closes <= opens) continue
    if (opens + left <= closes) return new Date(opens + left)
    left -= closes - opens
  }
  return new Date(from.getTime() + hours * 3_600_000)
}

/** yyyy-mm-dd as clocks and calendars in the time zone show it. */
function localDate(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
}

function nextDate(date: string): string {
  return new Date(Date.parse(date) + day).toISOString().slice(0, 10)
}

/** 1 is Monday. */
function weekday(date: string): number {
  return new Date(Date.parse(date)).getUTCDay() || 7
}

/** When the clocks of a time zone show this; where they skip it, the moment just after. */
function toMoment(date: string, time: string, timeZone: string): number {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  const guess = wanted - offset(wanted, timeZone)
  return wanted - offset(guess, timeZone)
}

/** By how much the clocks of a time zone are ahead of UTC. */
function offset(at: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000
}
