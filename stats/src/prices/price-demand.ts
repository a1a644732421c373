import { StatsError } from '../errors.ts'
import { checkWeights } from '../foundation/checks.ts'
import { poolAdjacentViolators } from '../foundation/pool-adjacent-violators.ts'
import { binomial, type Random } from '../random.ts'
import { kishEffectiveN } from '../weights/kish.ts'

/** How many would buy at each of a few prices, and how that count would vary from sample to sample. */
export interface PriceDemand {
  /** ascending */
  prices: Float64Array
  /** for each price the share that would buy and the (effective) number of answers behind it */
  demand: { share: number; answers: number }[]
  /** shares at each price in another sample of the same size */
  draw: (random: Random) => Float64Array
}

/**
 * Demand from a ladder: every respondent names (or is led to) the highest price at which they would buy.
 *
 * In words: demand at a price is the weighted share whose highest accepted price is that or more. With survey weights the
 * number of answers is Kish's effective n.
 *
 * Source: Gabor & Granger 1966, Economica 33; effective n, Kish 1965.
 *
 * @param answers.prices the prices asked, in any order
 * @param answers.highestAccepted one of `prices` per respondent, or 0 for none of them
 * @param answers.weights survey weights on any scale
 * @throws StatsError `empty`, `shape`, `not-finite`; `out-of-range` for prices not above 0 or repeated, an answer that is not
 * among the prices, or a negative weight; `too-few` for fewer than two prices or two respondents with weight
 * @example
 * ladderDemand({ prices: [5, 10, 15], highestAccepted: [5, 10, 10, 15, 0] })
 */
export function ladderDemand(answers: {
  prices: ArrayLike<number>
  highestAccepted: ArrayLike<number>
  weights?: ArrayLike<number> | undefined
}): PriceDemand {
  const { prices } = sortedPrices(answers.prices)
  const { highestAccepted, weights } = answers
  const n = highestAccepted.length
  if (n === 0) throw new StatsError('empty', 'There are no answers. Pass at least two respondents.')
  if (weights) checkWeights(weights, n, { zero: 'allowed' })
  // Place 0 is "none of the prices", place k the k-th price.
  const mass = new Float64Array(prices.length + 1)
  const used: number[] = []
  for (let i = 0; i < n; i++) {
    const weight = weights ? weights[i] : 1
    const place = highestAccepted[i] === 0 ? 0 : prices.indexOf(highestAccepted[i]) + 1
    if (place === 0 && highestAccepted[i] !== 0)
      throw new StatsError('out-of-range', `Respondent ${i} accepts ${highestAccepted[i]}, which is not a price asked.`)
    mass[place] += weight
    if (weight > 0) used.push(weight)
  }
  if (used.length < 2) throw new StatsError('too-few', `${used.length} respondents have weight. Pass at least two.`)
  const total = mass.reduce((sum, weight) => sum + weight, 0)
  const size = kishEffectiveN(used)
  const observed = mass.map((weight) => weight / total)
  const smoothed = observed.map((share) => (share * size + 1 / mass.length) / (size + 1))
  return {
    prices,
    demand: Array.from(atLeast(observed), (share) => ({ share, answers: size })),
    draw: (random) => atLeast(multinomial(random, Math.max(1, Math.round(size)), smoothed)),
  }
}

/**
 * Demand from groups: each price is put to its own respondents, who say yes or no.
 *
 * In words: demand at a price is the share of yes among those asked; where a dearer price found more takers than a cheaper
 * one, which can only be chance, neighbours are pooled until demand never rises (pool adjacent violators).
 *
 * Source: Gabor & Granger 1966, Economica 33; pooling, Ayer et al. 1955, Annals of Mathematical Statistics 26.
 *
 * @param answers.prices the prices asked, in any order
 * @param answers.asked how many were asked at each price
 * @param answers.accepted how many of them would buy
 * @throws StatsError `shape`, `not-finite`; `out-of-range` for prices not above 0 or repeated, counts that are not whole
 * numbers of 0 or more, or more takers than asked; `empty` for a price that nobody was asked; `too-few` for fewer than two
 * prices
 * @example
 * groupDemand({ prices: [5, 10, 15], asked: [50, 50, 50], accepted: [40, 30, 10] })
 */
