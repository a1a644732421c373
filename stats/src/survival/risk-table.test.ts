import fc from 'fast-check'
import { expect, test } from 'vitest'
import { riskTable, riskTableFromCounts } from './risk-table.ts'

test('counts who was there, who left and who was lost sight of', () => {
  const table = riskTable([8, 5, 8, 12, 5], [true, 1, 0, false, 1])
  expect(table).toEqual({
    n: 5,
    times: Float64Array.of(5, 8, 12),
    atRisk: Float64Array.of(5, 3, 1),
    events: Float64Array.of(2, 1, 0),
    censored: Float64Array.of(0, 1, 1),
  })
})

test('counts in any order, in several rows, with empty rows, give the same table', () => {
  const customers = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(customers, (rows) => {
      const table = riskTable(
        rows.map(([time]) => time),
        rows.map(([, left]) => left),
      )
      const counted = riskTableFromCounts(
        [...rows.map(([time]) => time), 99],
        [...rows.map(([, left]) => Number(left)), 0],
        [...rows.map(([, left]) => Number(!left)), 0],
      )
      expect(counted).toEqual(table)
      expect(table.atRisk[0]).toBe(rows.length)
    }),
  )
})

test.each([
  [[], [], 'empty'],
  [[1, 2], [1], 'shape'],
  [[1, -2], [1, 1], 'out-of-range'],
  [[1, Number.NaN], [1, 1], 'not-finite'],
  [[1, Number.POSITIVE_INFINITY], [1, 0], 'not-finite'],
  [[1, 2], [1, 2], 'out-of-range'],
  [[1, 2], [1, Number.NaN], 'not-finite'],
])('refuses times %j with marks %j', (times, left, code) => {
  expect(() => riskTable(times, left)).toThrow(expect.objectContaining({ code }))
})

test.each([
  [[1], [0], [0], 'empty'],
  [[1], [1, 1], [0], 'shape'],
  [[1], [-1], [2], 'out-of-range'],
  [[1], [0.5], [2], 'out-of-range'],
])('refuses counts %j %j %j', (times, events, censored, code) => {
  expect(() => riskTableFromCounts(times, events, censored)).toThrow(expect.objectContaining({ code }))
})
