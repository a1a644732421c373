import type { DateOrder } from '@esteem/contract'
import { datePartsOf, parseMoment } from '../values/moment.ts'
import { isDate, nearlyAll } from './cell.ts'

export interface DateOrderFound {
  order: DateOrder
  ambiguous: boolean
  why: string | null
}

const written = ['ymd', 'dmy', 'mdy'] as const

/** In which order the dates of a column are written, decided over all values given, in the order of the rows. */
export function findDateOrder(values: string[], nameHints: boolean): DateOrderFound | null {
  if (values.length === 0) return null
  if (values.every((value) => /^\d+(?:[.,]\d+)?$/.test(value.trim()))) return findNumericDates(values, nameHints)
  // Most columns hold no dates, and a look at a few of their values shows it.
  const first = values.slice(0, 50)
  if (!nearlyAll(first.filter(isDate).length, first.length)) return null
  const read = written.map((order) => ({ order, times: values.map((value) => parseMoment(value, order, 'UTC')) }))
  const counts = read.map(({ order, times }) => ({ order, times, count: times.filter((time) => time !== null).length }))
  const most = Math.max(...counts.map(({ count }) => count))
  if (!nearlyAll(most, values.length)) return null
  const possible = counts.filter(({ count }) => count === most)
  if (possible.length === 1)
    return { order: possible[0]!.order, ambiguous: false, why: whyNotOther(values, possible[0]!.order) }
  if (sameReading(possible.map(({ times }) => times))) return { order: possible[0]!.order, ambiguous: false, why: null }
  if (possible.some(({ order }) => order === 'dmy') && values.some((value) => datePartsOf(value)?.separator === '.')) {
    return { order: 'dmy', ambiguous: false, why: 'dates with dots begin with the day' }
  }
  const sorted = possible.filter(({ times }) => isSorted(times))
  if (sorted.length === 1) {
    return { order: sorted[0]!.order, ambiguous: false, why: 'the rows are in the order of time only if read so' }
  }
  return { order: possible.at(-2)!.order, ambiguous: true, why: null }
}

/** Numbers are dates where they all look it: 19970101 does, 44927 and 1672531200 only under a name that says so. */
function findNumericDates(values: string[], nameHints: boolean): DateOrderFound | null {
  const all = (order: DateOrder, from: number, to: number) =>
    values.every((value) => {
      const time = parseMoment(value, order, 'UTC')
      return time !== null && time >= from && time <= to
    })
  if (values.every((value) => value.length >= 8) && all('ymd', Date.UTC(1950, 0), Date.UTC(2100, 0))) {
    return { order: 'ymd', ambiguous: false, why: null }
  }
  if (!nameHints) return null
  for (const order of ['epoch-milliseconds', 'epoch-seconds', 'excel-serial'] as const) {
    if (all(order, Date.UTC(1985, 0), Date.UTC(2100, 0))) return { order, ambiguous: false, why: null }
  }
  return null
}

function sameReading(readings: (number | null)[][]): boolean {
  return readings[0]!.every((time, row) => readings.every((reading) => reading[row] === time))
}

function whyNotOther(values: string[], order: DateOrder): string | null {
  const other = order === 'dmy' ? 'mdy' : order === 'mdy' ? 'dmy' : null
  const witness = other && values.find((value) => datePartsOf(value) && parseMoment(value, other, 'UTC') === null)
  return witness ? `${witness} can only be read so` : null
}

/** Files are often written in the order of time, up or down; the wrong reading jumps about. */
function isSorted(times: (number | null)[]): boolean {
  const known = times.filter((time) => time !== null)
  if (new Set(known).size < 20) return false
  const rising = known.every((time, index) => index === 0 || time >= known[index - 1]!)
  const falling = known.every((time, index) => index === 0 || time <= known[index - 1]!)
  return rising || falling
}
