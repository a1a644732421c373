import { expect, test } from 'vitest'
import { nameDays, nameInterval } from './name-days.ts'

test('days and intervals are named as people name them', () => {
  expect(nameDays({ from: '2026-01-01', to: '2026-03-31' })).toBe('1 Jan – 31 Mar 2026')
  expect(nameInterval('month', '2026-03-01')).toBe('March 2026')
  expect(nameInterval('quarter', '2026-01-01')).toBe('Jan – Mar 2026')
  expect(nameInterval('week', '2026-03-02')).toBe('2 – 8 Mar 2026')
  expect(nameInterval('year', '2026-01-01')).toBe('2026')
})
