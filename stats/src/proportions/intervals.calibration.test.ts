import { describe, expect, test } from 'vitest'
import { agrestiCoullInterval } from './agresti-coull-interval.ts'
import { clopperPearsonInterval } from './clopper-pearson-interval.ts'
import { jeffreysInterval } from './jeffreys-interval.ts'
import { newcombeDifference } from './newcombe-difference.ts'
import type { ProportionInterval } from './proportion-interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

// Coverage is summed exactly over every possible count, so that no tolerance for chance is needed.
const shares = Array.from({ length: 199 }, (_, i) => (i + 1) / 200)

function binomialChances(n: number, share: number): Float64Array {
  const chances = new Float64Array(n + 1)
  let logChoose = 0
  for (let k = 0; k <= n; k++) {
    chances[k] = Math.exp(logChoose + k * Math.log(share) + (n - k) * Math.log1p(-share))
    logChoose += Math.log((n - k) / (k + 1))
  }
  return chances
}

function coverages(method: typeof wilsonInterval, n: number, level: number): number[] {
  const intervals: ProportionInterval[] = []
  for (let k = 0; k <= n; k++) intervals.push(method(k, n, { level }))
  return shares.map((share) =>
    binomialChances(n, share).reduce(
      (sum, chance, k) => (intervals[k].lower <= share && share <= intervals[k].upper ? sum + chance : sum),
      0,
    ),
  )
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe.each([0.8, 0.95, 0.99])('at level %f', (level) => {
  test.each([1, 2, 5, 10, 30, 100, 400])('n = %i: the average share is covered as promised', (n) => {
    const exact = coverages(clopperPearsonInterval, n, level)
    expect(Math.min(...exact)).toBeGreaterThanOrEqual(level)
    for (const method of [wilsonInterval, agrestiCoullInterval, jeffreysInterval]) {
      const average = mean(coverages(method, n, level))
      expect(average).toBeGreaterThan(level - 0.01)
      expect(average).toBeLessThan(level + 0.75 * (1 - level))
      if (n >= 100) expect(Math.abs(average - level)).toBeLessThan(0.006)
    }
  })
})

// The worst share, as in Brown, Cai & DasGupta 2001, figures 5 and 11: near 0 and 1, never far below the promise.
test.each([5, 10, 30, 100, 400])('n = %i: the worst share keeps most of its coverage', (n) => {
  expect(Math.min(...coverages(wilsonInterval, n, 0.95))).toBeGreaterThan(0.83)
  expect(Math.min(...coverages(agrestiCoullInterval, n, 0.95))).toBeGreaterThan(n < 10 ? 0.89 : 0.92)
  expect(Math.min(...coverages(jeffreysInterval, n, 0.95))).toBeGreaterThan(0.86)
})

test.each([
  [5, 95],
  [10, 10],
  [1, 40],
  [30, 60],
])('the difference of shares among %i and %i', (m, n) => {
  const limits = Array.from({ length: m + 1 }, (_, a) =>
    Array.from({ length: n + 1 }, (_, b) => newcombeDifference({ successes: a, n: m }, { successes: b, n })),
  )
  const some = [0.01, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.95, 0.99]
  const found: number[] = []
  for (const p of some)
    for (const q of some) {
      const first = binomialChances(m, p)
      const second = binomialChances(n, q)
      let covered = 0
      for (let a = 0; a <= m; a++)
        for (let b = 0; b <= n; b++)
          if (limits[a][b].lower <= p - q + 1e-12 && p - q - 1e-12 <= limits[a][b].upper)
            covered += first[a] * second[b]
      found.push(covered)
    }
  expect(mean(found)).toBeGreaterThan(0.945)
  expect(mean(found)).toBeLessThan(0.975)
  expect(Math.min(...found)).toBeGreaterThan(m < 5 ? 0.84 : 0.9)
})
