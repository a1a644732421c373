import type { MetricAnswer } from '@esteem/contract'
import { expect, test } from 'vitest'
import { fillSeries } from './fill-series.ts'

function metric(from: string, to: string, series: [string, number][]): MetricAnswer {
  const figure = (value: number) => ({ value, population: value, populationUnit: 'orders' as const })
  return {
    metric: { id: 'revenue', name: 'Revenue', unit: 'money', description: '', method: '', docs: '' },
    currency: 'EUR',
    period: { from, to, timeZone: 'UTC' },
    current: figure(1),
    comparison: null,
    series: series.map(([start, value]) => ({ start, figure: figure(value) })),
    apart: [],
    notes: [],
  }
}
const drawn = (...given: Parameters<typeof fillSeries>) =>
  fillSeries(...given).map((point) => [point.start, point.figure.value])

test('a month without orders is nought, not missing', () => {
  expect(
    drawn(
      metric('2025-11-22', '2026-02-10', [
        ['2025-11-01', 5],
        ['2026-02-01', 7],
      ]),
      'month',
    ),
  ).toEqual([
    ['2025-11-01', 5],
    ['2025-12-01', 0],
    ['2026-01-01', 0],
    ['2026-02-01', 7],
  ])
})

test('weeks begin on Monday, days on themselves', () => {
  expect(drawn(metric('2026-03-01', '2026-03-10', [['2026-03-02', 3]]), 'week')).toEqual([
    ['2026-02-23', 0],
    ['2026-03-02', 3],
    ['2026-03-09', 0],
  ])
  expect(drawn(metric('2026-02-28', '2026-03-01', []), 'day')).toEqual([
    ['2026-02-28', 0],
    ['2026-03-01', 0],
  ])
})
