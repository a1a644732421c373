import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantileScores, rfmScores } from './rfm-scores.ts'

describe('RFM quantiles', () => {
  test('without ties the groups are fifths', () => {
    const values = Array.from({ length: 20 }, (_, i) => i * i)
    expect([...quantileScores(values).scores]).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5])
  })

  test('most customers with one order: all of them get 1, and nobody is put ahead by chance', () => {
    const { scores, spans } = quantileScores([1, 1, 1, 1, 1, 1, 2, 2, 3, 9])
    expect([...scores]).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 5, 5])
    expect(spans).toEqual([
      { n: 6, weight: 6, least: 1, most: 1 },
      null,
      null,
      { n: 2, weight: 2, least: 2, most: 2 },
      { n: 2, weight: 2, least: 3, most: 9 },
    ])
  })

  test('equal values score alike, better ones never worse, and a score means what it says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: fc.integer({ min: 0, max: 12 }), weight: fc.integer({ min: 1, max: 3 }) }), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (rows, groups, highIsGood) => {
          const values = rows.map((r) => r.value)
          const weights = rows.map((r) => r.weight)
          const { scores } = quantileScores(values, { groups, highIsGood, weights })
          const total = weights.reduce((a, b) => a + b, 0)
          return values.every((value, i) => {
            const isWorse = (other: number) => (highIsGood ? other < value : other > value)
            const worse = rows.reduce((sum, r) => sum + (isWorse(r.value) ? r.weight : 0), 0)
            return scores[i] === 1 + Math.floor((groups * worse) / total)
          })
        },
      ),
      { numRuns: 80 },
    )
  })

  test('three scores to a cell; recent is good', () => {
    const { cells, counts, recency } = rfmScores([3, 40, 200], [5, 1, 1], [90, 30, 20])
    expect([...cells]).toEqual([444, 212, 111])
    expect(counts.get(212)).toBe(1)
    expect(recency.spans[0]).toEqual({ n: 1, weight: 1, least: 200, most: 200 })
  })

  test.each([
    ['empty', () => quantileScores([])],
    ['not-finite', () => quantileScores([1, Number.NaN])],
    ['out-of-range', () => quantileScores([1], { groups: 0 })],
    ['out-of-range', () => quantileScores([1], { weights: [0] })],
    ['shape', () => rfmScores([1, 2], [1], [1, 2])],
    ['out-of-range', () => rfmScores([-1], [1], [1])],
    ['empty', () => rfmScores([], [], [])],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
