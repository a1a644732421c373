import { expect, test } from 'vitest'
import { afterWorkingHours } from './working-hours.ts'

const office = {
  workingDays: [1, 2, 3, 4, 5],
  workingFrom: '09:00',
  workingTo: '17:00',
  timeZone: 'Europe/Lisbon',
}

test.each([
  ['within one day', '2026-05-04T09:00:00Z', 4, '2026-05-04T13:00:00.000Z'],
  ['from before opening', '2026-05-04T03:00:00Z', 1, '2026-05-04T09:00:00.000Z'],
  ['to the very end of a day', '2026-05-04T08:00:00Z', 8, '2026-05-04T16:00:00.000Z'],
  ['over night', '2026-05-04T15:00:00Z', 2, '2026-05-05T09:00:00.000Z'],
  ['over a weekend', '2026-05-08T15:30:00Z', 1, '2026-05-11T08:30:00.000Z'],
  ['from a Sunday', '2026-05-10T12:00:00Z', 0.5, '2026-05-11T08:30:00.000Z'],
  ['over the change to summer time (29 March)', '2026-03-27T16:00:00Z', 2, '2026-03-30T09:00:00.000Z'],
  ['for several weeks', '2026-05-04T08:00:00Z', 80, '2026-05-15T16:00:00.000Z'],
])('%s', (_, from, hours, until) => {
  expect(afterWorkingHours(new Date(from), hours, office).toISOString()).toBe(until)
})

test('in another time zone the same hours fall elsewhere', () => {
  const until = afterWorkingHours(new Date('2026-05-04T09:00:00Z'), 1, { ...office, timeZone: 'America/New_York' })
  expect(until.toISOString()).toBe('2026-05-04T14:00:00.000Z')
})
