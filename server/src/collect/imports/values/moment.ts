import type { DateOrder } from '@esteem/contract'
import { excelMoment } from '../readers/cell-formats.ts'
import { monthOf } from './month.ts'
import { zoneOf } from './zone.ts'

const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\s*UTC)?$/
const compact = /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?)?(?:\.0)?$/
const numeric = /^(\d{1,4})([./\-\s])\s?(\d{1,2})\2\s?(\d{4}|\d{1,2})\.?(?:[,T\s]+(.+))?$/
const dayFirst =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s\-/]*(?:de\s+)?(\p{L}{3,12})\.?[\s\-/,]*(?:de\s+)?(\d{4}|\d{2})(?:[,T\s]+(.+))?$/u
const monthFirst =
  /^(?:\p{L}+\.?,\s+)?(\p{L}{3,12})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\-/]+(\d{4})(?:[,T\s]+(?:at\s+)?(.+))?$/u
const clock =
  /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*([ap])?\.?(?:m\.?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\s*UTC)?$/i

interface Time {
  hours: number
  minutes: number
  seconds: number
  milliseconds: number
  /** Minutes ahead of UTC, where the text says it. */
  offset: number | null
}

const midnight: Time = { hours: 0, minutes: 0, seconds: 0, milliseconds: 0, offset: null }

/** The three numbers of a date such as 3/4/2021, whichever they are, and what follows; null where it is not one. */
export function datePartsOf(text: string): { first: number; second: number; third: number; separator: string } | null {
  const parts = numeric.exec(text.trim())
  if (!parts || parts[1]!.length === 3) return null
  if (parts[5] !== undefined && parseTime(parts[5]) === null) return null
  return { first: Number(parts[1]), second: Number(parts[3]), third: Number(parts[4]), separator: parts[2]! }
}

/**
 * Reads a moment as milliseconds since 1970, null where the text is none. A date without a time is midnight; a time
 * without a zone is one of `timeZone`. Years of two digits are 1970 to 2069.
 */
export function parseMoment(text: string, order: DateOrder, timeZone: string): number | null {
  const trimmed = text.trim()
  if (order === 'excel-serial') return parseSerial(trimmed, timeZone)
  if (order === 'epoch-seconds' || order === 'epoch-milliseconds') return parseEpoch(trimmed, order)
  const spread = trimmed.replace(/^(\d{4})(\d\d)(\d\d)(?=[T ]+\d{1,2}:)/, '$1-$2-$3')
  const written = iso.exec(spread) ?? compact.exec(spread)
  if (written) {
    const [, year, month, day, hours, minutes, seconds, fraction, zone] = written
    const time = hours === undefined ? midnight : timeOf(hours, minutes!, seconds, fraction, undefined, zone)
    return time && instantOf(Number(year), Number(month), Number(day), time, timeZone)
  }
  const numbers = numeric.exec(spread)
  if (numbers) {
    const [, a, , b, c, rest] = numbers as unknown as [string, string, string, string, string, string | undefined]
    const time = rest === undefined ? midnight : parseTime(rest)
    if (time === null || a.length === 3) return null
    if (a.length === 4) return c.length === 4 ? null : instantOf(Number(a), Number(b), Number(c), time, timeZone)
    if (order === 'ymd') return c.length === 4 ? null : instantOf(fullYear(a), Number(b), Number(c), time, timeZone)
    const [day, month] = order === 'dmy' ? [a, b] : [b, a]
    return instantOf(fullYear(c), Number(month), Number(day), time, timeZone)
  }
  return parseNamed(spread, timeZone)
}

function parseNamed(text: string, timeZone: string): number | null {
  const byDay = dayFirst.exec(text)
  const byMonth = byDay ? null : monthFirst.exec(text)
  if (!byDay && !byMonth) return null
  const [day, name, year, rest] = byDay ? byDay.slice(1) : [byMonth![2], byMonth![1], byMonth![3], byMonth![4]]
  const month = monthOf(name!)
  const time = rest === undefined ? midnight : parseTime(rest)
  return month === null || time === null ? null : instantOf(fullYear(year!), month, Number(day), time, timeZone)
}

/** A time of day, as in `08:26`, `8:26:05.5 PM` or `08:26 +0200`. */
export function parseTime(text: string): Time | null {
  const parts = clock.exec(text.trim())
  return parts && timeOf(parts[1]!, parts[2]!, parts[3], parts[4], parts[5], parts[6])
}

function timeOf(
  hours: string,
  minutes: string,
  seconds: string | undefined,
  fraction: string | undefined,
  half: string | undefined,
  zone: string | undefined,
): Time | null {
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null
  return {
    hours: hour,
    minutes: Number(minutes),
    seconds: Number(seconds ?? 0),
    milliseconds: fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000),
    offset: zone === undefined ? null : offsetOf(zone),
  }
}

function offsetOf(zone: string): number {
  const parts = /^([+-])(\d\d):?(\d\d)?$/.exec(zone)
  if (!parts) return 0
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0))
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900)
}

function instantOf(year: number, month: number, day: number, time: Time, timeZone: string): number | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const wall = Date.UTC(year, month - 1, day, time.hours, time.minutes, time.seconds, time.milliseconds)
  return time.offset === null ? zoneOf(timeZone).instantOf(wall) : wall - time.offset * 60_000
}

function parseSerial(text: string, timeZone: string): number | null {
  if (!/^\d{1,6}(?:[.,]\d+)?$/.test(text)) return null
  const written = excelMoment(Number(text.replace(',', '.')))
  return written === null ? null : parseMoment(written, 'ymd', timeZone)
}

function parseEpoch(text: string, order: 'epoch-seconds' | 'epoch-milliseconds'): number | null {
  if (!/^\d{1,13}(?:\.\d+)?$/.test(text)) return null
  const time = Math.floor(Number(text) * (order === 'epoch-seconds' ? 1000 : 1))
  return time < Date.UTC(2200, 0) ? time : null
}
