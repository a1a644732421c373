import { describe, expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { overlapDiagnostics } from './overlap-diagnostics.ts'

describe('overlap diagnostics', () => {
  test('by hand', () => {
    const treated = [1, 1, 1, 0, 0, 0]
    const column = [1, 2, 6, 1, 1, 4]
    const scores = [0.5, 0.5, 0.8, 0.5, 0.5, 0.2]
    const found = overlapDiagnostics([column], treated, scores)
    // Variances 7 and 3; means 3 and 2. Weights 2, 2, 1.25 on both sides.
    const spread = Math.sqrt(5)
    expect(found.balance[0].before).toBeCloseTo(1 / spread, 12)
    expect(found.balance[0].after).toBeCloseTo((2 + 4 + 7.5 - (2 + 2 + 5)) / 5.25 / spread, 12)
    expect(found.effectiveSize.treated).toBeCloseTo(5.25 ** 2 / (4 + 4 + 1.5625), 12)
    expect(found.overlapShare).toBe(1)
    const forTreated = overlapDiagnostics([column], treated, scores, { target: 'treated' })
    // The untreated weigh 1, 1 and 0.25.
    expect(forTreated.balance[0].after).toBeCloseTo((3 - 3 / 2.25) / spread, 12)
    expect(forTreated.effectiveSize).toEqual({ treated: 3, untreated: expect.closeTo(2.25 ** 2 / 2.0625, 12) })
  })

  test('nine times as common is the limit, whatever share is treated', () => {
    const treated = [1, ...new Array<number>(9).fill(0)]
    const column = treated.map((_, i) => i)
    // Overall odds 1/9: a score of 0.1 is neutral, one half is nine times as common, 0.6 more.
    const at = (score: number) =>
      overlapDiagnostics(
        [column],
        treated,
        treated.map(() => score),
      ).overlapShare
    expect(at(0.1)).toBe(1)
    expect(at(0.5)).toBe(1)
    expect(at(0.6)).toBe(0)
    expect(at(0.012)).toBe(0)
  })

  test('verdicts', () => {
    const random = createRandom(4)
    const verdict = (strength: number, n = 4000) => {
      const x = Float64Array.from({ length: n }, () => normal(random))
      const scores = x.map((value) => 1 / (1 + Math.exp(-strength * value)))
      return overlapDiagnostics(
        [x],
        scores.map((e) => Number(random() < e)),
        scores,
      ).verdict
    }
    expect(verdict(0.3)).toEqual({ kind: 'good', reasons: [] })
    expect(verdict(1.6).kind).toBe('limited')
    const poor = verdict(5)
    expect(poor.kind).toBe('poor')
    expect(poor.reasons).toContain('few-comparable')
  })

  test('constant columns are balanced; a column that is the treatment itself is told, in finite numbers', () => {
    const treated = [1, 1, 0, 0]
    const { balance, worst } = overlapDiagnostics([[3, 3, 3, 3], treated], treated, [0.5, 0.5, 0.5, 0.5])
    expect(balance[0]).toEqual({ column: 0, before: 0, after: 0 })
    expect(balance[1].before).toBeCloseTo(2, 12)
    expect(worst.after).toBeCloseTo(2, 12)
  })

  test.each([
    ['empty', () => overlapDiagnostics([[1, 2]], [1, 1], [0.5, 0.5])],
    ['out-of-range', () => overlapDiagnostics([[1, 2]], [1, 0], [1, 0.5])],
    ['shape', () => overlapDiagnostics([[1, 2]], [1, 0], [0.5])],
    ['not-finite', () => overlapDiagnostics([[1, Number.NaN]], [1, 0], [0.5, 0.5])],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
