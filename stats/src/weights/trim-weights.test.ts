import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trimWeights } from './trim-weights.ts'

test('the cut is spread over the others', () => {
  const trimmed = trimWeights([1, 1, 1, 5], { upper: 3 })
  for (const [i, weight] of [5 / 3, 5 / 3, 5 / 3, 3].entries()) expect(trimmed[i]).toBeCloseTo(weight, 14)
})

// R survey 4.1, trimWeights(upper = 50) of the raked Californian schools: lowest weight 30.1959610820743, sum 6194.
test('as R survey', () => {
  const cells: [number, number][] = [
    [39.838509410554, 12],
    [67.1257826263304, 3],
    [49.0700673992952, 8],
    [29.8704638727345, 132],
    [50.3301527726751, 11],
    [36.7921816646833, 17],
  ]
  const trimmed = trimWeights(
    cells.flatMap(([weight, count]) => new Array<number>(count).fill(weight)),
    { upper: 50 },
  )
  expect(Math.min(...trimmed)).toBeCloseTo(30.1959610820743, 10)
  expect(Math.max(...trimmed)).toBe(50)
  expect(trimmed.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(6194, 8)
})

test('keeps the sum and the bounds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 4, noNaN: true }),
      (weights, low, high) => {
        const sum = weights.reduce((all, weight) => all + weight, 0)
        const mean = sum / weights.length
        const lower = mean * low * (1 - 1e-9)
        const upper = mean * high * (1 + 1e-9)
        const trimmed = trimWeights(weights, { lower, upper })
        expect(trimmed.reduce((all, weight) => all + weight, 0) / sum).toBeCloseTo(1, 8)
        for (const weight of trimmed) {
          expect(weight).toBeGreaterThanOrEqual(lower)
          expect(weight).toBeLessThanOrEqual(upper)
        }
      },
    ),
  )
})

test('refuses bounds that cannot hold the sum', () => {
  expect(() => trimWeights([1, 2, 3], { upper: 1.5 })).toThrow(expect.objectContaining({ code: 'out-of-range' }))
  expect(() => trimWeights([1, 0], { upper: 5 })).toThrow(expect.objectContaining({ code: 'out-of-range' }))
})
