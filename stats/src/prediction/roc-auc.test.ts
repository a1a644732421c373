import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rocAuc } from './roc-auc.ts'

const repeat = (counts: number[]) => counts.flatMap((count, rating) => new Array<number>(count).fill(rating + 1))

describe('area under the ROC curve', () => {
  // Hanley & McNeil (1982), Radiology 143, table I: ratings of 109 CT images. Area .893; Stata's roctab (DeLong, plain
  // interval) gives 0.8932, standard error 0.0307, 0.83295 to 0.95339.
  test('the CT images of Hanley and McNeil', () => {
    const normal = repeat([33, 6, 6, 11, 2])
    const abnormal = repeat([3, 2, 2, 11, 33])
    const outcome = [...normal.map(() => 0), ...abnormal.map(() => 1)]
    const auc = rocAuc(outcome, [...normal, ...abnormal], { interval: 'plain' })
    expect(auc.estimate).toBeCloseTo(0.8931711, 7)
    expect(auc.standardError).toBeCloseTo(0.0307, 4)
    expect(auc.lower).toBeCloseTo(0.83295, 5)
    expect(auc.upper).toBeCloseTo(0.95339, 5)
    const { lower, upper } = rocAuc(outcome, [...normal, ...abnormal])
    expect(lower).toBeLessThan(auc.lower)
    expect(upper).toBeLessThan(auc.upper)
  })

  test('equals counting all pairs, and only the order of scores counts', () => {
    const row = fc.record({ y: fc.integer({ min: 0, max: 1 }), s: fc.integer({ min: -5, max: 5 }) })
    fc.assert(
      fc.property(fc.array(row, { minLength: 0, maxLength: 25 }), (rows) => {
        const all = [...rows, { y: 0, s: 0 }, { y: 0, s: 3 }, { y: 1, s: 1 }, { y: 1, s: 3 }]
        const y = all.map((r) => r.y)
        const s = all.map((r) => r.s)
        let right = 0
        let pairs = 0
        for (const a of all) {
          for (const b of all) {
            if (a.y !== 1 || b.y !== 0) continue
            pairs++
            right += a.s > b.s ? 1 : a.s === b.s ? 0.5 : 0
          }
        }
        const auc = rocAuc(y, s)
        const stretched = rocAuc(
          y,
          s.map((score) => Math.exp(score)),
        )
        const turned = rocAuc(
          y.map((value) => 1 - value),
          s,
        )
        return (
          Math.abs(auc.estimate - right / pairs) < 1e-12 &&
          Math.abs(stretched.lower - auc.lower) < 1e-12 &&
          Math.abs(turned.estimate - (1 - auc.estimate)) < 1e-12 &&
          Math.abs(turned.standardError - auc.standardError) < 1e-12 &&
          auc.lower >= 0 &&
          auc.lower <= auc.estimate &&
          auc.upper >= auc.estimate &&
          auc.upper <= 1
        )
      }),
      { numRuns: 80 },
    )
  })

  test('a perfect parting keeps an interval', () => {
    const perfect = rocAuc([0, 0, 0, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6, 7])
    expect(perfect).toMatchObject({ estimate: 1, upper: 1, standardError: 0 })
    expect(perfect.lower).toBeCloseTo(0.025 ** (1 / 3), 12)
    expect(rocAuc([1, 1, 0, 0], [1, 2, 3, 4])).toMatchObject({ estimate: 0, lower: 0 })
  })

  test.each([
    ['empty', () => rocAuc([], [])],
    ['too-few', () => rocAuc([1, 0, 0], [1, 2, 3])],
    ['shape', () => rocAuc([1, 0, 0], [1, 2])],
    ['not-finite', () => rocAuc([1, 0], [1, Number.NaN])],
    ['out-of-range', () => rocAuc([1, 0], [1, 2], { level: 1 })],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
