import type { CustomerHistories } from '@esteem/stats'
import { type Calendar, plainCalendar } from './calendar.ts'

/**
 * The purchases of customers, in order of customer and day: customer i has those from offsets[i] to before offsets[i + 1].
 * Several orders on one day are one purchase. Days are counted from 1970-01-01.
 */
export interface Purchases {
  customerIds: Float64Array
  offsets: Int32Array
  days: Int32Array
  /** Paid on that day in the base currency, before refunds; 0 where it cannot be said in it. */
  paid: Float64Array
  /** Paid less refunded so far. */
  worth: Float64Array
}

/** The histories of those who had bought by a day, and which customers they are. */
export interface HistoriesAt extends Required<Omit<CustomerHistories, 'counts'>> {
  x: Float64Array
  tx: Float64Array
  T: Float64Array
  meanSpend: Float64Array
  spendCounts: Float64Array
  /** The place of each among the purchases. */
  places: Int32Array
}

/** Purchases to be filled in, in memory that workers share. */
export function emptyPurchases(customers: number, purchases: number): Purchases {
  return {
    customerIds: new Float64Array(new SharedArrayBuffer(8 * customers)),
    offsets: new Int32Array(new SharedArrayBuffer(4 * (customers + 1))),
    days: new Int32Array(new SharedArrayBuffer(4 * purchases)),
    paid: new Float64Array(new SharedArrayBuffer(8 * purchases)),
    worth: new Float64Array(new SharedArrayBuffer(8 * customers)),
  }
}

export interface Part {
  calendar?: Calendar
  from?: number
  to?: number
  stride?: number
}

/**
 * What was known at the end of a day, of the customers from `from` to before `to`; every `stride`-th of them only. Times are
 * those of the calendar.
 */
export function historiesAt(
  { customerIds, offsets, days, paid }: Purchases,
  day: number,
  { calendar = plainCalendar, from = 0, to = customerIds.length, stride = 1 }: Part = {},
): HistoriesAt {
  const places: number[] = []
  for (let i = from; i < to; i += stride) if (days[offsets[i]] <= day) places.push(i)
  const column = () => new Float64Array(places.length)
  const end = calendar.at(day)
  const histories = { x: column(), tx: column(), T: column(), meanSpend: column(), spendCounts: column() }
  places.forEach((i, row) => {
    const first = days[offsets[i]]
    let last = first
    let count = 0
    let sum = 0
    let known = 0
    for (let k = offsets[i]; k < offsets[i + 1] && days[k] <= day; k++) {
      last = days[k]
      known++
      if (paid[k] > 0) {
        count++
        sum += paid[k]
      }
    }
    histories.x[row] = known - 1
    histories.tx[row] = calendar.at(last) - calendar.at(first)
    histories.T[row] = end - calendar.at(first)
    histories.spendCounts[row] = count
    histories.meanSpend[row] = count > 0 ? sum / count : 0
  })
  return { ...histories, places: Int32Array.from(places) }
}

/** What the customers at `places` bought after a day, until another. */
export function boughtBetween(
  { offsets, days, paid }: Purchases,
  places: Int32Array,
  after: number,
  until: number,
): { counts: Float64Array; paid: Float64Array } {
  const counts = new Float64Array(places.length)
  const sums = new Float64Array(places.length)
  for (let row = 0; row < places.length; row++) {
    const i = places[row]
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      if (days[k] <= after || days[k] > until) continue
      counts[row]++
      sums[row] += paid[k]
    }
  }
  return { counts, paid: sums }
}

export interface Extent {
  first: number
  purchases: number
  repeatBuyers: number
  /** Of what was paid, what was given back. */
  refundShare: number
}

/** What the purchases are in all. */
export function extentOf({ customerIds, offsets, days, paid, worth }: Purchases): Extent {
  let first = Number.POSITIVE_INFINITY
  let repeatBuyers = 0
  for (let i = 0; i < customerIds.length; i++) {
    first = Math.min(first, days[offsets[i]])
    if (offsets[i + 1] - offsets[i] > 1) repeatBuyers++
  }
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const gross = sum(paid)
  const refundShare = gross > 0 ? Math.min(1, Math.max(0, 1 - sum(worth) / gross)) : 0
  return { first, purchases: days.length, repeatBuyers, refundShare }
}
