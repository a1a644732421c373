import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { permutationTest } from './permutation-test.ts'

const random = createRandom(1)

test('three against three, all above: 2 of 20 splits', () => {
  expect(permutationTest([12, 9, 11], [14, 15, 13], { random })).toEqual({
    difference: expect.closeTo(10 / 3, 12),
    pValue: 0.1,
    exact: true,
    splits: 20,
  })
  expect(permutationTest([12, 9, 11], [14, 15, 13], { random, alternative: 'greater' }).pValue).toBe(0.05)
  expect(permutationTest([12, 9, 11], [14, 15, 13], { random, alternative: 'less' }).pValue).toBe(1)
})

// Efron & Tibshirani (1993), table 2.1 (mouse data); all 11,440 splits gone through with numpy 2:
// 3,184 are at least as far out by the difference, 3,513 by the studentised difference
const control = [52, 104, 146, 10, 51, 30, 40, 27, 46]
const treatment = [94, 197, 16, 38, 99, 141, 23]

test('all splits of the mouse data', () => {
  const plain = permutationTest(control, treatment, { random, statistic: 'difference' })
  expect(plain).toMatchObject({ exact: true, splits: 11440 })
  expect(plain.difference).toBeCloseTo(30.63492063492064, 10)
  expect(plain.pValue).toBeCloseTo(3184 / 11440, 12)
  const studentised = permutationTest(control, treatment, { random })
  expect(studentised.pValue).toBeCloseTo(3513 / 11440, 12)
})

test('random splits come near all splits, and never give zero', () => {
  const drawn = permutationTest(control, treatment, { random: createRandom(5), exactUpTo: 0, draws: 4999 })
  expect(drawn).toMatchObject({ exact: false, splits: 4999 })
  expect(Math.abs(drawn.pValue - 0.3071)).toBeLessThan(4 * Math.sqrt((0.3071 * 0.6929) / 4999))
  const far = permutationTest([1, 2, 3, 4, 5, 6, 7, 8, 9], [101, 102, 103, 104, 105, 106, 107, 108], {
    random: createRandom(5),
    exactUpTo: 0,
    draws: 999,
  })
  expect(far.pValue).toBe(0.001)
})

test('shift, scale, order and a change of groups leave the p-value alone', () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(values, values, fc.constantFrom('studentised' as const, 'difference' as const), (a, b, statistic) => {
      fc.pre(new Set([...a, ...b]).size > 1)
      const p = (x: number[], y: number[]) => permutationTest(x, y, { random, statistic }).pValue
      const first = p(a, b)
      expect(first).toBeGreaterThan(0)
      expect(p(b, a)).toBe(first)
      expect(p(a.toReversed(), b)).toBe(first)
      expect(
        p(
          a.map((x) => 1e5 + 0.1 * x),
          b.map((x) => 1e5 + 0.1 * x),
        ),
      ).toBe(first)
    }),
    { numRuns: 50 },
  )
})

test('refuses what it cannot answer', () => {
  expect(() => permutationTest([], [1, 2], { random })).toThrow(expect.objectContaining({ code: 'empty' }))
  expect(() => permutationTest([1], [1, 2], { random })).toThrow(expect.objectContaining({ code: 'too-few' }))
  expect(permutationTest([1], [2, 3], { random, statistic: 'difference' }).pValue).toBeCloseTo(2 / 3, 12)
  expect(() => permutationTest([1, 1], [1, 1], { random })).toThrow(expect.objectContaining({ code: 'constant' }))
  expect(() => permutationTest([1, 2], [Number.NaN, 1], { random })).toThrow(/treatment\[0\]/)
  expect(() => permutationTest([1, 2], [3, 1], { random, draws: 5 })).toThrow(/draws is 5/)
})
