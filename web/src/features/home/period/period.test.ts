import { expect, test } from 'vitest'
import { chooseInterval, resolvePeriod } from './period.ts'

const today = '2026-03-31'

test('presets end today or with the last whole month or year, ends included', () => {
  expect(resolvePeriod('last-30-days', {}, today)).toEqual({ from: '2026-03-02', to: '2026-03-31' })
  expect(resolvePeriod('last-12-months', {}, today)).toEqual({ from: '2025-04-01', to: '2026-03-31' })
  expect(resolvePeriod('last-month', {}, today)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(resolvePeriod('last-year', {}, today)).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  expect(resolvePeriod('all', {}, today)).toEqual({})
})

test('a period of one’s own is taken as it is', () => {
  const custom = { from: '2010-12-01', to: '2011-12-09' }
  expect(resolvePeriod('custom', custom, today)).toEqual(custom)
})

test('the step of a chart follows the length of its period', () => {
  expect(chooseInterval({ from: '2026-03-02', to: today }, today)).toBe('day')
  expect(chooseInterval({ from: '2026-01-01' }, today)).toBe('week')
  expect(chooseInterval({}, today)).toBe('month')
})
