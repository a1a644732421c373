import { expect, test } from 'vitest'
import { atLivelyHour, createCalendar, day, isoMoment, nextOpening, year } from './calendar.ts'

const calendar = createCalendar(Date.UTC(2026, 0, 1), 3)

test('business time takes as long as clock time over a year, and runs faster before Christmas', () => {
  const passes = (from: number, to: number) => calendar.businessTime(to) - calendar.businessTime(from)
  for (let start = calendar.start; start + year <= calendar.horizon; start += 30 * day)
    expect(Math.abs(passes(start, start + year) - 1)).toBeLessThan(0.01)
  const december = passes(Date.UTC(2025, 11, 1), Date.UTC(2025, 11, 22))
  const february = passes(Date.UTC(2025, 1, 1), Date.UTC(2025, 1, 22))
  expect(december).toBeGreaterThan(1.25 * february)
})

test('clock time undoes business time', () => {
  for (let time = calendar.start + 1000; time < calendar.horizon; time += 17.3 * day)
    expect(Math.abs(calendar.clockTime(calendar.businessTime(time)) - time)).toBeLessThan(10)
  expect(calendar.clockTime(99)).toBe(calendar.horizon)
})

test('moments move to lively hours within their day and keep their order', () => {
  const midnight = Date.UTC(2025, 5, 3)
  let before = 0
  for (let minute = 0; minute < 1440; minute += 7) {
    const moved = atLivelyHour(midnight + minute * 60_000)
    expect(Math.floor(moved / day) * day).toBe(midnight)
    expect(moved).toBeGreaterThan(before)
    before = moved
  }
  expect(new Date(atLivelyHour(midnight + 100, 'office')).getUTCHours()).toBeGreaterThanOrEqual(8)
})

test('the next opening hour is not on a Sunday and not at night', () => {
  for (let time = calendar.start; time < calendar.start + 20 * day; time += 5_000_000) {
    const open = new Date(nextOpening(time))
    expect(open.getTime()).toBeGreaterThanOrEqual(time)
    expect(open.getTime()).toBeLessThan(time + 2 * day)
    expect(open.getUTCDay()).not.toBe(0)
    expect(open.getUTCHours()).toBeGreaterThanOrEqual(9)
    expect(open.getUTCHours()).toBeLessThan(18)
  }
})

test('moments are written as ISO 8601', () => {
  for (let time = Date.UTC(2024, 1, 28); time < Date.UTC(2024, 2, 3); time += 1_234_567.8)
    expect(isoMoment(time)).toBe(new Date(time).toISOString())
})
