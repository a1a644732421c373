import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsDifference } from './nps-difference.ts'

const nam = { promoters: 240, passives: 83, detractors: 184 }
const emea = { promoters: 110, passives: 50, detractors: 99 }

// R NPS 1.1, nps.test between two regions of its test data, in points.
test('the unadjusted test as R NPS', () => {
  const found = npsDifference(nam, emea, { method: 'wald' })
  expect(found.estimate).toBeCloseTo(6.79826064441449, 11)
  expect(found.standardError).toBeCloseTo(6.88047941794688, 11)
  expect(found.lower).toBeCloseTo(-6.6872312111305, 11)
  expect(found.upper).toBeCloseTo(20.2837524999595, 11)
  expect(found.pValue).toBeCloseTo(0.323127951017786, 12)
})

// Worked by hand from the recipe: scores 56/510 and 11/262, each class count raised by ¾, 1½, ¾.
test('the adjusted test from its recipe', () => {
  const found = npsDifference(nam, emea)
  const variance = (a: number, d: number, n: number) => (a + d) / n - ((a - d) / n) ** 2
  const se = Math.sqrt(variance(240.75, 184.75, 510) / 510 + variance(110.75, 99.75, 262) / 262)
  expect(found.standardError).toBeCloseTo(100 * se, 10)
  expect(found.lower).toBeCloseTo(100 * (56 / 510 - 11 / 262 - 1.959963984540054 * se), 10)
})

const count = fc.integer({ min: 0, max: 60 })
const group = fc
  .record({ promoters: count, passives: count, detractors: count })
  .filter((counts) => counts.promoters + counts.passives + counts.detractors > 0)

test('contains the estimate, rejects exactly when 0 lies outside, turns its sign with the groups', () => {
  fc.assert(
    fc.property(group, group, (first, second) => {
      const { estimate, lower, upper, pValue } = npsDifference(first, second)
      const swapped = npsDifference(second, first)
      expect(lower).toBeLessThanOrEqual(estimate)
      expect(upper).toBeGreaterThanOrEqual(estimate)
      expect(pValue < 0.05).toBe(lower > 0 || upper < 0)
      expect(swapped.estimate).toBeCloseTo(-estimate, 10)
      expect(swapped.pValue).toBeCloseTo(pValue, 10)
    }),
  )
})

test('equal scores differ by nothing, however unequal the groups', () => {
  const one = { promoters: 1, passives: 0, detractors: 0 }
  const many = { promoters: 1_000_000, passives: 0, detractors: 0 }
  expect(npsDifference(one, many)).toMatchObject({ estimate: 0, upper: 0, pValue: 1 })
})

test('refuses an empty group, and the textbook test where it would divide by zero', () => {
  const happy = { promoters: 5, passives: 0, detractors: 0 }
  const none = { promoters: 0, passives: 0, detractors: 0 }
  expect(() => npsDifference(happy, none)).toThrow(expect.objectContaining({ code: 'empty' }))
  expect(() => npsDifference(happy, happy, { method: 'wald' })).toThrow(expect.objectContaining({ code: 'constant' }))
})
