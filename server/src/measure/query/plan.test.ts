import { expect, test } from 'vitest'
import { nextStart, startOf } from './days.ts'
import { paramsOf } from './params.ts'
import { plan } from './plan.ts'

const known = {
  data: { from: '2024-02-10', to: '2026-03-20' },
  today: '2026-03-31',
  timeZone: 'Europe/Lisbon',
  currency: 'EUR',
}

test.each([
  ['week', '2026-03-29', '2026-03-23', '2026-03-30'],
  ['week', '2026-03-30', '2026-03-30', '2026-04-06'],
  ['month', '2024-02-29', '2024-02-01', '2024-03-01'],
  ['quarter', '2026-12-31', '2026-10-01', '2027-01-01'],
  ['year', '2024-12-31', '2024-01-01', '2025-01-01'],
  ['day', '2024-02-28', '2024-02-28', '2024-02-29'],
] as const)('the %s of %s is from %s to before %s', (interval, day, start, next) => {
  expect(startOf(interval, day)).toBe(start)
  expect(nextStart(interval, start)).toBe(next)
})

test('without dates: all there is, until today, and nothing to compare with', () => {
  const all = plan({ compare: 'previous-period' }, known)
  expect(all).toMatchObject({ current: { from: '2024-02-10', to: '2026-03-31' }, comparison: null })
  expect(all.horizon).toBe('2026-03-20')
})

test('without dates, of a shop that stopped: until its last day', () => {
  const stopped = plan({ compare: 'none' }, { ...known, data: { from: '2010-12-01', to: '2011-12-09' } })
  expect(stopped.current).toEqual({ from: '2010-12-01', to: '2011-12-09' })
})

test('March is compared with February, ten days with the ten before, leap day with the day before it', () => {
  const compared = (from: string, to: string, compare: 'previous-period' | 'previous-year' = 'previous-period') =>
    plan({ from, to, compare }, known).comparison
  expect(compared('2026-03-01', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(compared('2026-03-11', '2026-03-20')).toEqual({ from: '2026-03-01', to: '2026-03-10' })
  expect(compared('2024-02-29', '2024-02-29', 'previous-year')).toEqual({ from: '2023-02-28', to: '2023-02-28' })
})

test('cells are cut at the edges of the period and at the last day with data', () => {
  const { cells } = plan({ from: '2026-01-15', to: '2026-04-30', compare: 'none', interval: 'month' }, known)
  expect(cells.map(({ start, from, to }) => [start, from, to])).toEqual([
    [null, '2026-01-15', '2026-03-20'],
    ['2026-01-01', '2026-01-15', '2026-01-31'],
    ['2026-02-01', '2026-02-01', '2026-02-28'],
    ['2026-03-01', '2026-03-01', '2026-03-20'],
  ])
})

test('an interval that is not over is not compared with the one before', () => {
  const asked = plan({ from: '2026-01-01', to: '2026-03-31', compare: 'none', interval: 'month' }, known)
  expect(paramsOf(asked).lastWhole).toBe('2026-02-01')
})

test('a period after all data has no cells', () => {
  expect(plan({ from: '2026-03-25', to: '2026-03-31', compare: 'none', interval: 'day' }, known).cells).toEqual([])
})
