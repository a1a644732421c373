import { expect, test } from 'vitest'
import { createRandom, exponential, normal, type Random } from '../random.ts'
import { bootstrapDifference, bootstrapInterval } from './bootstrap.ts'
import { permutationTest } from './permutation-test.ts'

const slack = (share: number, n: number) => 4 * Math.sqrt((share * (1 - share)) / n)
const draw = (n: number, next: () => number) => Float64Array.from({ length: n }, next)
const laws: Record<string, (random: Random) => number> = {
  normal,
  exponential: (random) => exponential(random, 1),
  'mostly zero': (random) => (random() < 0.1 ? exponential(random, 1) : 0),
}

function rejections(
  runs: number,
  groups: (random: Random) => [Float64Array, Float64Array],
  statistic: 'studentised' | 'difference',
): number {
  const random = createRandom(10)
  let found = 0
  for (let i = 0; i < runs; i++) {
    const [a, b] = groups(random)
    // Rare: every value zero.
    if (new Set([...a, ...b]).size === 1) continue
    if (permutationTest(a, b, { random, statistic, draws: 199, exactUpTo: 100 }).pValue <= 0.05) found++
  }
  return found / runs
}

test.each([
  ['normal', 5, 95],
  ['exponential', 5, 95],
  ['exponential', 95, 5],
  ['mostly zero', 5, 95],
  ['normal', 4, 4],
  ['exponential', 50, 50],
])('permutation test, %s, %i against %i: never errs more often than it says', (law, nA, nB) => {
  const runs = 1500
  for (const statistic of ['studentised', 'difference'] as const) {
    const found = rejections(
      runs,
      (random) => [draw(nA, () => laws[law](random)), draw(nB, () => laws[law](random))],
      statistic,
    )
    expect(found).toBeLessThan(0.05 + slack(0.05, runs))
    if (law !== 'mostly zero' && nA + nB > 8) expect(found).toBeGreaterThan(0.05 - slack(0.05, runs))
  }
})

test('same mean, but the small group spreads more: only the studentised test stays near its level', () => {
  const runs = 800
  const groups = (random: Random): [Float64Array, Float64Array] => [
    draw(5, () => 3 * normal(random)),
    draw(95, () => normal(random)),
  ]
  expect(rejections(runs, groups, 'studentised')).toBeLessThan(0.06 + slack(0.06, runs))
  expect(rejections(runs, groups, 'difference')).toBeGreaterThan(0.3)
})

const mean = (x: Float64Array) => {
  let sum = 0
  for (const value of x) sum += value
  return sum / x.length
}

test('bootstrap of a skewed mean: BCa holds better than percentile, both fall short in small samples', () => {
  const runs = 600
  const covered = (n: number, method: 'bca' | 'percentile') => {
    const random = createRandom(11)
    let held = 0
    for (let i = 0; i < runs; i++) {
      const sample = draw(n, () => exponential(random, 1))
      const { lower, upper } = bootstrapInterval(sample, mean, { random, draws: 400, method })
      if (lower <= 1 && 1 <= upper) held++
    }
    return held / runs
  }
  const bca = covered(60, 'bca')
  expect(Math.abs(bca - 0.94)).toBeLessThan(slack(0.94, runs))
  expect(covered(60, 'percentile')).toBeLessThan(bca + 0.005)
  // The documented limit: with 8 values about one interval in seven misses.
  const tiny = covered(8, 'bca')
  expect(tiny).toBeGreaterThan(0.82)
  expect(tiny).toBeLessThan(0.92)
})

test('bootstrap of a difference of means, groups of 30 and 120', () => {
  const runs = 500
  const random = createRandom(12)
  let held = 0
  for (let i = 0; i < runs; i++) {
    const control = draw(120, () => exponential(random, 1))
    const treatment = draw(30, () => 0.5 + exponential(random, 1))
    const { lower, upper } = bootstrapDifference(control, treatment, mean, { random, draws: 400 })
    if (lower <= 0.5 && 0.5 <= upper) held++
  }
  expect(Math.abs(held / runs - 0.935)).toBeLessThan(slack(0.935, runs))
})
