import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceInDifferences } from './difference-in-differences.ts'

describe('difference in differences', () => {
  // Card & Krueger (1994), American Economic Review 84(4), table 3: mean employment in fast-food restaurants. New Jersey
  // 20.44 before, 21.03 after; Pennsylvania 23.33 and 21.17: difference in differences 2.76 (from rounded means 2.75).
  test('the means of Card and Krueger', () => {
    const cells: [number, number, number][] = [
      [20.44, 1, 0],
      [21.03, 1, 1],
      [23.33, 0, 0],
      [21.17, 0, 1],
    ]
    const rows = cells.flatMap(([mean, t, a]) => [-2, 2].map((step) => ({ y: mean + step, t, a })))
    const found = differenceInDifferences(
      rows.map((r) => r.y),
      rows.map((r) => r.t),
      rows.map((r) => r.a),
    )
    if (!found.estimable) throw new Error(found.explanation)
    expect(found.estimate).toBeCloseTo(2.75, 10)
    // Four cells of two rows, each with variance 8: √(4 × 8 / 2), and four degrees of freedom.
    expect(found.standardError).toBeCloseTo(4, 10)
    expect(found.degreesOfFreedom).toBeCloseTo(4, 10)
  })

  test('with one row for each cluster and period it is Welch on the changes', () => {
    const changes = { treated: [3, 5, 4, 8], untreated: [1, 0, 2, 1, 3] }
    const y: number[] = []
    const t: number[] = []
    const a: number[] = []
    const clusters: string[] = []
    for (const [group, list] of Object.entries(changes)) {
      list.forEach((change, i) => {
        const base = 10 * i + 3
        y.push(base, base + change)
        t.push(...(group === 'treated' ? [1, 1] : [0, 0]))
        a.push(0, 1)
        clusters.push(`${group}${i}`, `${group}${i}`)
      })
    }
    const found = differenceInDifferences(y, t, a, { clusters })
    if (!found.estimable) throw new Error(found.explanation)
    // Means 5 and 1.4, variances 14/3 and 1.3.
    expect(found.estimate).toBeCloseTo(3.6, 10)
    expect(found.standardError).toBeCloseTo(Math.sqrt(14 / 3 / 4 + 1.3 / 5), 10)
    const welch = (14 / 12 + 0.26) ** 2 / ((14 / 12) ** 2 / 3 + 0.26 ** 2 / 4)
    expect(found.degreesOfFreedom).toBeCloseTo(welch, 10)
    expect(found.units).toEqual({ treated: 4, untreated: 5 })
  })

  test('shifts of a group or a period change nothing, and the scale goes through', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 24, maxLength: 24 }),
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: -100, max: 100 }),
        fc.boolean(),
        (values, group, time, clustered) => {
          const t = values.map((_, i) => Number(i < 10))
          const a = values.map((_, i) => i % 2)
          const options = clustered ? { clusters: values.map((_, i) => i >> 1) } : {}
          const plain = differenceInDifferences(values, t, a, options)
          const moved = differenceInDifferences(
            values.map((v, i) => 3 * v + group * t[i] + time * a[i]),
            t,
            a,
            options,
          )
          if (!plain.estimable || !moved.estimable) return plain.estimable === moved.estimable
          return (
            Math.abs(moved.estimate - 3 * plain.estimate) < 1e-9 &&
            Math.abs(moved.standardError - 3 * plain.standardError) < 1e-9 &&
            plain.lower <= plain.estimate &&
            plain.estimate <= plain.upper
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  test('says so when chance cannot be told', () => {
    const t = [1, 1, 0, 0, 0, 0]
    const a = [0, 1, 0, 1, 0, 1]
    const y = [1, 2, 3, 4, 5, 7]
    expect(differenceInDifferences(y, t, a)).toMatchObject({ reason: 'too-few-rows' })
    expect(differenceInDifferences(y, t, a, { clusters: [1, 1, 2, 2, 3, 3] })).toMatchObject({
      estimable: false,
      reason: 'too-few-clusters',
    })
    const flat = differenceInDifferences([1, 1, 2, 2, 3, 3, 4, 4], [1, 1, 1, 1, 0, 0, 0, 0], [0, 0, 1, 1, 0, 0, 1, 1])
    expect(flat).toMatchObject({ reason: 'no-variation' })
  })

  test.each([
    ['empty', () => differenceInDifferences([], [], [])],
    ['empty', () => differenceInDifferences([1, 2, 3], [1, 1, 0], [0, 1, 0])],
    ['shape', () => differenceInDifferences([1, 2], [1], [0, 1])],
    ['shape', () => differenceInDifferences([1, 2, 3, 4], [1, 1, 0, 0], [0, 1, 0, 1], { clusters: [1] })],
    ['out-of-range', () => differenceInDifferences([1, 2], [1, 2], [0, 1])],
    ['not-finite', () => differenceInDifferences([1, Number.NaN], [1, 0], [0, 1])],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
