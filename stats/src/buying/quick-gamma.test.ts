import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf'
import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { quickGamma } from './quick-gamma.ts'

test.each([0.2, 0.9, 1, 2.5, 40])('quickGamma has the distribution of Gamma(%d, 1)', (shape) => {
  const random = createRandom(11)
  const draw = quickGamma()
  const n = 4000
  const drawn = Float64Array.from({ length: n }, () => draw(random, shape)).sort()
  let distance = 0
  drawn.forEach((value, i) => {
    const chance = gammaCdf(value, shape, 1)
    distance = Math.max(distance, Math.abs(chance - i / n), Math.abs(chance - (i + 1) / n))
  })
  expect(distance).toBeLessThan(1.95 / Math.sqrt(n)) // Kolmogorov–Smirnov at 0.1 %
})
