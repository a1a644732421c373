import { describe, expect, test } from 'vitest'
import { createRandom, normal, type Random } from '../random.ts'
import { leastSquares } from './least-squares.ts'
import { logisticRegression } from './logistic-regression.ts'
import { relativeWeights } from './relative-weights.ts'
import { shapleyShares } from './shapley-shares.ts'
import { bootstrapDriverShares } from './share-intervals.ts'

/** Standard error of a share of hits. */
const error = (share: number, simulations: number) => Math.sqrt((share * (1 - share)) / simulations)

describe('least squares, HC3: a nominal 95 % interval holds the truth', () => {
  // The last case is a rare yes-or-no driver: two of twelve, whose group also scatters three times as much.
  const cases: [string, number, (random: Random, x: number) => number, (i: number, random: Random) => number][] = [
    ['n 8, equal scatter', 8, () => 1, (_, random) => normal(random)],
    ['n 30, scatter grows with the driver', 30, (_, x) => 0.3 + Math.abs(x), (_, random) => normal(random)],
    ['n 200, scatter grows with the driver', 200, (_, x) => 0.3 + Math.abs(x), (_, random) => normal(random)],
    ['groups of 10 and 20, the small one scatters more', 30, (_, x) => (x === 1 ? 3 : 1), (i) => (i < 10 ? 1 : 0)],
  ]
  const simulations = 1500
  test.each(cases)('%s', (_, n, scatter, driver) => {
    const random = createRandom(n)
    let hits = 0
    let classicalHits = 0
    for (let s = 0; s < simulations; s++) {
      const x = Array.from({ length: n }, (_, i) => driver(i, random))
      const other = Array.from({ length: n }, () => normal(random))
      const outcome = x.map((value, i) => 2 + 0.5 * value - other[i] + scatter(random, value) * normal(random))
      const holds = ({ lower, upper }: { lower: number; upper: number }) => (lower <= 0.5 && upper >= 0.5 ? 1 : 0)
      hits += holds(leastSquares({ outcome, drivers: [x, other] }).drivers[0])
      classicalHits += holds(leastSquares({ outcome, drivers: [x, other] }, { errors: 'classical' }).drivers[0])
    }
    const coverage = hits / simulations
    expect(coverage).toBeGreaterThan(0.93 - 3 * error(0.95, simulations))
    expect(coverage).toBeLessThan(0.97 + 3 * error(0.95, simulations))
    // What robust errors are for: where scatter is unequal, the classical interval fails.
    if (scatter(random, 1) !== 1) expect(classicalHits / simulations).toBeLessThan(coverage - 0.02)
  })
})

describe('logistic regression: a nominal 95 % interval holds the truth', () => {
  const simulations = 800
  test.each([
    [40, -0.2, 'HC3'],
    [200, -2, 'HC3'],
    [200, 0.5, 'HC0'],
    [200, 0.5, 'classical'],
  ] as const)('n %i, log odds at zero %f, %s', (n, base, errors) => {
    const random = createRandom(n)
    let hits = 0
    let fitted = 0
    let falsePositives = 0
    for (let s = 0; s < simulations; s++) {
      const drivers = [0, 1].map(() => Array.from({ length: n }, () => normal(random)))
      const outcome = drivers[0].map((x) => (random() < 1 / (1 + Math.exp(-base - 0.8 * x)) ? 1 : 0))
      if (new Set(outcome).size === 1) continue
      const fit = logisticRegression({ outcome, drivers }, { errors })
      if (!fit.estimable) continue
      fitted++
      if (fit.drivers[0].lower <= 0.8 && fit.drivers[0].upper >= 0.8) hits++
      if (fit.drivers[1].pValue < 0.05) falsePositives++
    }
    expect(fitted).toBeGreaterThan(0.98 * simulations)
    expect(hits / fitted).toBeGreaterThan(0.935 - 3 * error(0.95, simulations))
    expect(falsePositives / fitted).toBeLessThan(0.065 + 3 * error(0.05, simulations))
    expect(falsePositives / fitted).toBeGreaterThan(0.03 - 3 * error(0.05, simulations))
  })
})

describe('shares: a nominal 95 % bootstrap interval holds the share in the population', () => {
  // Drivers 0 to 2 correlate by one half with each other, driver 3 with nothing.
  const amongDrivers = Float64Array.from([1, 0.5, 0.5, 0, 0.5, 1, 0.5, 0, 0.5, 0.5, 1, 0, 0, 0, 0, 1])
  const simulations = 300
  test.each([
    ['shapley', 15, [0.6, 0.3, 0.1, 0], 0.88],
    ['shapley', 60, [0.6, 0.3, 0.1, 0], 0.92],
    ['relative-weights', 60, [0.4, 0.4, 0.4, 0], 0.92],
    ['relative-weights', 300, [0.6, 0.3, 0.1, 0], 0.93],
    ['shapley', 25, [0, 0, 0, 0], 0.9],
  ] as const)('%s, n %i, slopes %j', (method, n, slopes, least) => {
    const covariances = slopes.map((_, j) =>
      slopes.reduce<number>((sum, slope, k) => sum + slope * amongDrivers[j * 4 + k], 0),
    )
    const variance = slopes.reduce<number>((sum, slope, j) => sum + slope * covariances[j], 1)
    const withOutcome = Float64Array.from(covariances, (covariance) => covariance / Math.sqrt(variance))
    const truth = (method === 'shapley' ? shapleyShares : relativeWeights)({ amongDrivers, withOutcome }).shares
    const random = createRandom(n)
    const hits = [0, 0, 0, 0]
    let ranksHeld = 0
    for (let s = 0; s < simulations; s++) {
      const common = Array.from({ length: n }, () => normal(random))
      const drivers = slopes.map((_, j) =>
        common.map((x) => (j === 3 ? normal(random) : Math.SQRT1_2 * (x + normal(random)))),
      )
      const outcome = common.map((_, i) =>
        slopes.reduce((sum, slope, j) => sum + slope * drivers[j][i], normal(random)),
      )
      const result = bootstrapDriverShares({ outcome, drivers }, { method, draws: 250, random })
      result.drivers.forEach(({ lower, upper, rank }, j) => {
        if (lower <= truth[j] + 1e-12 && upper >= truth[j]) hits[j]++
        const best = 1 + truth.filter((share) => share > truth[j] + 1e-9).length
        const worst = 4 - truth.filter((share) => share < truth[j] - 1e-9).length
        if (rank.lower <= best && rank.upper >= worst) ranksHeld++
      })
    }
    for (const held of hits) expect(held / simulations).toBeGreaterThan(least - 3 * error(0.95, simulations))
    expect(ranksHeld / (4 * simulations)).toBeGreaterThan(0.95 - 3 * error(0.95, simulations))
  })
})
