import { describe, expect, test } from 'vitest'
import { createRandom, type Random } from '../random.ts'
import { type NpsMethod, netPromoterScore } from './net-promoter-score.ts'
import { npsDifference } from './nps-difference.ts'

/** Coverage of the interval, summed exactly over every possible answer, for shares in steps of 5 %. */
function coverages(n: number, method: NpsMethod, level: number): number[] {
  const logFactorial = [0]
  for (let i = 1; i <= n; i++) logFactorial[i] = logFactorial[i - 1] + Math.log(i)
  const log = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share))
  const cells: { a: number; b: number; c: number; lower: number; upper: number }[] = []
  for (let a = 0; a <= n; a++)
    for (let c = 0; a + c <= n; c++) {
      const b = n - a - c
      const { lower, upper } = netPromoterScore({ promoters: a, passives: b, detractors: c }, { level, method })
      cells.push({ a, b, c, lower, upper })
    }
  const found: number[] = []
  for (let i = 0; i <= 20; i++)
    for (let j = 0; i + j <= 20; j++) {
      const truth = 5 * (i - j)
      let covered = 0
      for (const { a, b, c, lower, upper } of cells)
        if (lower <= truth + 1e-9 && truth - 1e-9 <= upper)
          covered += Math.exp(
            logFactorial[n] -
              logFactorial[a] -
              logFactorial[b] -
              logFactorial[c] +
              log(a, i / 20) +
              log(b, (20 - i - j) / 20) +
              log(c, j / 20),
          )
      found.push(covered)
    }
  return found
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('one score', () => {
  test.each([2, 3, 5, 10, 20, 40])(
    'n = %i: adjusted Wald is right on average, the score interval nearly always',
    (n) => {
      for (const level of [0.8, 0.95]) {
        const average = mean(coverages(n, 'adjusted-wald', level))
        expect(average).toBeGreaterThan(level - (n < 5 ? 0.025 : 0.012))
        expect(average).toBeLessThan(level + 0.035)
      }
      const score = coverages(n, 'score', 0.95)
      expect(Math.min(...score)).toBeGreaterThan(0.85)
      expect(Math.min(...coverages(n, 'adjusted-wald', 0.95))).toBeGreaterThan([0.63, 0.63, 0.63, 0.72, 0.8][n] ?? 0.83)
    },
  )

  test('the textbook interval fails this test, which is why it is not the default', () => {
    expect(mean(coverages(5, 'wald', 0.95))).toBeLessThan(0.85)
  })
})

function draw(random: Random, n: number, promoter: number, detractor: number) {
  const counts = { promoters: 0, passives: 0, detractors: 0 }
  for (let i = 0; i < n; i++) {
    const u = random()
    if (u < promoter) counts.promoters++
    else if (u < promoter + detractor) counts.detractors++
    else counts.passives++
  }
  return counts
}

// [promoters, detractors] of the population: typical, loyal, devoted, indifferent, torn, all of one kind.
const populations = [
  [0.46, 0.36],
  [0.8, 0.05],
  [0.95, 0.01],
  [0.1, 0.05],
  [0.5, 0.5],
  [1, 0],
  [0, 0],
]
const runs = 4000
const chance = 4 * Math.sqrt((0.05 * 0.95) / runs)

describe.each([
  [5, 95],
  [95, 5],
  [10, 10],
  [5, 1000],
  [200, 30],
])('two groups of %i and %i', (m, n) => {
  test.each(populations)('both with promoters %f, detractors %f: false alarms', (promoter, detractor) => {
    const random = createRandom(m * 1000 + n)
    let alarms = 0
    for (let run = 0; run < runs; run++)
      if (npsDifference(draw(random, m, promoter, detractor), draw(random, n, promoter, detractor)).pValue < 0.05)
        alarms++
    // At five answers the possible scores are so few that the rate reaches .07 for loyal populations.
    expect(alarms / runs).toBeLessThan((Math.min(m, n) <= 5 ? 0.07 : 0.055) + chance)
  })

  test('different populations: coverage', () => {
    const random = createRandom(m + n * 1000)
    for (const [first, second] of [
      [0, 1],
      [1, 3],
      [4, 0],
    ]) {
      const [p, q] = populations[first]
      const [r, s] = populations[second]
      let covered = 0
      for (let run = 0; run < runs; run++) {
        const { lower, upper } = npsDifference(draw(random, m, p, q), draw(random, n, r, s))
        if (lower <= 100 * (p - q - r + s) && 100 * (p - q - r + s) <= upper) covered++
      }
      expect(covered / runs).toBeGreaterThan((Math.min(m, n) <= 5 ? 0.92 : 0.94) - chance)
    }
  })
})
