import { describe, expect, test } from 'vitest'
import { binomial, createRandom, normal, type Random } from '../random.ts'
import { gaborGranger } from './gabor-granger.ts'
import { newtonMillerSmith } from './newton-miller-smith.ts'
import { groupDemand, ladderDemand } from './price-demand.ts'
import { newtonMillerSmithIntervals, vanWestendorpIntervals } from './price-intervals.ts'
import { vanWestendorp } from './van-westendorp.ts'

/** Standard error of a share of hits. */
const error = (share: number, simulations: number) => Math.sqrt((share * (1 - share)) / simulations)

/** Respondents whose idea of the right price varies widely; the intent falls from cheap to expensive. */
function ask(random: Random, n: number, weighted = false) {
  const rows = Array.from({ length: n }, () => {
    const tooCheap = Math.exp(2.5 + 0.5 * normal(random))
    const cheap = tooCheap * (1.05 + random())
    const expensive = cheap * (1.05 + random())
    return { tooCheap, cheap, expensive, tooExpensive: expensive * (1.05 + random()) }
  })
  const column = (name: keyof (typeof rows)[0]) => rows.map((row) => row[name])
  // Every second respondent stands for four: unrelated to the prices, so that the population is the same.
  const weights = weighted ? rows.map((_, i) => (i % 2 ? 4 : 1)) : undefined
  return {
    answers: {
      tooCheap: column('tooCheap'),
      cheap: column('cheap'),
      expensive: column('expensive'),
      tooExpensive: column('tooExpensive'),
      weights,
    },
    intents: {
      atCheap: rows.map(() => 3 + Math.floor(3 * random())),
      atExpensive: rows.map(() => 1 + Math.floor(3 * random())),
    },
  }
}

const names = ['marginalCheapness', 'indifference', 'optimal', 'marginalExpensiveness'] as const
const population = ask(createRandom(100), 60_000)

describe('price points: a nominal 95 % interval holds the price in the population', () => {
  const truth = vanWestendorp(population.answers)
  const simulations = 400
  test.each([
    [15, false],
    [60, false],
    [60, true],
    [150, false],
  ])('%i respondents (weighted: %s)', (n, weighted) => {
    const random = createRandom(n)
    const hits = { marginalCheapness: 0, indifference: 0, optimal: 0, marginalExpensiveness: 0 }
    const answered = { ...hits }
    for (let s = 0; s < simulations; s++) {
      const found = vanWestendorpIntervals(ask(random, n, weighted).answers, { random, draws: 200 })
      for (const name of names) {
        const point = found[name]
        if (!point.crosses) continue
        answered[name]++
        if (point.lower <= truth[name].price && point.upper >= truth[name].price) hits[name]++
      }
    }
    for (const name of names) {
      expect(answered[name]).toBeGreaterThan(0.9 * simulations)
      expect(hits[name] / answered[name]).toBeGreaterThan(0.93 - 3 * error(0.95, simulations))
      expect(hits[name] / answered[name]).toBeLessThan(0.98 + 3 * error(0.98, simulations))
    }
  })
})

describe('prices of most reach and revenue: a nominal 95 % interval', () => {
  const truth = newtonMillerSmith(population.answers, population.intents)
  const simulations = 250
  test.each([15, 100])('%i respondents', (n) => {
    const random = createRandom(n)
    const hits = [0, 0, 0, 0]
    for (let s = 0; s < simulations; s++) {
      const { answers, intents } = ask(random, n)
      const { bestReach, bestRevenue } = newtonMillerSmithIntervals(answers, intents, { random, draws: 200 })
      const holds = ({ lower, upper }: { lower: number; upper: number }, value: number) =>
        lower <= value && upper >= value ? 1 : 0
      hits[0] += holds(bestReach.price, truth.bestReach.price)
      hits[1] += holds(bestReach.reach, truth.bestReach.reach)
      hits[2] += holds(bestRevenue.price, truth.bestRevenue.price)
      hits[3] += holds(bestRevenue.revenue, truth.bestRevenue.revenue)
    }
    for (const held of hits) expect(held / simulations).toBeGreaterThan(0.93 - 3 * error(0.95, simulations))
  })
})

describe('Gabor–Granger: the range of best prices holds the best one', () => {
  const simulations = 250
  const prices = [10, 15, 20, 25]
  // Demand with one best price (15), and one at which three prices earn the same.
  test.each([
    [12, [0.9, 0.75, 0.4, 0.2]],
    [100, [0.9, 0.75, 0.4, 0.2]],
    [100, [0.9, 0.6, 0.45, 0.2]],
    [400, [0.9, 0.6, 0.45, 0.36]],
    [30, [1, 1, 0.9, 0.1]],
  ])('%i answers, demand %j', (n, demand) => {
    const random = createRandom(n)
    const earnings = demand.map((share, k) => share * prices[k])
    const most = Math.max(...earnings)
    const best = prices.filter((_, k) => earnings[k] > most - 1e-9)
    let ladderHits = 0
    let groupHits = 0
    let demandHits = 0
    for (let s = 0; s < simulations; s++) {
      const highestAccepted = Array.from({ length: n }, () => {
        const u = random()
        return demand.reduce((highest, share, k) => (u < share ? prices[k] : highest), 0)
      })
      const ladder = gaborGranger(ladderDemand({ prices, highestAccepted }), { random, draws: 200 })
      const accepted = demand.map((share) => binomial(random, n, share))
      const groups = gaborGranger(groupDemand({ prices, asked: demand.map(() => n), accepted }), { random, draws: 200 })
      // Each of several equally best prices must be among the candidates 95 times in 100: take a fixed one of them.
      if (ladder.candidates.includes(best[s % best.length])) ladderHits++
      if (groups.candidates.includes(best[s % best.length])) groupHits++
      if (ladder.demand[1].lower <= demand[1] && ladder.demand[1].upper >= demand[1] - 1e-12) demandHits++
    }
    expect(ladderHits / simulations).toBeGreaterThan(0.94 - 3 * error(0.95, simulations))
    expect(groupHits / simulations).toBeGreaterThan(0.94 - 3 * error(0.95, simulations))
    expect(demandHits / simulations).toBeGreaterThan(0.93 - 3 * error(0.95, simulations))
  })
})
