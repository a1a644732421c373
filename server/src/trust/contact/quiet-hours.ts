import type { ContactPolicy } from '@esteem/contract'
import { minuteOfDay } from './time-zone.ts'

type QuietHours = NonNullable<ContactPolicy['quietHours']>

const minute = 60_000
const wholeDay = 1440

export function isQuiet(at: number, { from, to }: QuietHours, timeZone: string): boolean {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  const now = minuteOfDay(at, timeZone)
  return start <= end ? now >= start && now < end : now >= start || now < end
}

/** The first moment from `at` on that is not quiet. */
export function afterQuiet(at: number, hours: QuietHours, timeZone: string): number {
  if (!isQuiet(at, hours, timeZone)) return at
  const end = minutesOf(hours.to)
  const wait = (end - minuteOfDay(at, timeZone) + wholeDay) % wholeDay
  let then = Math.floor(at / minute) * minute + wait * minute
  // A clock that was put forward or back meanwhile shows another time than was meant.
  const off = ((end - minuteOfDay(then, timeZone) + wholeDay + wholeDay / 2) % wholeDay) - wholeDay / 2
  then = Math.max(then + off * minute, at)
  while (isQuiet(then, hours, timeZone)) then += 15 * minute
  return then
}

function minutesOf(time: string): number {
  const [hour, minutes] = time.split(':').map(Number)
  return hour * 60 + minutes
}
