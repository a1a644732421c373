import type { TimelineEntry } from '@esteem/contract'
import { dayOf } from '../../../ui/format/day.ts'

export type TimelineRow =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'entry'; key: string; entry: TimelineEntry }

/** Entries, newest first, with a heading before the first of each day of the business. */
export function groupByDay(entries: TimelineEntry[], timeZone: string): TimelineRow[] {
  let shown: string | null = null
  return entries.flatMap((entry): TimelineRow[] => {
    const day = dayOf(entry.time, timeZone)
    const row: TimelineRow = { kind: 'entry', key: entry.eventId, entry }
    if (day === shown) return [row]
    shown = day
    return [{ kind: 'day', key: day, day }, row]
  })
}
