import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMoment } from './moment.ts'
import { zoneOf } from './zone.ts'

const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString())

describe('a moment', () => {
  test.each([
    ['2010-12-01 08:26:00', 'ymd', '2010-12-01T07:26:00.000Z'],
    ['2021-06-01T10:00:00.123456Z', 'ymd', '2021-06-01T10:00:00.123Z'],
    ['2020-01-02 10:11:12 -0500', 'ymd', '2020-01-02T15:11:12.000Z'],
    ['2020-01-02 10:11:12 UTC', 'ymd', '2020-01-02T10:11:12.000Z'],
    ['19970101', 'ymd', '1996-12-31T23:00:00.000Z'],
    ['2020/1/5', 'dmy', '2020-01-04T23:00:00.000Z'],
    ['01/02/2020', 'dmy', '2020-01-31T23:00:00.000Z'],
    ['01/02/2020', 'mdy', '2020-01-01T23:00:00.000Z'],
    ['1.2.21', 'dmy', '2021-01-31T23:00:00.000Z'],
    ['31/12/69', 'dmy', '2069-12-30T23:00:00.000Z'],
    ['31/12/70', 'dmy', '1970-12-30T23:00:00.000Z'],
    ['1/13/20 3:05 PM', 'mdy', '2020-01-13T14:05:00.000Z'],
    ['1/13/20 12:05 a.m.', 'mdy', '2020-01-12T23:05:00.000Z'],
    ['12-Jan-20', 'dmy', '2020-01-11T23:00:00.000Z'],
    ['Jan 12, 2020 10:00 PM', 'ymd', '2020-01-12T21:00:00.000Z'],
    ['Mon, 12 Jan 2020 10:00:00 GMT', 'ymd', '2020-01-12T10:00:00.000Z'],
    ['12. März 2021', 'dmy', '2021-03-11T23:00:00.000Z'],
    ['5 de enero de 2021', 'dmy', '2021-01-04T23:00:00.000Z'],
    ['44000.5', 'excel-serial', '2020-06-18T10:00:00.000Z'],
    ['1600000000', 'epoch-seconds', '2020-09-13T12:26:40.000Z'],
    ['1600000000123', 'epoch-milliseconds', '2020-09-13T12:26:40.123Z'],
  ] as const)('%s as %s in Berlin is %s', (text, order, expected) => {
    expect(iso(parseMoment(text, order, 'Europe/Berlin'))).toBe(expected)
  })

  test.each([
    ['31/02/2020', 'dmy'],
    ['13/13/2020', 'dmy'],
    ['01/13/2020', 'dmy'],
    ['29/02/2021', 'dmy'],
    ['3/4/2021 25:00', 'dmy'],
    ['3/4/2021 13:00 PM', 'dmy'],
    ['20201301', 'ymd'],
    ['536365', 'ymd'],
    ['hello', 'dmy'],
    ['12 noon', 'dmy'],
    ['5 Foo 2020', 'dmy'],
    ['', 'ymd'],
  ] as const)('%s as %s is none', (text, order) => {
    expect(parseMoment(text, order, 'UTC')).toBeNull()
  })

  test('comes back from every way of writing it', () => {
    const two = (value: number) => String(value).padStart(2, '0')
    const ways = [
      { order: 'ymd', write: (y: number, m: number, d: number) => `${y}-${two(m)}-${two(d)}` },
      { order: 'ymd', write: (y: number, m: number, d: number) => `${y}${two(m)}${two(d)}` },
      { order: 'dmy', write: (y: number, m: number, d: number) => `${two(d)}/${two(m)}/${y}` },
      { order: 'dmy', write: (y: number, m: number, d: number) => `${d}.${m}.${y}` },
      { order: 'mdy', write: (y: number, m: number, d: number) => `${m}/${d}/${y}` },
      { order: 'dmy', write: (y: number, m: number, d: number) => `${d} ${month(m)} ${y}` },
      { order: 'mdy', write: (y: number, m: number, d: number) => `${month(m)} ${d}, ${y}` },
    ] as const
    const days = fc.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom(...ways), (date, { order, write }) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        expect(parseMoment(write(y, m, d), order, 'UTC')).toBe(Date.UTC(y, m - 1, d))
        const clock = `${date.getUTCHours()}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
        expect(parseMoment(`${write(y, m, d)} ${clock}`, order, 'UTC')).toBe(Math.floor(date.getTime() / 1000) * 1000)
      }),
    )
  })
})

function month(number: number): string {
  return new Date(Date.UTC(2020, number - 1, 5)).toLocaleString('en', {
    month: number % 2 ? 'long' : 'short',
    timeZone: 'UTC',
  })
}

describe('a time zone', () => {
  test('finds the moment at which clocks show a time', () => {
    const names = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
    const minutes = fc.integer({ min: Date.UTC(1975, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 })
    fc.assert(
      fc.property(minutes, fc.constantFrom(...names), (minute, name) => {
        const instant = minute * 60_000
        const found = zoneOf(name).instantOf(wallClock(instant, name))
        // An hour that happens twice is read as the first time: never later, and the clocks show the same.
        expect(found).toBeLessThanOrEqual(instant)
        expect(wallClock(found, name)).toBe(wallClock(instant, name))
      }),
      { numRuns: 300 },
    )
  })

  test('takes an hour that is skipped for the one after it', () => {
    expect(iso(parseMoment('2020-03-29 02:30:00', 'ymd', 'Europe/Berlin'))).toBe('2020-03-29T01:30:00.000Z')
  })
})

function wallClock(instant: number, name: string): number {
  return Date.parse(`${new Date(instant).toLocaleString('sv', { timeZone: name })}Z`)
}
