import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restrictedMeanSurvival } from './restricted-mean-survival.ts'
import { riskTable } from './risk-table.ts'

test('by hand', () => {
  // Full to 5, two thirds to 8: 5 + 2; error 2 · √(1/(3·2))
  const found = restrictedMeanSurvival(riskTable([5, 8, 8], [1, 0, 1]), 8)
  expect(found).toMatchObject({ estimate: 7, standardError: expect.closeTo(2 * Math.sqrt(1 / 6), 12), horizon: 8 })
})

const lives = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 })

test('without censoring it is the mean of times cut at the horizon, with the error of a mean', () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: 1, max: 35 }), (times, horizon) => {
      const found = restrictedMeanSurvival(
        riskTable(
          times,
          times.map(() => 1),
        ),
        horizon,
      )
      if (!found.estimable) throw new Error(found.explanation)
      const cut = times.map((time) => Math.min(time, horizon))
      const mean = cut.reduce((sum, time) => sum + time, 0) / cut.length
      const variance = cut.reduce((sum, time) => sum + (time - mean) ** 2, 0) / cut.length
      expect(found.estimate).toBeCloseTo(mean, 9)
      expect(found.standardError).toBeCloseTo(Math.sqrt(variance / cut.length), 6)
      expect(found.lower).toBeGreaterThanOrEqual(0)
      expect(found.upper).toBeLessThanOrEqual(horizon + 1e-9)
      expect(found.lower).toBeLessThanOrEqual(found.estimate)
      expect(found.upper).toBeGreaterThanOrEqual(found.estimate)
      expect(found.upper - found.lower).toBeGreaterThan(0)
    }),
  )
})

test('does not look beyond the follow-up', () => {
  const table = riskTable([5, 8, 9], [1, 1, 0])
  expect(restrictedMeanSurvival(table, 9)).toMatchObject({ estimable: true })
  expect(restrictedMeanSurvival(table, 9.1)).toMatchObject({
    estimable: false,
    reason: 'beyond-follow-up',
    lastTime: 9,
  })
})

test('nobody left: the whole horizon, but not for certain', () => {
  const found = restrictedMeanSurvival(riskTable([10, 10, 10], [0, 0, 0]), 10)
  expect(found).toMatchObject({ estimate: 10, upper: 10, standardError: 0 })
  if (found.estimable) expect(found.lower).toBeLessThan(7)
})

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses horizon %f', (horizon) => {
  expect(() => restrictedMeanSurvival(riskTable([1], [1]), horizon)).toThrow()
})
