import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { customerSatisfaction } from './rating-scores.ts'

const populations: [string, number[]][] = [
  ['typical', [0.05, 0.05, 0.1, 0.35, 0.45]],
  ['delighted', [0.02, 0.01, 0.02, 0.05, 0.9]],
  ['nearly all delighted', [0.01, 0, 0, 0, 0.99]],
  ['all delighted', [0, 0, 0, 0, 1]],
  ['even', [0.2, 0.2, 0.2, 0.2, 0.2]],
  ['torn', [0.5, 0, 0, 0, 0.5]],
  ['lukewarm', [0, 0.05, 0.9, 0.05, 0]],
  ['effort, 7 points', [0.03, 0.02, 0.05, 0.1, 0.2, 0.3, 0.3]],
  ['recommend, 11 points', [0.05, 0.01, 0.01, 0.02, 0.02, 0.06, 0.05, 0.12, 0.2, 0.2, 0.26]],
]
const runs = 3000
const chance = 4 * Math.sqrt((0.05 * 0.95) / runs)

test.each(populations)('the mean of a %s population is covered', (name, shares) => {
  const random = createRandom(name.length)
  const truth = shares.reduce((sum, share, i) => sum + share * (i + 1), 0)
  for (const n of [1, 2, 3, 5, 10, 30, 100]) {
    let covered = 0
    for (let run = 0; run < runs; run++) {
      const counts = new Array<number>(shares.length).fill(0)
      for (let i = 0; i < n; i++) {
        let u = random()
        let point = 0
        while (point < shares.length - 1 && (u -= shares[point]) >= 0) point++
        counts[point]++
      }
      const { mean } = customerSatisfaction(counts)
      if (mean.lower <= truth + 1e-9 && truth - 1e-9 <= mean.upper) covered++
    }
    // One to three answers from a lopsided population cannot show its tail; ten from a torn one come in few sums.
    const least = n < 5 ? 0.8 : n === 10 && name === 'torn' ? 0.89 : 0.935
    expect(covered / runs, `n = ${n}`).toBeGreaterThan(least - chance)
  }
})
