import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cupedDifference, stratifiedCupedDifference } from './cuped.ts'
import { meanDifference } from './mean-difference.ts'
import { covariateStatistics } from './sufficient-statistics.ts'

const control = covariateStatistics([12, 0, 30, 9, 11, 6], [10, 2, 25, 7, 14, 3])
const treatment = covariateStatistics([13, 27, 5, 16, 33], [8, 20, 5, 11, 30])

// numpy 2 lstsq of outcome on (1, group, covariate): slope and group coefficient; errors from its residuals
test('slope and effect are those of the analysis of covariance', () => {
  const effect = cupedDifference(control, treatment)
  expect(effect.theta).toBeCloseTo(1.10266192, 7)
  expect(effect.estimate).toBeCloseTo(2.35766642, 7)
  expect(effect.standardError).toBeCloseTo(1.7979775207238595, 9)
  expect(effect.degreesOfFreedom).toBeCloseTo(9.016902724923865, 7)
  expect(effect.lower).toBeCloseTo(-1.70847937, 6)
  expect(effect.upper).toBeCloseTo(6.42381222, 6)
  expect(effect.varianceReduction).toBeCloseTo(0.9231848440034458, 8)
})

test('a stratum cut out of another by shifting it changes nothing', () => {
  const shifted = (by: number) => ({
    control: covariateStatistics([12 + by, 0 + by, 30 + by, 9 + by, 11 + by, 6 + by], [10, 2, 25, 7, 14, 3]),
    treatment: covariateStatistics([13 + by, 27 + by, 5 + by, 16 + by, 33 + by], [8, 20, 5, 11, 30]),
  })
  const effect = stratifiedCupedDifference([shifted(0), shifted(1000)])
  expect(effect.estimate).toBeCloseTo(cupedDifference(control, treatment).estimate, 8)
  expect(effect.standardError).toBeLessThan(cupedDifference(control, treatment).standardError)
})

test('weights of strata are their shares: by hand with a covariate that explains nothing', () => {
  const flat = (values: number[]) => covariateStatistics(values, [1, -2, 1])
  const one = { control: flat([1, 2, 3]), treatment: flat([2, 3, 4]) }
  const two = { control: covariateStatistics([1, 2, 3, 1, 2, 3], [1, -2, 1, 1, -2, 1]), treatment: flat([5, 6, 7]) }
  const effect = stratifiedCupedDifference([one, two])
  expect(effect.theta).toBeCloseTo(0, 12)
  expect(effect.estimate).toBeCloseTo((6 / 15) * 1 + (9 / 15) * 4, 12)
})

test('adding theta times the covariate to every outcome changes nothing', () => {
  const values = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 4,
    maxLength: 20,
  })
  const varied = values.filter(
    (rows) => new Set(rows.map((row) => row[1])).size > 3 && new Set(rows.map((row) => row[0])).size > 3,
  )
  fc.assert(
    fc.property(varied, varied, fc.integer({ min: -3, max: 3 }), (a, b, slope) => {
      const sums = (rows: [number, number][], by: number) =>
        covariateStatistics(
          rows.map(([y, x]) => y + by * x),
          rows.map(([, x]) => x),
        )
      const plain = cupedDifference(sums(a, 0), sums(b, 0))
      const tilted = cupedDifference(sums(a, slope), sums(b, slope))
      expect(tilted.estimate).toBeCloseTo(plain.estimate, 6)
      expect(tilted.standardError).toBeCloseTo(plain.standardError, 5)
      expect(plain.pValue).toBeGreaterThanOrEqual(0)
      expect(meanDifference(sums(a, 0), sums(b, 0)).n).toBe(plain.n)
    }),
  )
})

test('refuses what it cannot answer', () => {
  const flat = covariateStatistics([1, 2, 3], [5, 5, 5])
  expect(() => cupedDifference(flat, flat)).toThrow(/plain difference of means/)
  const line = covariateStatistics([1, 2, 3], [1, 2, 3])
  expect(() => cupedDifference(line, line)).toThrow(expect.objectContaining({ code: 'constant' }))
  expect(() => cupedDifference(covariateStatistics([1, 2], [1, 2]), line)).toThrow(/control group has n = 2/)
  expect(() => stratifiedCupedDifference([])).toThrow(expect.objectContaining({ code: 'empty' }))
  expect(() =>
    stratifiedCupedDifference([
      { control, treatment },
      { control, treatment: covariateStatistics([], []) },
    ]),
  ).toThrow(/treatment group of stratum 1/)
  expect(() => cupedDifference({ ...control, sumOfProducts: 1e6 }, treatment)).toThrow(/same rows/)
})
