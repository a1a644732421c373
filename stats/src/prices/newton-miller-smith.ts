import { StatsError } from '../errors.ts'
import { type OrderedAnswers, orderedAnswers, type PriceAnswers } from './price-answers.ts'
import { type PriceGrid, priceGrid } from './price-curves.ts'
import type { VanWestendorpOptions } from './van-westendorp.ts'

/** How likely each respondent is to buy at the price called cheap and at the price called expensive. */
export interface PurchaseIntents {
  /** answer on the scale, one per respondent */
  atCheap: ArrayLike<number>
  atExpensive: ArrayLike<number>
  /** chance of buying behind each answer of the scale; by default 5 → 0.7, 4 → 0.5, 3 → 0.3, 2 → 0.1, 1 → 0 */
  chances?: Readonly<Record<number, number>>
}

export interface ReachAndRevenue {
  /** every price named, ascending */
  prices: number[]
  /** share of respondents expected to buy at each price */
  reach: number[]
  /** price × reach: expected revenue per respondent */
  revenue: number[]
  /** the lowest price with the most buyers */
  bestReach: { price: number; reach: number }
  /** the lowest price with the most revenue */
  bestRevenue: { price: number; revenue: number; reach: number }
}

const customary = { 5: 0.7, 4: 0.5, 3: 0.3, 2: 0.1, 1: 0 }

/**
 * Newton, Miller and Smith's extension of van Westendorp's questions: how many would buy at each price, and what it earns.
 *
 * In words: at the price that a respondent calls cheap, and at the one called expensive, the chance of buying follows from
 * the stated intent; at the too cheap and too expensive prices, and beyond, it is 0; in between it changes in a straight
 * line. The mean over respondents is the reach of a price; price × reach its revenue per respondent. Respondents with
 * intransitive prices are left out. The best prices are looked for among the prices named. Chances behind stated intents
 * are conventions: levels of reach and revenue are worth no more than they are, the places of the best prices depend on
 * them less.
 *
 * Source: Newton, Miller & Smith 1993, "A market acceptance extension to traditional price sensitivity measurement", AMA
 * Advanced Research Techniques Forum; customary chances as in R's pricesensitivitymeter (which interpolates by the rank of
 * prices; here by price).
 *
 * @param answers four prices per respondent in one currency unit; optional survey weights
 * @throws StatsError `shape` for intents of another length; `out-of-range` for an answer that is not on the scale or a
 * chance outside 0 to 1; and as `vanWestendorp`
 * @example
 * newtonMillerSmith(answers, { atCheap: [5, 4, 4], atExpensive: [2, 3, 1] }).bestRevenue.price
 */
export function newtonMillerSmith(
  answers: PriceAnswers,
  intents: PurchaseIntents,
  { equalPrices = 'set-aside' }: Pick<VanWestendorpOptions, 'equalPrices'> = {},
): ReachAndRevenue {
  const ordered = orderedAnswers(answers, equalPrices)
  const grid = priceGrid(ordered)
  const reach = createReach(ordered, grid, intentChances(intents, answers.tooCheap.length, ordered))(ordered.weights)
  const { revenue, bestReach, bestRevenue } = bestPrices(grid.prices, reach)
  return {
    prices: Array.from(grid.prices),
    reach: Array.from(reach),
    revenue: Array.from(revenue),
    bestReach,
    bestRevenue,
  }
}

/** Each kept respondent's chance of buying at the cheap and at the expensive price. */
export function intentChances(
  { atCheap, atExpensive, chances = customary }: PurchaseIntents,
  n: number,
  { kept }: OrderedAnswers,
): [Float64Array, Float64Array] {
  for (const [answer, chance] of Object.entries(chances))
    if (!(chance >= 0 && chance <= 1))
      throw new StatsError('out-of-range', `The chance behind answer ${answer} is ${chance}; it must lie in 0 to 1.`)
  const chancesOf = (answers: ArrayLike<number>, name: string) => {
    if (answers.length !== n)
      throw new StatsError('shape', `${name} has ${answers.length} intents for ${n} respondents. Pass one for each.`)
    return Float64Array.from(kept, (i) => {
      const chance = chances[answers[i]]
      if (chance === undefined)
        throw new StatsError('out-of-range', `${name} is ${answers[i]} for respondent ${i}, which is not on the scale.`)
      return chance
    })
  }
  return [chancesOf(atCheap, 'atCheap'), chancesOf(atExpensive, 'atExpensive')]
}

/**
 * Reach under changing weights. A respondent's chance is a line with four knots, so that it is enough to cumulate, along
 * the grid, by how much each knot changes the slope. A knot shared by two questions makes a jump instead.
 */
export function createReach(
  { prices: [tooCheap, cheap, expensive, tooExpensive] }: OrderedAnswers,
  { prices: grid, places }: PriceGrid,
  [atCheap, atExpensive]: [Float64Array, Float64Array],
): (weights: Float64Array) => Float64Array {
  const n = atCheap.length
  const knots = [tooCheap, cheap, expensive, tooExpensive]
  const slope = (i: number, part: number, from: number, to: number) => {
    const width = knots[part + 1][i] - knots[part][i]
    return width > 0 ? (to - from) / width : 0
  }
  const slopes = Array.from({ length: n }, (_, i) => [
    slope(i, 0, 0, atCheap[i]),
    slope(i, 1, atCheap[i], atExpensive[i]),
    slope(i, 2, atExpensive[i], 0),
  ])
  const bends = new Float64Array(grid.length)
  const jumps = new Float64Array(grid.length)
  const reach = new Float64Array(grid.length)
  return (weights) => {
    bends.fill(0)
    jumps.fill(0)
    let total = 0
    for (let i = 0; i < n; i++) {
      const weight = weights[i]
      if (weight === 0) continue
      total += weight
      const [rise, between, fall] = slopes[i]
      bends[places[0][i]] += weight * rise
      bends[places[1][i]] += weight * (between - rise)
      bends[places[2][i]] += weight * (fall - between)
      bends[places[3][i]] -= weight * fall
      if (tooCheap[i] === cheap[i]) jumps[places[1][i]] += weight * atCheap[i]
      if (cheap[i] === expensive[i]) jumps[places[2][i]] += weight * (atExpensive[i] - atCheap[i])
      // A jump down takes effect after its price: at the expensive price itself the respondent still buys.
      if (expensive[i] === tooExpensive[i] && places[3][i] + 1 < grid.length)
        jumps[places[3][i] + 1] -= weight * atExpensive[i]
    }
    let height = 0
    let climb = 0
    for (let place = 0; place < grid.length; place++) {
      if (place > 0) height += climb * (grid[place] - grid[place - 1])
      height += jumps[place]
      climb += bends[place]
      reach[place] = Math.max(0, height / total)
    }
    return reach
  }
}

/** Differences in reach or revenue below this part are rounding, and the lower price wins. */
const rounding = 1e-12

export function bestPrices(prices: Float64Array, reach: Float64Array) {
  const revenue = reach.map((share, place) => share * prices[place])
  const best = (values: Float64Array) => {
    let at = 0
    for (let place = 1; place < values.length; place++) if (values[place] > values[at] * (1 + rounding)) at = place
    return at
  }
  const byReach = best(reach)
  const byRevenue = best(revenue)
  return {
    revenue,
    bestReach: { price: prices[byReach], reach: reach[byReach] },
    bestRevenue: { price: prices[byRevenue], revenue: revenue[byRevenue], reach: reach[byRevenue] },
  }
}
