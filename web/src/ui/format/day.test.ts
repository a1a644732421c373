import { expect, test } from 'vitest'
import { addDays, addMonths, dayOf, daysBetween, formatPeriod, nameDay } from './day.ts'

test('a moment belongs to the day of the business, not of the reader', () => {
  expect(dayOf('2026-03-04T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-03-05')
  expect(dayOf('2026-03-04T23:30:00.000Z', 'America/New_York')).toBe('2026-03-04')
})

test('days and months are added across month ends, leap days and clock changes', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2026-01-15', -12)).toBe('2025-01-15')
  expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
})

// Intl joins ranges with thin spaces, which nobody can type into a test.
const plain = (text: string) => text.replace(/\s/g, ' ')

test('a period is written once where its ends share a month or a year', () => {
  expect(plain(formatPeriod('2026-01-01', '2026-03-31', 'en-GB'))).toBe('1 Jan – 31 Mar 2026')
  expect(plain(formatPeriod('2025-12-01', '2026-03-31', 'en-GB'))).toBe('1 Dec 2025 – 31 Mar 2026')
})

test('recent days have names', () => {
  expect(nameDay('2026-03-05', '2026-03-05', 'en-GB')).toBe('Today')
  expect(nameDay('2026-03-04', '2026-03-05', 'en-GB')).toBe('Yesterday')
  expect(nameDay('2026-03-03', '2026-03-05', 'en-GB')).toBe('Tuesday, 3 March 2026')
})
