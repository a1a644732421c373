import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { rocAuc } from './roc-auc.ts'

const simulations = 2000

/** The true area for two unit normals rounded down to whole numbers, `shift` apart. */
function areaOfWholeNumbers(shift: number): number {
  const chance = (cell: number, mean: number) => normalCdf(cell + 1, mean, 1) - normalCdf(cell, mean, 1)
  let area = 0
  for (let low = -9; low < 9; low++) {
    for (let high = -9; high < 12; high++) {
      area += chance(low, 0) * chance(high, shift) * (high > low ? 1 : high === low ? 0.5 : 0)
    }
  }
  return area
}

// `low` and `high` bound the coverage: 0.95 within four standard errors of the simulation, and the known shortfall
// (few positives) or excess (near-perfect or tiny groups) of the method where there is one.
test.each([
  { positives: 200, negatives: 300, area: 0.7, whole: false, low: 0.93, high: 0.97 },
  { positives: 60, negatives: 60, area: 0.7, whole: true, low: 0.93, high: 0.97 },
  { positives: 30, negatives: 30, area: 0.95, whole: false, low: 0.93, high: 0.985 },
  { positives: 10, negatives: 200, area: 0.8, whole: false, low: 0.92, high: 0.97 },
  { positives: 3, negatives: 100, area: 0.7, whole: false, low: 0.9, high: 0.97 },
  { positives: 5, negatives: 5, area: 0.75, whole: false, low: 0.93, high: 1 },
  { positives: 8, negatives: 8, area: 0.98, whole: false, low: 0.93, high: 1 },
])('DeLong interval covers the area: %o', ({ positives, negatives, area, whole, low, high }) => {
  const random = createRandom(31)
  const shift = Math.SQRT2 * normalQuantile(area, 0, 1)
  const truth = whole ? areaOfWholeNumbers(shift) : area
  const outcome = Array.from({ length: positives + negatives }, (_, i) => Number(i < positives))
  let covered = 0
  for (let s = 0; s < simulations; s++) {
    const scores = outcome.map((y) => {
      const score = normal(random) + y * shift
      return whole ? Math.floor(score) : score
    })
    const { lower, upper } = rocAuc(outcome, scores)
    if (lower <= truth && truth <= upper) covered++
  }
  expect(covered / simulations).toBeGreaterThan(low)
  expect(covered / simulations).toBeLessThanOrEqual(high)
})
