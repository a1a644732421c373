import { describe, expect, test } from 'vitest'
import { createRandom, exponential, normal, type Random } from '../random.ts'
import { rake } from './rake.ts'
import { weightedMean } from './weighted-mean.ts'
import { weightedNetPromoterScore } from './weighted-net-promoter-score.ts'
import { weightedProportion } from './weighted-proportion.ts'

const runs = 1500
const chance = 4 * Math.sqrt((0.05 * 0.95) / runs)

/** How often `attempt` says yes. */
function rate(seed: number, attempt: (random: Random) => boolean): number {
  const random = createRandom(seed)
  let hits = 0
  for (let run = 0; run < runs; run++) if (attempt(random)) hits++
  return hits / runs
}

const covers = ({ lower, upper }: { lower: number; upper: number }, truth: number) =>
  lower <= truth + 1e-9 && truth - 1e-9 <= upper

/** Customers of three kinds, asked with unequal chances: weights 1, 3 and 6 go with different opinions. */
const kinds = [
  { share: 0.3, weight: 1, mean: 3, hit: 0.2, promoter: 0.2, detractor: 0.5 },
  { share: 0.3, weight: 3, mean: 4, hit: 0.5, promoter: 0.4, detractor: 0.3 },
  { share: 0.4, weight: 6, mean: 6, hit: 0.8, promoter: 0.7, detractor: 0.1 },
]
const asked = kinds.map(({ share, weight }) => share / weight)
const whole = asked.reduce((sum, part) => sum + part, 0)
const truth = (field: 'mean' | 'hit' | 'promoter' | 'detractor') =>
  kinds.reduce((sum, kind) => sum + kind.share * kind[field], 0)

function draw(random: Random, n: number) {
  return Array.from({ length: n }, () => {
    let u = random() * whole
    let kind = 0
    while (kind < 2 && (u -= asked[kind]) >= 0) kind++
    return kinds[kind]
  })
}

describe.each([10, 30, 200])('%i answers with unequal weights', (n) => {
  const least = 0.935 - chance
  test('mean', () => {
    const covered = rate(n, (random) => {
      const people = draw(random, n)
      const found = weightedMean(
        people.map(({ mean }) => mean + normal(random)),
        people.map(({ weight }) => weight),
      )
      return found.estimable && covers(found, truth('mean'))
    })
    // Of ten answers, one time in five none is of the rare kind that weighs most: no interval can see what is not there.
    expect(covered).toBeGreaterThan(n === 10 ? 0.86 - chance : least)
  })
  test('share', () => {
    const covered = rate(n + 1, (random) => {
      const people = draw(random, n)
      return covers(
        weightedProportion(
          people.map(({ hit }) => random() < hit),
          people.map(({ weight }) => weight),
        ),
        truth('hit'),
      )
    })
    expect(covered).toBeGreaterThan(least)
  })
  test('Net Promoter Score', () => {
    const covered = rate(n + 2, (random) => {
      const people = draw(random, n)
      const answers = people.map(({ promoter, detractor }) => {
        const u = random()
        return u < promoter ? 10 : u < promoter + detractor ? 2 : 8
      })
      const found = weightedNetPromoterScore(
        answers,
        people.map(({ weight }) => weight),
      )
      return covers(found, 100 * (truth('promoter') - truth('detractor')))
    })
    expect(covered).toBeGreaterThan(least)
  })
})

test.each([0.02, 0.1, 0.95, 1])('a share of %f, few answers and skewed weights', (share) => {
  for (const n of [5, 20, 80]) {
    const covered = rate(n, (random) => {
      const hits = Array.from({ length: n }, () => random() < share)
      const weights = hits.map(() => 0.2 + exponential(random, 1))
      return covers(weightedProportion(hits, weights), share)
    })
    expect(covered).toBeGreaterThan(0.94 - chance)
  }
})

test.each([
  [8, 20, 1],
  [8, 20, 0.2],
  [30, 5, 0.3],
])('%i clusters of %i answers that belong together', (clusters, size, alike) => {
  const labels = Array.from({ length: clusters * size }, (_, i) => Math.floor(i / size))
  const weights = labels.map((label, i) => 1 + (label % 3) + (i % 2))
  const meanCovered = rate(clusters, (random) => {
    const shared = Array.from({ length: clusters }, () => alike * normal(random))
    const values = labels.map((label) => shared[label] + normal(random))
    const found = weightedMean(values, weights, { clusters: labels })
    return found.estimable && covers(found, 0)
  })
  const shareCovered = rate(clusters + 1, (random) => {
    const shared = Array.from({ length: clusters }, () => alike * normal(random))
    const hits = labels.map((label) => shared[label] + normal(random) > 0)
    return covers(weightedProportion(hits, weights, { clusters: labels }), 0.5)
  })
  expect(meanCovered).toBeGreaterThan(0.935 - chance)
  expect(shareCovered).toBeGreaterThan(0.935 - chance)
})

test.each([40, 300])('%i raked answers: the interval allows for what the margins explain', (n) => {
  let width = 0
  let plainWidth = 0
  const covered = rate(n, (random) => {
    // Who answers depends on age and channel; so does the opinion. Raking knows both margins of the population.
    const age: number[] = []
    const channel: number[] = []
    const values: number[] = []
    while (age.length < n) {
      const a = random() < 0.4 ? 0 : 1
      const c = random() < 0.3 ? 0 : 1
      if (random() > 0.3 + 0.4 * a + 0.2 * c) continue
      age.push(a)
      channel.push(c)
      values.push(2 * a + c + normal(random))
    }
    const margins = [
      { name: 'age', categories: age, targets: [0.4, 0.6] },
      { name: 'channel', categories: channel, targets: [0.3, 0.7] },
    ]
    const { weights } = rake(margins)
    const found = weightedMean(values, weights, { raking: { margins } })
    const plain = weightedMean(values, weights)
    if (found.estimable) width += found.upper - found.lower
    if (plain.estimable) plainWidth += plain.upper - plain.lower
    return found.estimable && covers(found, 2 * 0.6 + 0.7)
  })
  expect(covered).toBeGreaterThan(0.93 - chance)
  expect(covered).toBeLessThan(0.965 + chance)
  expect(width / plainWidth).toBeLessThan(0.85)
})
