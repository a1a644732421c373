import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kishDesignEffect, kishEffectiveN } from './kish.ts'

test('three answers of which one counts double', () => {
  expect(kishEffectiveN([1, 1, 2])).toBeCloseTo(16 / 6, 14)
  expect(kishDesignEffect([1, 1, 2])).toBeCloseTo(1.125, 14)
})

// R survey 4.1 on apiclus1 raked to school type and school-wide target: weights by cell, as R raked them, and their counts.
test('as R survey on the Californian schools', () => {
  const cells: [number, number][] = [
    [39.838509410554, 12],
    [67.1257826263304, 3],
    [49.0700673992952, 8],
    [29.8704638727345, 132],
    [50.3301527726751, 11],
    [36.7921816646833, 17],
  ]
  const weights = cells.flatMap(([weight, count]) => new Array<number>(count).fill(weight))
  expect(kishDesignEffect(weights)).toBeCloseTo(1.05166050678282, 11)
  expect(kishEffectiveN(weights)).toBeCloseTo(174.010527941021, 9)
})

test('lies between 1 and n, and does not depend on the unit of the weights', () => {
  const weights = fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(weights, fc.constantFrom(1e-290, 1e-3, 1e280), (values, unit) => {
      const n = kishEffectiveN(values)
      expect(n).toBeGreaterThanOrEqual(1 - 1e-12)
      expect(n).toBeLessThanOrEqual(values.length)
      expect(kishEffectiveN(values.map((value) => value * unit)) / n).toBeCloseTo(1, 8)
    }),
  )
  expect(kishEffectiveN(new Float64Array(1000).fill(0.3))).toBeCloseTo(1000, 9)
})

test.each([
  [[], 'empty'],
  [[1, 0], 'out-of-range'],
  [[1, -2], 'out-of-range'],
  [[1, Number.NaN], 'not-finite'],
  [[Number.MAX_VALUE, Number.MAX_VALUE], 'not-finite'],
])('refuses %j', (weights, code) => {
  expect(() => kishEffectiveN(weights)).toThrow(expect.objectContaining({ code }))
})
