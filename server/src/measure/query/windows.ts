import { addDays, daysBetween, earlier, later, nextStart, startOf } from './days.ts'
import type { Days, Plan } from './plan.ts'

/** Activity is judged over so many days at the end of a period or an interval, or over all of it where it is shorter. */
const longest = 28

export interface Window {
  /** Of a period: 0, and 1 for the one it is compared with. Of an interval: its first day, counted from 1970. */
  place: number
  first: string
  last: string
  /** The first day of the window of the same length just before it. */
  firstBefore: string
}

function windowOf(place: number, { from, to }: Days): Window {
  const length = Math.min(longest, daysBetween(from, to) + 1)
  return { place, first: addDays(to, 1 - length), last: to, firstBefore: addDays(to, 1 - 2 * length) }
}

/** The windows of the periods, and those of the intervals of a series. */
export function windowsOf({ current, comparison, interval, wantsSeries }: Plan): {
  wholes: Window[]
  series: Window[]
} {
  const wholes = [current, ...(comparison ? [comparison] : [])].map((days, place) => windowOf(place, days))
  const series: Window[] = []
  if (wantsSeries) {
    for (let start = startOf(interval, current.from); start <= current.to; start = nextStart(interval, start)) {
      const days = {
        from: later(start, current.from),
        to: earlier(addDays(nextStart(interval, start), -1), current.to),
      }
      series.push(windowOf(daysBetween('1970-01-01', start), days))
    }
  }
  return { wholes, series }
}

/**
 * In which window of a series each day counts, from `first` on: its place, or 0 for none. The windows before can overlap
 * where an interval is cut, so there are two lists of these; no day lies in three.
 */
export function placesOfDays(series: readonly Window[], first: string, last: string) {
  const days = Math.max(0, daysBetween(first, last) + 1)
  const lists = [0, 1, 2].map(() => new Array<number>(days).fill(0))
  const put = (list: number[], from: string, to: string, place: number) => {
    for (let day = Math.max(0, daysBetween(first, from)); day <= daysBetween(first, to) && day < days; day++)
      list[day] = place
  }
  for (const [index, window] of series.entries()) {
    put(lists[0], window.first, window.last, window.place)
    put(lists[1 + (index % 2)], window.firstBefore, addDays(window.first, -1), window.place)
  }
  return { now: lists[0], before: [lists[1], lists[2]] as const }
}