export function groupDemand(answers: {
  prices: ArrayLike<number>
  asked: ArrayLike<number>
  accepted: ArrayLike<number>
}): PriceDemand {
  const { prices, order } = sortedPrices(answers.prices)
  const count = prices.length
  if (answers.asked.length !== count || answers.accepted.length !== count)
    throw new StatsError('shape', `There are ${count} prices; asked and accepted must hold as many counts.`)
  const asked = Float64Array.from(order, (k) => answers.asked[k])
  const accepted = Float64Array.from(order, (k) => answers.accepted[k])
  for (let k = 0; k < count; k++) {
    if (!(Number.isInteger(asked[k]) && Number.isInteger(accepted[k]) && accepted[k] >= 0 && accepted[k] <= asked[k]))
      throw new StatsError(
        'out-of-range',
        `At price ${prices[k]}, ${accepted[k]} of ${asked[k]} would buy. Pass whole numbers with 0 ≤ accepted ≤ asked.`,
      )
    if (asked[k] === 0) throw new StatsError('empty', `Nobody was asked at price ${prices[k]}. Leave the price out.`)
  }
  const shares = neverRising(
    accepted.map((yes, k) => yes / asked[k]),
    asked,
  )
  return {
    prices,
    demand: Array.from(shares, (share, k) => ({ share, answers: asked[k] })),
    draw: (random) => {
      const drawn = asked.map((n, k) => binomial(random, n, (shares[k] * n + 0.5) / (n + 1)) / n)
      return neverRising(drawn, asked)
    },
  }
}

function sortedPrices(prices: ArrayLike<number>): { prices: Float64Array; order: number[] } {
  if (prices.length < 2)
    throw new StatsError('too-few', `${prices.length} prices make no demand curve. Ask two or more.`)
  const order = Array.from({ length: prices.length }, (_, k) => k).sort((a, b) => prices[a] - prices[b])
  const sorted = Float64Array.from(order, (k) => prices[k])
  sorted.forEach((price, k) => {
    if (!Number.isFinite(price)) throw new StatsError('not-finite', `A price is ${price}. Pass finite prices.`)
    if (price <= 0) throw new StatsError('out-of-range', `A price is ${price}. Prices must be above 0.`)
    if (price === sorted[k - 1]) throw new StatsError('out-of-range', `The price ${price} is given twice.`)
  })
  return { prices: sorted, order }
}

/** Shares at each place from the second on: those at this place or a later one. */
function atLeast(shares: Float64Array): Float64Array {
  const demand = new Float64Array(shares.length - 1)
  let sum = 0
  for (let place = shares.length - 1; place > 0; place--) demand[place - 1] = Math.min(1, (sum += shares[place]))
  return demand
}

function multinomial(random: Random, size: number, chances: Float64Array): Float64Array {
  const shares = new Float64Array(chances.length)
  let left = size
  let chanceLeft = 1
  for (let place = 0; place < chances.length - 1; place++) {
    const taken = left > 0 ? binomial(random, left, Math.min(1, chances[place] / chanceLeft)) : 0
    shares[place] = taken / size
    left -= taken
    chanceLeft -= chances[place]
  }
  shares[chances.length - 1] = left / size
  return shares
}

/** The nearest shares (weighted least squares) that never rise. */
function neverRising(shares: Float64Array, weights: Float64Array): Float64Array {
  const fallen = shares.slice()
  for (const { from, to, value } of poolAdjacentViolators(
    shares.map((share) => -share),
    weights,
  )) {
    fallen.fill(0 - value, from, to + 1)
  }
  return fallen
}
