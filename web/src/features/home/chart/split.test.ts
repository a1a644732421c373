import { expect, test } from 'vitest'
import { splitSeries } from './split.ts'

const figure = { value: null, population: 0, populationUnit: 'customers' as const }

test('parts become columns, and a part that a month lacks is nought there', () => {
  const split = splitSeries([
    { start: '2026-01-01', figure, parts: { new: 10 } },
    { start: '2026-02-01', figure, parts: { new: 4, returning: 3 } },
    { start: '2026-03-01', figure },
  ])
  expect(split.parts).toEqual(['new', 'returning'])
  expect(split.rows.map((row) => [...row.values, row.total])).toEqual([
    [10, 0, 10],
    [4, 3, 7],
    [0, 0, 0],
  ])
})

test('no series, no rows', () => {
  expect(splitSeries([])).toEqual({ parts: [], rows: [] })
})
