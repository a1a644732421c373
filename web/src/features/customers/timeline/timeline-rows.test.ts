import type { TimelineEntry } from '@esteem/contract'
import { expect, test } from 'vitest'
import { groupByDay } from './timeline-rows.ts'

const at = (eventId: string, time: string) => ({ eventId, time }) as TimelineEntry

test('each day of the business has one heading, above its newest entry', () => {
  const entries = [
    at('c', '2026-03-05T00:30:00.000Z'),
    at('b', '2026-03-04T23:30:00.000Z'),
    at('a', '2026-03-04T09:00:00.000Z'),
  ]
  const kinds = (timeZone: string) => groupByDay(entries, timeZone).map((row) => row.key)
  expect(kinds('UTC')).toEqual(['2026-03-05', 'c', '2026-03-04', 'b', 'a'])
  expect(kinds('Europe/Berlin')).toEqual(['2026-03-05', 'c', 'b', '2026-03-04', 'a'])
})
