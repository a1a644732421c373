import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kaplanMeier } from './kaplan-meier.ts'
import { nelsonAalen } from './nelson-aalen.ts'
import { riskTable } from './risk-table.ts'

// Weeks of remission under 6-MP (Freireich et al. 1963), with the hazards of Klein & Moeschberger 2003, table 4.2.
test.each([
  [6, 0.1428, 0.0825],
  [7, 0.2017, 0.1013],
  [10, 0.2683, 0.1213],
  [13, 0.3517, 0.1471],
  [16, 0.4426, 0.173],
  [22, 0.5854, 0.2243],
  [23, 0.7521, 0.2795],
])('week %i of the 6-MP trial as published', (week, hazard, error) => {
  const found = nelsonAalen(
    riskTable(
      [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
      [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
    ),
  )
  const i = found.times.indexOf(week)
  expect(Math.abs(found.hazard[i] - hazard)).toBeLessThan(1.1e-4)
  expect(Math.abs(found.standardError[i] - error)).toBeLessThan(1.1e-4)
  expect(Math.log(found.upper[i] / found.hazard[i])).toBeCloseTo(Math.log(found.hazard[i] / found.lower[i]), 12)
})

test('rises within its band, and exp(−hazard) is never below the survival curve', () => {
  const customers = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(customers, (rows) => {
      const table = riskTable(
        rows.map(([time]) => time),
        rows.map(([, left]) => left),
      )
      const { survival } = kaplanMeier(table)
      const { hazard, lower, upper } = nelsonAalen(table)
      hazard.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(i > 0 ? hazard[i - 1] : 0)
        expect(lower[i]).toBeLessThanOrEqual(value)
        expect(upper[i]).toBeGreaterThan(value)
        expect(Number.isFinite(upper[i])).toBe(true)
        expect(Math.exp(-value)).toBeGreaterThanOrEqual(survival[i] - 1e-12)
      })
    }),
  )
})
