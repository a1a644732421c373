import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { assignClusters, kMeans } from './k-means.ts'

const x = [1, 1.5, 5, 8, 1, 9, 8, 10, 9, 5]
const y = [2, 1.8, 8, 8, 0.6, 11, 2, 2, 3, 9]
const plain = { standardise: false }

/** The smallest sum of squares over all ways to part the values in two. */
function bestOfAll(values: number[]): number {
  let best = Infinity
  for (let mask = 1; mask < 1 << (values.length - 1); mask++) {
    const spread = (side: number) => {
      const some = values.filter((_, i) => ((mask >> i) & 1) === side)
      const mean = some.reduce((a, b) => a + b, 0) / some.length
      return some.reduce((sum, v) => sum + (v - mean) ** 2, 0)
    }
    best = Math.min(best, spread(0) + spread(1))
  }
  return best
}

describe('k-means', () => {
  // Python scikit-learn 1.9.1: KMeans(3, n_init=50): inertia 22.73, labels 2 2 0 0 2 0 1 1 1 0.
  test('reference values', () => {
    const found = kMeans([x, y], 3, createRandom(1), plain)
    expect(found.withinSum).toBeCloseTo(22.73, 10)
    expect(found.sizes).toEqual([4, 3, 3])
    const groups = [
      [2, 3, 5, 9],
      [0, 1, 4],
      [6, 7, 8],
    ]
    for (const group of groups) expect(new Set(group.map((i) => found.labels[i])).size).toBe(1)
    expect(found.centres[0]).toEqual([expect.closeTo(6.75, 10), expect.closeTo(9, 10)])
    expect(found.converged).toBe(true)
  })

  test('finds the best parting of a few numbers', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 }), (values) => {
        const { withinSum } = kMeans([values], 2, createRandom(3), { ...plain, restarts: 30 })
        return Math.abs(withinSum - bestOfAll(values)) < 1e-8
      }),
      { numRuns: 40 },
    )
  })

  test('units do not matter, new rows find their cluster, centres are the means of their rows', () => {
    const random = createRandom(2)
    const a = Float64Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 5 : 0) + normal(random))
    const b = Float64Array.from({ length: 300 }, (_, i) => (i % 3 === 1 ? 5 : 0) + normal(random))
    const found = kMeans([a, b], 3, createRandom(4))
    const scaled = kMeans([a.map((v) => v * 1000), b], 3, createRandom(4))
    expect(scaled.labels).toEqual(found.labels)
    expect(assignClusters(found, [a, b])).toEqual(found.labels)
    const rows = [...a].filter((_, i) => found.labels[i] === 0)
    expect(found.centres[0][0]).toBeCloseTo(rows.reduce((sum, v) => sum + v, 0) / rows.length, 10)
    expect(found.explained).toBeGreaterThan(0.7)
  })

  test('as many clusters as distinct rows, and one cluster', () => {
    const found = kMeans([[1, 1, 2, 3, 3]], 3, createRandom(1))
    expect(found.withinSum).toBeCloseTo(0, 12)
    expect(found.sizes).toEqual([2, 2, 1])
    expect(kMeans([[1, 2, 6]], 1, createRandom(1)).explained).toBeCloseTo(0, 12)
  })

  test.each([
    ['too-few', () => kMeans([[1, 1, 2]], 3, createRandom(1))],
    ['constant', () => kMeans([[1, 1, 1]], 1, createRandom(1))],
    ['out-of-range', () => kMeans([[1, 2]], 0, createRandom(1))],
    ['not-finite', () => kMeans([[1, Number.NaN]], 1, createRandom(1))],
    ['shape', () => assignClusters({ centres: [[1]], scales: [1] }, [[1], [2]])],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
