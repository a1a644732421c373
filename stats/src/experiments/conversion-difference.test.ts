import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conversionDifference } from './conversion-difference.ts'

test('Newcombe (1998), table II, case a: 56/70 against 48/80', () => {
  const effect = conversionDifference({ successes: 48, n: 80 }, { successes: 56, n: 70 })
  expect(effect.estimate).toBeCloseTo(0.2, 12)
  expect(effect.lower).toBeCloseTo(0.0524, 4)
  expect(effect.upper).toBeCloseTo(0.3339, 4)
  // chi-square times (N − 1)/N by hand, tail from scipy 1.17
  expect(effect.pValue).toBeCloseTo(0.008258287929380773, 10)
  expect(effect.test).toBe('chi-square')
})

// scipy 1.17 stats.fisher_exact, two-sided
test("Fisher's test where cells expect less than one", () => {
  const effect = conversionDifference({ successes: 3, n: 50 }, { successes: 1, n: 200 })
  expect(effect.test).toBe('fisher')
  expect(effect.pValue).toBeCloseTo(0.026121778481301462, 9)
})

test('no conversions at all, or only conversions: no difference, a wide interval', () => {
  for (const share of [0, 1]) {
    const effect = conversionDifference({ successes: 8 * share, n: 8 }, { successes: 95 * share, n: 95 })
    expect(effect.estimate).toBe(0)
    expect(effect.pValue).toBeCloseTo(1, 9)
    expect(effect.lower).toBeLessThan(0)
    expect(effect.upper).toBeGreaterThan(0)
  }
})

const counts = fc.integer({ min: 1, max: 300 }).chain((n) => fc.record({ n: fc.constant(n), successes: fc.nat(n) }))

test('groups changed round, or successes for failures, keep the p-value', () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const { pValue, estimate } = conversionDifference(a, b)
      const failures = ({ n, successes }: typeof a) => ({ n, successes: n - successes })
      expect(pValue).toBeGreaterThan(0)
      expect(pValue).toBeLessThanOrEqual(1)
      expect(conversionDifference(b, a).pValue).toBeCloseTo(pValue, 8)
      expect(conversionDifference(failures(a), failures(b)).pValue).toBeCloseTo(pValue, 8)
      expect(conversionDifference(failures(a), failures(b)).estimate).toBeCloseTo(-estimate, 12)
    }),
  )
})

test('refuses counts that cannot be', () => {
  expect(() => conversionDifference({ successes: 3, n: 2 }, { successes: 1, n: 2 })).toThrow(
    expect.objectContaining({ code: 'out-of-range' }),
  )
  expect(() => conversionDifference({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toThrow(
    expect.objectContaining({ code: 'empty' }),
  )
})
