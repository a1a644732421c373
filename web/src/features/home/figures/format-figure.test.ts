import type { MetricAnswer } from '@esteem/contract'
import { expect, test } from 'vitest'
import { changeOf, formatFigure } from './format-figure.ts'

function metric(unit: MetricAnswer['metric']['unit'], before: number | string | null, now: number | string | null) {
  const period = { from: '2026-01-01', to: '2026-01-31', timeZone: 'UTC' }
  const figure = (value: number | string | null) => ({ value, population: 10, populationUnit: 'orders' as const })
  return {
    metric: { id: 'x', name: 'X', unit, description: '', method: '', docs: '' },
    currency: 'EUR',
    period,
    current: figure(now),
    comparison: { period, figure: figure(before) },
    apart: [],
    notes: [],
  } satisfies MetricAnswer
}

test('a figure is written with its unit', () => {
  expect(formatFigure('2500315.63', 'money', 'USD', 'en-US')).toBe('$2,500,315.63')
  expect(formatFigure(23570, 'count', null, 'en-GB')).toBe('23,570')
  expect(formatFigure(0.4567, 'share', null, 'en-GB')).toBe('45.7%')
  expect(formatFigure(41.6, 'days', null, 'en-GB')).toBe('42 days')
  expect(formatFigure(null, 'money', 'USD')).toBe('–')
})

test('money and counts change in percent, shares in points', () => {
  expect(changeOf(metric('money', '100.00', '112.50'), 'en-GB')).toEqual({ words: '12.5%', direction: 'up' })
  expect(changeOf(metric('count', 200, 150), 'en-GB')).toEqual({ words: '25%', direction: 'down' })
  expect(changeOf(metric('share', 0.2, 0.234), 'en-GB')).toEqual({ words: '3.4 points', direction: 'up' })
  expect(changeOf(metric('count', 4372, 4374), 'en-GB')).toEqual({ words: 'under 0.1%', direction: 'up' })
  expect(changeOf(metric('count', 5, 5), 'en-GB')).toEqual({ words: 'no change', direction: 'same' })
})

test('from nothing, no percentage can be told', () => {
  expect(changeOf(metric('count', 0, 5))).toBeNull()
  expect(changeOf(metric('count', null, 5))).toBeNull()
  expect(changeOf({ ...metric('count', 1, 5), comparison: null })).toBeNull()
})
