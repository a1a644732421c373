import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { logRankTest } from './log-rank.ts'
import { riskTable } from './risk-table.ts'

const treated = riskTable(
  [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
)
const placebo = riskTable(
  [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
  new Array<number>(21).fill(1),
)

// Freireich et al. 1963: observed 9 and 21, expected 19.25 and 10.75, chi-square 16.79 (Kleinbaum & Klein 2012, §2.4).
test('the 6-MP trial as published', () => {
  expect(logRankTest([treated, placebo])).toMatchObject({
    estimable: true,
    chiSquare: expect.closeTo(16.79, 2),
    degreesOfFreedom: 1,
    groups: [
      { n: 21, observed: 9, expected: expect.closeTo(19.25, 2) },
      { n: 21, observed: 21, expected: expect.closeTo(10.75, 2) },
    ],
  })
})

test('six customers by hand', () => {
  // Times 1, 2, 3 take from group one, of 6, 5, 4: expected 1/2 + 2/5 + 1/4; then group two is alone.
  const found = logRankTest([riskTable([1, 2, 3], [1, 1, 1]), riskTable([4, 5, 6], [1, 1, 0])])
  const variance = 1 / 4 + 6 / 25 + 3 / 16
  expect(found.groups[0].expected).toBeCloseTo(1.15, 12)
  expect(found).toMatchObject({ chiSquare: expect.closeTo((3 - 1.15) ** 2 / variance, 10) })
})

test('three groups, whatever their order, and observed and expected agree in sum', () => {
  const group = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { minLength: 1, maxLength: 20 })
    .map((rows) =>
      riskTable(
        rows.map(([time]) => time),
        rows.map(([, left]) => left),
      ),
    )
  fc.assert(
    fc.property(group, group, group, (a, b, c) => {
      const found = logRankTest([a, b, c])
      const turned = logRankTest([c, a, b])
      const sum = (field: 'observed' | 'expected') => found.groups.reduce((all, entry) => all + entry[field], 0)
      expect(sum('observed')).toBeCloseTo(sum('expected'), 9)
      expect(turned.estimable).toBe(found.estimable)
      if (!found.estimable || !turned.estimable) return
      expect(turned.chiSquare).toBeCloseTo(found.chiSquare, 6)
      expect(turned.degreesOfFreedom).toBe(found.degreesOfFreedom)
      expect(found.pValue).toBeGreaterThanOrEqual(0)
      expect(found.pValue).toBeLessThanOrEqual(1)
    }),
    { numRuns: 60 },
  )
})

test('a group never at risk when somebody left does not count', () => {
  const gone = riskTable([0.5, 0.5], [0, 0])
  const two = logRankTest([treated, placebo])
  const three = logRankTest([treated, placebo, gone])
  if (!two.estimable || !three.estimable) throw new Error('both must be estimable')
  expect(three.chiSquare).toBeCloseTo(two.chiSquare, 10)
  expect(three.degreesOfFreedom).toBe(1)
})

test('permutations agree with the chi-square in large groups, and are exact in tiny ones', () => {
  const random = createRandom(11)
  const whole = logRankTest([treated, placebo], { random, permutations: 300 })
  expect(whole).toMatchObject({ estimable: true, pValue: expect.closeTo(1 / 301, 2) })
  // Of the 20 ways to deal six customers who all left, only this one and its mirror are as extreme.
  const tiny = logRankTest([riskTable([1, 2, 3], [1, 1, 1]), riskTable([4, 5, 6], [1, 1, 1])], { random })
  if (!tiny.estimable) throw new Error('must be estimable')
  expect(Math.abs(tiny.pValue - 0.1)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / 2000))
})

test('nobody left: nothing to compare', () => {
  const staying = riskTable([3, 4], [0, 0])
  expect(logRankTest([staying, staying])).toMatchObject({ estimable: false, reason: 'no-comparison' })
  expect(logRankTest([riskTable([1], [0]), riskTable([2, 3], [1, 1])])).toMatchObject({ estimable: false })
})

test('refuses one group alone, and no permutations', () => {
  expect(() => logRankTest([treated])).toThrow(expect.objectContaining({ code: 'too-few' }))
  expect(() => logRankTest([treated, placebo], { permutations: 0 })).toThrow(
    expect.objectContaining({ code: 'out-of-range' }),
  )
})
