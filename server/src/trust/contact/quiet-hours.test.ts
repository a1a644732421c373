import { expect, test } from 'vitest'
import { afterQuiet, isQuiet } from './quiet-hours.ts'
import { zoneOf } from './time-zone.ts'

const night = { from: '20:00', to: '08:00' }
const after = (at: string, zone: string, hours = night) =>
  new Date(afterQuiet(Date.parse(at), hours, zone)).toISOString()

test('a moment by day stays as it is', () => {
  expect(after('2026-05-04T11:00:00.000Z', 'Europe/Lisbon')).toBe('2026-05-04T11:00:00.000Z')
})

test('the night ends in the morning of the person', () => {
  expect(after('2026-05-04T21:10:20Z', 'Europe/Lisbon')).toBe('2026-05-05T07:00:00.000Z')
  expect(after('2026-05-05T03:10:20Z', 'Europe/Lisbon')).toBe('2026-05-05T07:00:00.000Z')
  expect(after('2026-05-04T15:00:00Z', 'Asia/Kolkata')).toBe('2026-05-05T02:30:00.000Z')
})

test('also in the nights in which clocks are changed', () => {
  expect(after('2026-03-28T23:00:00Z', 'Europe/Lisbon')).toBe('2026-03-29T07:00:00.000Z')
  expect(after('2026-10-24T22:00:00Z', 'Europe/Lisbon')).toBe('2026-10-25T08:00:00.000Z')
  expect(after('2026-03-08T03:00:00Z', 'America/New_York')).toBe('2026-03-08T12:00:00.000Z')
})

test('an end that is skipped by a clock put forward is not waited for', () => {
  const until = afterQuiet(Date.parse('2026-03-28T23:00:00Z'), { from: '22:00', to: '01:30' }, 'Europe/Lisbon')
  expect(isQuiet(until, { from: '22:00', to: '01:30' }, 'Europe/Lisbon')).toBe(false)
  expect(new Date(until).toISOString()).toBe('2026-03-29T01:00:00.000Z')
})

test('quiet hours may lie within a day', () => {
  const noon = { from: '12:00', to: '14:00' }
  expect(isQuiet(Date.parse('2026-05-04T11:30:00Z'), noon, 'Europe/Lisbon')).toBe(true)
  expect(after('2026-05-04T11:30:00Z', 'Europe/Lisbon', noon)).toBe('2026-05-04T13:00:00.000Z')
})

test.each([
  [{ timeZone: 'Asia/Tokyo', country: 'PT' }, 'Asia/Tokyo'],
  [{ timeZone: 'Nowhere/Else', country: 'pt' }, 'Europe/Lisbon'],
  [{ country: 'DE' }, 'Europe/Berlin'],
  [{ country: 'US' }, 'America/Chicago'],
  [{ country: 'Portugal' }, null],
  [{ country: 'QQ' }, null],
  [{}, null],
])('%o is in %s', (whereabouts, zone) => {
  expect(zoneOf(whereabouts)).toBe(zone)
})
