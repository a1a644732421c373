import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benjaminiHochbergAdjust, holmAdjust } from './multiple-comparisons.ts'

const rounded = (values: number[]) => values.map((value) => Number(value.toFixed(12)))

test('by hand', () => {
  expect(rounded(holmAdjust([0.01, 0.04, 0.03]))).toEqual([0.03, 0.06, 0.06])
  expect(rounded(benjaminiHochbergAdjust([0.01, 0.04, 0.03]))).toEqual([0.03, 0.04, 0.04])
  expect(holmAdjust([])).toEqual([])
})

// scipy 1.17 stats.false_discovery_control
test('Benjamini–Hochberg reference', () => {
  expect(rounded(benjaminiHochbergAdjust([0.01, 0.04, 0.03, 0.005, 0.2]))).toEqual([0.025, 0.05, 0.05, 0.025, 0.2])
})

// Benjamini & Hochberg (1995), their example: 15 tests of thrombolysis trials; Holm finds three, their method four
test('published example', () => {
  const p = [
    1e-4, 4e-4, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  expect(holmAdjust(p).filter((value) => value <= 0.05)).toHaveLength(3)
  expect(benjaminiHochbergAdjust(p).filter((value) => value <= 0.05)).toHaveLength(4)
})

test('raw ≤ Benjamini–Hochberg ≤ Holm ≤ Bonferroni, and order is kept', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(chances, (p) => {
      const holm = holmAdjust(p)
      const bh = benjaminiHochbergAdjust(p)
      for (let i = 0; i < p.length; i++) {
        expect(bh[i]).toBeGreaterThanOrEqual(p[i])
        expect(holm[i]).toBeGreaterThanOrEqual(bh[i] - 1e-15)
        expect(holm[i]).toBeLessThanOrEqual(Math.min(1, p[i] * p.length))
        for (let j = 0; j < p.length; j++) if (p[i] < p[j]) expect(holm[i]).toBeLessThanOrEqual(holm[j])
      }
    }),
  )
})

test('refuses what is no p-value', () => {
  expect(() => holmAdjust([0.1, 1.2])).toThrow(/pValues\[1\] is 1.2/)
  expect(() => benjaminiHochbergAdjust([Number.NaN])).toThrow(/pValues\[0\]/)
})
