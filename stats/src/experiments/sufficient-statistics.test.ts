import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centred, covariateStatistics, meanStatistics, ratioStatistics } from './sufficient-statistics.ts'

test('sums of a list', () => {
  expect(meanStatistics([1, 2, 3])).toEqual({ n: 3, sum: 6, sumOfSquares: 14 })
  expect(ratioStatistics([20, 0], [2, 1])).toEqual({
    n: 2,
    numeratorSum: 20,
    numeratorSumOfSquares: 400,
    denominatorSum: 3,
    denominatorSumOfSquares: 5,
    sumOfProducts: 40,
  })
  expect(covariateStatistics([1, 2], [3, 4])).toEqual({
    n: 2,
    sum: 3,
    sumOfSquares: 5,
    covariateSum: 7,
    covariateSumOfSquares: 25,
    sumOfProducts: 11,
  })
})

test('sums keep digits that naive addition loses', () => {
  expect(meanStatistics([1e16, 1, -1e16]).sum).toBe(1)
  const tenths = meanStatistics(new Float64Array(100_000).fill(0.1))
  expect(centred(tenths, 'group').variance).toBe(0)
})

test('variance from sums agrees with variance from values', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: -1e7, max: 1e7 }).map((x) => x / 1000),
        { minLength: 2, maxLength: 40 },
      ),
      (values) => {
        const mean = values.reduce((a, b) => a + b) / values.length
        const direct = values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1)
        const size = values.reduce((a, b) => a + b * b, 0)
        expect(Math.abs(centred(meanStatistics(values), 'group').variance - direct)).toBeLessThanOrEqual(2e-12 * size)
      },
    ),
  )
})

test('refuses sums that cannot be', () => {
  expect(() => meanStatistics([1, Number.NaN])).toThrow(/values\[1\]/)
  expect(() => ratioStatistics([1], [1, 2])).toThrow(expect.objectContaining({ code: 'shape' }))
  expect(() => centred({ n: 0, sum: 0, sumOfSquares: 0 }, 'group')).toThrow(expect.objectContaining({ code: 'empty' }))
  expect(() => centred({ n: 1, sum: 2, sumOfSquares: 4 }, 'group')).toThrow(
    expect.objectContaining({ code: 'too-few' }),
  )
  expect(() => centred({ n: 2.5, sum: 2, sumOfSquares: 4 }, 'group')).toThrow(
    expect.objectContaining({ code: 'out-of-range' }),
  )
  expect(() => centred({ n: 4, sum: 8, sumOfSquares: 10 }, 'group')).toThrow(/less than sum²\/n/)
  expect(() => centred(meanStatistics([1e90, 2e90]), 'group')).toThrow(/another unit/)
  expect(() => centred(meanStatistics([1e-90, 2e-90]), 'group')).toThrow(/another unit/)
  expect(() => centred({ n: 4, sum: Number.POSITIVE_INFINITY, sumOfSquares: 10 }, 'group')).toThrow(
    expect.objectContaining({ code: 'not-finite' }),
  )
})
