import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { applyIsotonicCalibration, fitIsotonicCalibration } from './isotonic-calibration.ts'
import { brierScore } from './probability-scores.ts'

const outcome = [0, 1, 0, 0, 1, 0, 1, 1, 0, 1]
const scores = [0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

describe('isotonic calibration', () => {
  // Python scikit-learn 1.9.1: IsotonicRegression(out_of_bounds='clip').
  test('reference values', () => {
    const third = 1 / 3
    const expected = [0, third, third, third, 0.5, 0.5, 2 / 3, 2 / 3, 2 / 3, 1]
    const model = fitIsotonicCalibration(scores, outcome)
    const values = applyIsotonicCalibration(model, scores)
    expected.forEach((value, i) => {
      expect(values[i]).toBeCloseTo(value, 12)
    })
    const between = applyIsotonicCalibration(model, [0.05, 0.25, 0.45, 0.55, 0.95])
    ;[0, third, 0.5, 0.5833333333, 1].forEach((value, i) => {
      expect(between[i]).toBeCloseTo(value, 9)
    })
  })

  test('never falls, keeps the weighted mean, and no block average beats it (max–min formula)', () => {
    const row = fc.record({
      s: fc.integer({ min: 0, max: 9 }),
      y: fc.integer({ min: -4, max: 4 }),
      w: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), (rows) => {
        const s = rows.map((r) => r.s)
        const y = rows.map((r) => r.y)
        const weights = rows.map((r) => r.w)
        const fitted = applyIsotonicCalibration(fitIsotonicCalibration(s, y, { weights }), s)
        const mean = (low: number, high: number) => {
          const some = rows.filter((r) => r.s >= low && r.s <= high)
          return some.reduce((sum, r) => sum + r.w * r.y, 0) / some.reduce((sum, r) => sum + r.w, 0)
        }
        // Robertson, Wright & Dykstra 1988, theorem 1.4.4: max over lower ends of min over upper ends of block means.
        return rows.every((r, i) => {
          const lows = s.filter((low) => low <= r.s)
          const highs = s.filter((high) => high >= r.s)
          const value = Math.max(...lows.map((low) => Math.min(...highs.map((high) => mean(low, high)))))
          return Math.abs(value - fitted[i]) < 1e-9
        })
      }),
      { numRuns: 60 },
    )
  })

  test('improves the Brier score of a model that is too sure of itself, on fresh rows', () => {
    const random = createRandom(11)
    const make = () => {
      const truth = Float64Array.from({ length: 3000 }, () => 0.2 + 0.6 * random())
      return { y: truth.map((p) => Number(random() < p)), sure: truth.map((p) => 1 / (1 + (1 / p - 1) ** 3)) }
    }
    const train = make()
    const fresh = make()
    const model = fitIsotonicCalibration(train.sure, train.y)
    const after = brierScore(fresh.y, applyIsotonicCalibration(model, fresh.sure))
    expect(after).toBeLessThan(brierScore(fresh.y, fresh.sure) - 0.01)
  })

  test.each([
    ['empty', () => fitIsotonicCalibration([], [])],
    ['shape', () => fitIsotonicCalibration([1], [1, 2])],
    ['not-finite', () => fitIsotonicCalibration([Number.NaN], [1])],
    ['out-of-range', () => fitIsotonicCalibration([1], [1], { weights: [-1] })],
    ['not-finite', () => applyIsotonicCalibration(fitIsotonicCalibration([1], [1]), [Infinity])],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ code }))
  })
})
