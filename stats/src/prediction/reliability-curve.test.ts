import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reliabilityCurve } from './reliability-curve.ts'

describe('reliability curve', () => {
  test('by hand', () => {
    const curve = reliabilityCurve([0, 1, 1, 1], [0.2, 0.4, 0.8, 1], { groups: 2 })
    expect(curve.groups.map(({ n, predicted, estimate }) => ({ n, predicted, estimate }))).toEqual([
      { n: 2, predicted: expect.closeTo(0.3, 12), estimate: 0.5 },
      { n: 2, predicted: expect.closeTo(0.9, 12), estimate: 1 },
    ])
    expect(curve.calibrationError).toBeCloseTo(0.15, 12)
    expect(curve.bias).toBeCloseTo(-0.15, 12)
  })

  test('equal predictions share a group; all rows are counted once; groups rise', () => {
    const row = fc.record({ y: fc.integer({ min: 0, max: 1 }), p: fc.integer({ min: 0, max: 6 }) })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 50 }), fc.integer({ min: 1, max: 12 }), (rows, groups) => {
        const { groups: found } = reliabilityCurve(
          rows.map((r) => r.y),
          rows.map((r) => r.p / 6),
          { groups },
        )
        return (
          found.length <= groups &&
          found.reduce((n, group) => n + group.n, 0) === rows.length &&
          found.every((g, i) => i === 0 || g.predicted > found[i - 1].predicted) &&
          found.every((g) => g.lower <= g.estimate && g.estimate <= g.upper)
        )
      }),
      { numRuns: 80 },
    )
  })

  test('one prediction for everybody is one group', () => {
    expect(reliabilityCurve([0, 1, 0, 0], [0.25, 0.25, 0.25, 0.25]).groups).toHaveLength(1)
  })

  test.each([
    ['empty', () => reliabilityCurve([], [])],
    ['out-of-range', () => reliabilityCurve([1], [0.5], { groups: 0 })],
    ['out-of-range', () => reliabilityCurve([1], [-0.5])],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ code }))
  })
})
