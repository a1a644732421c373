import { describe, expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { silhouette } from './silhouette.ts'

const x = [1, 1.5, 5, 8, 1, 9, 8, 10, 9, 5]
const y = [2, 1.8, 8, 8, 0.6, 11, 2, 2, 3, 9]
const labels = [2, 2, 0, 0, 2, 0, 1, 1, 1, 0]

describe('silhouette', () => {
  // Python scikit-learn 1.9.1: silhouette_score, silhouette_samples.
  test('reference values', () => {
    const found = silhouette([x, y], labels, createRandom(1))
    expect(found.estimate).toBeCloseTo(0.7100090097608671, 12)
    expect(found.byCluster[1]).toBeCloseTo((0.7518944916518092 + 0.785219035407294 + 0.7882378582688889) / 3, 12)
    expect(found.n).toBe(10)
  })

  test('scales divide columns, a row alone counts 0, an unseen label is null', () => {
    const scaled = silhouette([x, y.map((v) => v * 50)], labels, createRandom(1), { scales: [1, 50] })
    expect(scaled.estimate).toBeCloseTo(0.7100090097608671, 12)
    const alone = silhouette([[0, 1, 10]], [0, 0, 2], createRandom(1))
    expect(alone.byCluster).toEqual([expect.closeTo((0.9 + 8 / 9) / 2, 12), null, 0])
    expect(silhouette([[1, 1, 1]], [0, 0, 1], createRandom(1)).estimate).toBe(0)
  })

  test('a sample comes close to the whole', () => {
    const random = createRandom(8)
    const values = Float64Array.from({ length: 1500 }, (_, i) => (i % 2) * 4 + normal(random))
    const split = values.map((_, i) => i % 2)
    const whole = silhouette([values], split, random)
    const sampled = silhouette([values], split, random, { sample: 300 })
    expect(whole.n).toBe(1500)
    expect(sampled.n).toBe(300)
    expect(Math.abs(sampled.estimate - whole.estimate)).toBeLessThan(0.05)
  })

  test.each([
    ['too-few', () => silhouette([[1, 2]], [0, 0], createRandom(1))],
    ['out-of-range', () => silhouette([[1, 2]], [0, -1], createRandom(1))],
    ['out-of-range', () => silhouette([[1, 2]], [0, 1], createRandom(1), { scales: [0] })],
    ['shape', () => silhouette([[1, 2]], [0], createRandom(1))],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
