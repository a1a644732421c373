import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eValue } from './e-value.ts'

describe('E-value', () => {
  // VanderWeele & Ding (2017): breast-feeding and respiratory death, risk ratio 3.9 (1.8 to 8.7), E-values 7.26 and 3.0;
  // breast-feeding and leukaemia, 0.80 (0.71 to 0.91): 1.81 and 1.43. Hammond & Horn (1958), smoking and lung cancer,
  // 10.73 (8.02 to 14.36): 20.9 and 15.5.
  test.each([
    [3.9, 1.8, 8.7, 7.26, 3.0],
    [0.8, 0.71, 0.91, 1.81, 1.43],
    [10.73, 8.02, 14.36, 20.95, 15.52],
  ])('risk ratio %d (%d to %d)', (estimate, lower, upper, point, limit) => {
    const found = eValue({ measure: 'risk-ratio', estimate, lower, upper })
    expect(found.estimate).toBeCloseTo(point, 2)
    expect(found.limit).toBeCloseTo(limit, 2)
    expect(found.riskRatio).toBe(estimate)
  })

  test('other measures, by the formulas of table 2', () => {
    const odds = eValue({ measure: 'odds-ratio', outcome: 'common', estimate: 4, lower: 1, upper: 16 })
    expect(odds.riskRatio).toBe(2)
    expect(odds.estimate).toBeCloseTo(2 + Math.SQRT2, 12)
    expect(odds.limit).toBe(1)
    const hazard = eValue({ measure: 'hazard-ratio', outcome: 'common', estimate: 0.56, lower: 0.46, upper: 0.69 })
    expect(hazard.riskRatio).toBeCloseTo(0.6702, 3)
    expect(hazard.estimate).toBeCloseTo(2.3495, 4)
    expect(eValue({ measure: 'hazard-ratio', outcome: 'rare', estimate: 0.56 }).riskRatio).toBe(0.56)
    const mean = eValue({ measure: 'mean-difference', estimate: -5, lower: -8, upper: 1, standardDeviation: 10 })
    expect(mean.riskRatio).toBeCloseTo(Math.exp(-0.455), 12)
    expect(mean.limit).toBe(1)
  })

  test('a ratio and its inverse have the same E-value; it bounds the ratio; no effect gives 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (ratio) => {
        const { estimate, limit } = eValue({ measure: 'risk-ratio', estimate: ratio })
        const turned = eValue({ measure: 'risk-ratio', estimate: 1 / ratio }).estimate
        // By definition: confounding of this strength on both sides biases by E²/(2E − 1), the ratio itself.
        const bias = estimate ** 2 / (2 * estimate - 1)
        return (
          limit === null &&
          Math.abs(turned / estimate - 1) < 1e-9 &&
          Math.abs(bias / Math.max(ratio, 1 / ratio) - 1) < 1e-9
        )
      }),
    )
    expect(eValue({ measure: 'risk-ratio', estimate: 1, lower: 0.5, upper: 2 })).toMatchObject({
      estimate: 1,
      limit: 1,
    })
  })

  test.each([
    ['out-of-range', () => eValue({ measure: 'risk-ratio', estimate: 0 })],
    ['out-of-range', () => eValue({ measure: 'risk-ratio', estimate: 1e200 })],
    ['out-of-range', () => eValue({ measure: 'risk-ratio', estimate: 2, lower: 3 })],
    ['out-of-range', () => eValue({ measure: 'odds-ratio', estimate: 2 })],
    ['out-of-range', () => eValue({ measure: 'mean-difference', estimate: 2 })],
    ['out-of-range', () => eValue({ measure: 'mean-difference', estimate: 1e9, standardDeviation: 1 })],
    ['not-finite', () => eValue({ measure: 'risk-ratio', estimate: Number.NaN })],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
