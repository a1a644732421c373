import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { StatsError } from '../errors.ts'
import { checkHistories, groupHistories } from './histories.ts'

describe('checkHistories', () => {
  test.each([
    ['no customers', [], [], [], 'empty'],
    ['arrays of different length', [1], [1, 2], [3], 'shape'],
    ['NaN', [1], [Number.NaN], [3], 'not-finite'],
    ['an infinite time', [0], [0], [Infinity], 'not-finite'],
    ['an infinite number of purchases', [Infinity], [1], [3], 'not-finite'],
    ['a negative number of purchases', [-1], [0], [3], 'out-of-range'],
    ['half a purchase', [1.5], [1], [3], 'out-of-range'],
    ['a last purchase after the end', [1], [4], [3], 'out-of-range'],
    ['a negative time', [0], [0], [-3], 'out-of-range'],
    ['a last purchase without a repeat', [0], [2], [3], 'out-of-range'],
    ['a repeat at the moment of the first', [1], [0], [3], 'out-of-range'],
  ])('refuses %s', (_, x, tx, T, code) => {
    try {
      checkHistories({ x, tx, T })
    } catch (error) {
      expect(error).toBeInstanceOf(StatsError)
      expect((error as StatsError).code).toBe(code)
      return
    }
    expect.unreachable()
  })

  test('refuses counts that count nobody', () => {
    const row = { x: [0], tx: [0], T: [1] }
    expect(() => checkHistories({ ...row, counts: [0] })).toThrow('no customers')
    expect(() => checkHistories({ ...row, counts: [-1] })).toThrow('counts[0]')
  })

  test('accepts a customer of this very moment', () => checkHistories({ x: [0], tx: [0], T: [0] }))
})

describe('groupHistories', () => {
  test('keeps every customer', () => {
    const row = fc.tuple(fc.nat(3), fc.nat(5), fc.nat(9), fc.integer({ min: 1, max: 3 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 200 }), (rows) => {
        const x = rows.map(([purchases]) => purchases)
        const tx = rows.map(([purchases, last]) => (purchases > 0 ? 1 + last / 2 : 0))
        const T = rows.map(([, , age]) => 5 + age)
        const counts = rows.map((each) => each[3])
        const grouped = groupHistories({ x, tx, T, counts })
        const key = (i: number, of: { x: ArrayLike<number>; tx: ArrayLike<number>; T: ArrayLike<number> }) =>
          `${of.x[i]} ${of.tx[i]} ${of.T[i]}`
        const wanted = new Map<string, number>()
        for (const [i, count] of counts.entries()) {
          wanted.set(key(i, { x, tx, T }), (wanted.get(key(i, { x, tx, T })) ?? 0) + count)
        }
        const found = Array.from(grouped.counts, (count, i) => [key(i, grouped), count] as const)
        expect(found.length).toBe(wanted.size)
        expect(new Map(found)).toEqual(wanted)
      }),
      { numRuns: 50, seed: 1 },
    )
  })

  test('leaves rows alone that hardly repeat', () => {
    const n = 30_000
    const T = Float64Array.from({ length: n }, (_, i) => 1 + i / 7)
    const grouped = groupHistories({ x: new Float64Array(n), tx: new Float64Array(n), T })
    expect(grouped.T).toBe(T)
    expect(grouped.counts[n - 1]).toBe(1)
  })
})
