import { expectedPurchases, type PurchaseModel } from '@esteem/stats'
import type { Purchases } from './purchases.ts'

/**
 * The shop's own time: it runs fast in seasons in which customers buy much and slowly in quiet ones, so that customers buy at
 * an even pace in it; a year has 365 of its days. Without seasons it is the time of the clock.
 */
export interface Calendar {
  /** Own time at the end of a day. */
  at: (day: number) => number
  /** The day in which an own time falls. */
  dayOf: (time: number) => number
}

export const plainCalendar: Calendar = { at: (day) => day, dayOf: Math.ceil }

/** How lively each of 24 parts of the year is, 1 on average; null without seasons. Plain data. */
export type Seasons = number[] | null

const parts = 24
const leastDays = 730
const leastRepeats = 500
const reach = 3653

const partOf = (day: number) => {
  const date = new Date(day * 86_400_000)
  return date.getUTCMonth() * 2 + (date.getUTCDate() > 15 ? 1 : 0)
}

/** The calendar of these seasons, for the days from `first` on until ten years after `asOf`. */
export function calendarOf(seasons: Seasons, first: number, asOf: number): Calendar {
  if (!seasons) return plainCalendar
  const sums = new Float64Array(asOf - first + reach)
  for (let i = 1; i < sums.length; i++) sums[i] = sums[i - 1] + seasons[partOf(first + i)]
  const last = sums.length - 1
  return {
    at: (day) => (day < first ? day - first : day - first > last ? sums[last] + day - first - last : sums[day - first]),
    dayOf(time) {
      if (time <= 0) return first
      if (time > sums[last]) return first + last + Math.ceil(time - sums[last])
      let low = 0
      let high = last
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (sums[middle] < time) low = middle
        else high = middle
      }
      return first + high
    },
  }
}

/**
 * Learns how lively each part of the year is: repeat purchases in it against those that customers of their ages are expected to
 * make by a model that knows no seasons. What chance alone would show is taken out (the parts are drawn to 1 as far as they are
 * not sure), and where chance could have made all of it, there are no seasons. Two years and some hundred repeat purchases are needed.
 */
export function learnSeasons(purchases: Purchases, model: PurchaseModel, first: number, asOf: number): Seasons {
  const span = asOf - first + 1
  if (span < leastDays) return null
  const firsts = new Float64Array(span)
  const actual = new Float64Array(parts)
  let repeats = 0
  const { customerIds, offsets, days } = purchases
  for (let i = 0; i < customerIds.length; i++) {
    if (days[offsets[i]] > asOf) continue
    firsts[days[offsets[i]] - first]++
    for (let k = offsets[i] + 1; k < offsets[i + 1] && days[k] <= asOf; k++) {
      actual[partOf(days[k])]++
      repeats++
    }
  }
  if (repeats < leastRepeats) return null
  const expected = expectedByPart(firsts, model, first)
  const raw = actual.map((count, part) => count / Math.max(expected[part], 1e-9))
  const level = repeats / expected.reduce((sum, value) => sum + value, 0)
  const relative = raw.map((value) => value / level)
  const noise = expected.map((value) => 1 / (level * value))
  const excess = relative.reduce((sum, value, part) => sum + (value - 1) ** 2 / noise[part], 0)
  // Twice the number of parts is far beyond what chance makes of this sum: one in some hundreds.
  if (excess < 2 * parts) return null
  const between = relative.reduce((sum, value, part) => sum + Math.max(0, (value - 1) ** 2 - noise[part]), 0) / parts
  const drawn = relative.map((value, part) => 1 + ((value - 1) * between) / (between + noise[part]))
  return ofMeanOne(Array.from(drawn, (value) => Math.max(0.2, value)))
}

/** Repeat purchases expected in each part of the year, from how many customers began on each day. */
function expectedByPart(firsts: Float64Array, model: PurchaseModel, first: number): Float64Array {
  const span = firsts.length
  const byAge = new Float64Array(span)
  // The curve bends slowly: every seventh day, and straight lines between.
  let before = 0
  for (let age = 0; age < span; age += 7) {
    const until = Math.min(age + 7, span)
    const next = expectedPurchases(model, { x: [0], tx: [0], T: [0] }, until)[0]
    for (let each = age; each < until; each++) byAge[each] = (next - before) / (until - age)
    before = next
  }
  const expected = new Float64Array(parts)
  for (let day = 0; day < span; day++) {
    let sum = 0
    for (let start = 0; start < day; start++) sum += firsts[start] * byAge[day - start - 1]
    expected[partOf(first + day)] += sum
  }
  return expected
}

/** So that a year of own time is as long as one of the clock. */
function ofMeanOne(values: number[]): number[] {
  const start = Math.round(Date.UTC(2001, 0, 1) / 86_400_000)
  let sum = 0
  for (let day = 0; day < 365; day++) sum += values[partOf(start + day)]
  return values.map((value) => (value * 365) / sum)
}
