import { expect, test } from 'vitest'
import { plan } from './plan.ts'
import { placesOfDays, windowsOf } from './windows.ts'

const known = {
  data: { from: '2024-01-01', to: '2026-03-31' },
  today: '2026-03-31',
  timeZone: 'Europe/Lisbon',
  currency: 'EUR',
}

test('a window is the last 28 days, or all of what is shorter', () => {
  const { wholes, series } = windowsOf(
    plan({ from: '2026-01-20', to: '2026-03-31', compare: 'previous-year', interval: 'month' }, known),
  )
  expect(wholes.map(({ place, first, last, firstBefore }) => [place, first, last, firstBefore])).toEqual([
    [0, '2026-03-04', '2026-03-31', '2026-02-04'],
    [1, '2025-03-04', '2025-03-31', '2025-02-04'],
  ])
  // Of January only twelve days are asked for.
  expect(series.map(({ first, last, firstBefore }) => [first, last, firstBefore])).toEqual([
    ['2026-01-20', '2026-01-31', '2026-01-08'],
    ['2026-02-01', '2026-02-28', '2026-01-04'],
    ['2026-03-04', '2026-03-31', '2026-02-04'],
  ])
})

test('a day counts in the window that holds it, and in those before', () => {
  const { series } = windowsOf(
    plan({ from: '2026-01-20', to: '2026-03-31', compare: 'none', interval: 'month' }, known),
  )
  const { now, before } = placesOfDays(series, '2026-01-01', '2026-03-31')
  const [january, february, march] = series.map(({ place }) => place)
  const of = (day: number) => [now[day], before[0][day], before[1][day]]
  expect(of(0)).toEqual([0, 0, 0])
  expect(of(9)).toEqual([0, january, february]) // 10 January, before both
  expect(of(25)).toEqual([january, 0, february])
  expect(of(31)).toEqual([february, 0, 0]) // 1 February
  expect(of(40)).toEqual([february, march, 0])
  expect(of(89)).toEqual([march, 0, 0])
})
