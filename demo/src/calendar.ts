import { cumulate } from './chance.ts'

export const day = 86_400_000
export const year = 365 * day

/** Relative liveliness of a day: less on Sundays, more before Christmas, quiet in January and February; 1 over a year. */
function liveliness(time: number): number {
  const date = new Date(time)
  const ofYear = (Date.UTC(2001, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(2001, 0, 1)) / day
  const weekday = [0.8, 1.02, 1, 1, 1.02, 1.04, 1.12][date.getUTCDay()]!
  const christmas = 0.3 * Math.exp(-(((ofYear - 342) / 14) ** 2))
  const winter = -0.08 * Math.exp(-(((ofYear - 32) / 28) ** 2))
  return weekday * (1 + christmas + winter) * 0.9903
}

/**
 * The shop's calendar from its first day to a year after its last. Business time runs fast on lively days: people buy at a
 * constant rate in it. It counts in years and equals clock time over a whole year.
 */
export interface Calendar {
  start: number
  until: number
  horizon: number
  businessTime: (time: number) => number
  /** The clock time of a business time; the horizon when it lies beyond. */
  clockTime: (businessTime: number) => number
}

export function createCalendar(until: number, years: number): Calendar {
  const end = Math.floor(until / day) * day
  const start = end - Math.round(years * 365) * day
  const days = (end + year - start) / day
  const sums = new Float64Array(days + 1)
  for (let i = 0; i < days; i++) sums[i + 1] = sums[i]! + liveliness(start + i * day) / 365
  const horizon = end + year
  return {
    start,
    until: end,
    horizon,
    businessTime(time) {
      const at = Math.min(Math.max((time - start) / day, 0), days)
      const whole = Math.min(Math.floor(at), days - 1)
      return sums[whole]! + (at - whole) * (sums[whole + 1]! - sums[whole]!)
    },
    clockTime(businessTime) {
      if (businessTime >= sums[days]!) return horizon
      let low = 0
      let high = days
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (sums[middle]! <= businessTime) low = middle
        else high = middle
      }
      return start + (low + (businessTime - sums[low]!) / (sums[low + 1]! - sums[low]!)) * day
    },
  }
}

const webHours = cumulate([6, 3, 2, 1, 1, 2, 4, 9, 18, 27, 33, 36, 38, 36, 32, 31, 33, 36, 40, 46, 58, 66, 52, 24])
const officeHours = cumulate([0, 0, 0, 0, 0, 0, 0, 0, 2, 9, 12, 12, 8, 6, 9, 11, 10, 7, 2, 0, 0, 0, 0, 0])

/** Moves a moment within its day to the hours at which people are about, keeping the order of moments. */
export function atLivelyHour(time: number, hours: 'web' | 'office' = 'web'): number {
  const cumulative = hours === 'web' ? webHours : officeHours
  const midnight = Math.floor(time / day) * day
  const target = ((time - midnight) / day) * cumulative[23]!
  let hour = 0
  while (hour < 23 && cumulative[hour]! <= target) hour++
  const before = hour > 0 ? cumulative[hour - 1]! : 0
  const within = Math.min((target - before) / (cumulative[hour]! - before), 0.9999)
  return Math.floor(midnight + ((hour + within) * day) / 24)
}

/** The next moment of the opening hours (9 to 18 o'clock, Monday to Saturday) after a time. */
export function nextOpening(time: number): number {
  let at = time
  for (;;) {
    const date = new Date(at)
    const hour = date.getUTCHours()
    const midnight = Math.floor(at / day) * day
    if (date.getUTCDay() !== 0 && hour >= 9 && hour < 18) return at
    at = hour < 9 && date.getUTCDay() !== 0 ? midnight + 9 * 3_600_000 + (at % 3_600_000) : midnight + day
  }
}

export const isDecember = (time: number) => new Date(time).getUTCMonth() === 11
export const isWeekend = (time: number) => [0, 6].includes(new Date(time).getUTCDay())

const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))
let knownDay = Number.NaN
let knownDate = ''

/** A moment as ISO 8601. Millions are written, most of them on the day of the one before. */
export function isoMoment(time: number): string {
  const whole = Math.floor(time)
  const of = Math.floor(whole / day)
  if (of !== knownDay) {
    knownDay = of
    knownDate = new Date(of * day).toISOString().slice(0, 11)
  }
  const within = whole - of * day
  const seconds = Math.floor(within / 1000)
  const minutes = Math.floor(seconds / 60)
  const milliseconds = String(1000 + (within % 1000)).slice(1)
  return `${knownDate}${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}.${milliseconds}Z`
}
