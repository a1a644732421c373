import { checkLevel, checkNotNegative, checkWhole } from '../foundation/checks.ts'
import { normalCritical } from '../foundation/critical-values.ts'
import type { Interval } from '../foundation/interval.ts'
import { wilsonLimits } from '../proportions/wilson-interval.ts'
import type { Random } from '../random.ts'
import type { PriceDemand } from './price-demand.ts'

export interface GaborGrangerOptions {
  random: Random
  /** cost of one sale in units of price; above 0, the profit is made largest instead of the revenue; 0 by default */
  unitCost?: number
  /** 2,000 by default; at least 100 */
  draws?: number
  /** 0.95 by default */
  level?: number
}

export interface GaborGranger {
  level: number
  prices: number[]
  /** share that would buy at each price, never rising with price */
  demand: Interval[]
  /** (price − unit cost) × demand, per respondent */
  earnings: Interval[]
  /** the price that earns most in the sample, and the range of prices that may earn most in the population */
  bestPrice: Interval
  /** all prices that cannot be ruled out as the best, ascending; `bestPrice` spans them */
  candidates: number[]
}

/**
 * Gabor and Granger's method: demand at each price asked, and the price that earns most, with its interval.
 *
 * In words: demand is the share that would buy (from `ladderDemand` or `groupDemand`), with Wilson's interval; earnings are
 * (price − unit cost) × demand. The best price is the asked price with the highest earnings. A price stays among the
 * `candidates` unless another one's advantage over it, in standard errors, exceeds what 95 % of resamples show for the
 * largest such advantage when there is none: so the range holds the truly best of the asked prices at the wanted level,
 * also where several earn nearly the same. Resamples come from the observed shares with one answer's weight spread evenly,
 * so that a price that everyone or no one accepted is not taken for certain.
 *
 * Source: Gabor & Granger 1966, "Price as an indicator of quality", Economica 33; comparison with the best: Hsu 1996,
 * "Multiple Comparisons", chapter 4, by bootstrap. Prices between those asked are not considered, and stated intentions
 * overstate purchases.
 *
 * @param demand counts by price
 * @returns earnings in units of price per respondent
 * @throws StatsError `out-of-range` for fewer than 100 draws, a level outside (0, 1) or a negative unit cost
 * @example
 * const demand = ladderDemand({ prices: [5, 10, 15], highestAccepted: [5, 10, 10, 15, 0, 10] })
 * gaborGranger(demand, { random: createRandom(1) }).bestPrice // { estimate: 10, lower: …, upper: … }
 */
export function gaborGranger(
  { prices, demand, draw }: PriceDemand,
  { random, unitCost = 0, draws = 2000, level = 0.95 }: GaborGrangerOptions,
): GaborGranger {
  checkWhole(draws, 'draws', 100)
  checkLevel(level)
  checkNotNegative(unitCost, 'unitCost')
  const margins = prices.map((price) => price - unitCost)
  const earnings = (shares: ArrayLike<number>) => margins.map((margin, k) => margin * shares[k])
  const estimates = earnings(demand.map(({ share }) => share))
  const drawn = Array.from({ length: draws }, () => earnings(draw(random)))
  const isCandidate = candidatesAmong(estimates, drawn, level)
  const candidates = Array.from(prices).filter((_, k) => isCandidate[k])
  const z = normalCritical(level)
  const shares = demand.map(({ share, answers }): Interval => ({ estimate: share, ...limits(share, answers, z) }))
  const best = estimates.indexOf(Math.max(...estimates))
  return {
    level,
    prices: Array.from(prices),
    demand: shares,
    earnings: shares.map(({ estimate, lower, upper }, k) => {
      const ends = [margins[k] * lower, margins[k] * upper].sort((a, b) => a - b)
      return { estimate: margins[k] * estimate, lower: ends[0], upper: ends[1] }
    }),
    bestPrice: {
      estimate: prices[best],
      lower: candidates[0],
      upper: candidates[candidates.length - 1],
    },
    candidates,
  }
}

function limits(share: number, answers: number, z: number) {
  const { lower, upper } = wilsonLimits(share, answers, z)
  return { lower, upper }
}

/** Which prices stay in: those whose standardised shortfall to every other price is within resampling noise. */
function candidatesAmong(estimates: Float64Array, drawn: Float64Array[], level: number): boolean[] {
  const count = estimates.length
  const best = estimates.indexOf(Math.max(...estimates))
  return Array.from(estimates, (own, k) => {
    if (k === best) return true
    const errors = new Float64Array(count)
    const means = new Float64Array(count)
    for (let m = 0; m < count; m++) {
      let squares = 0
      let mean = 0
      for (const draw of drawn) mean += (draw[m] - draw[k]) / drawn.length
      for (const draw of drawn) squares += (draw[m] - draw[k] - mean) ** 2
      means[m] = mean
      errors[m] = Math.sqrt(squares / (drawn.length - 1))
    }
    const others = Array.from({ length: count }, (_, m) => m).filter((m) => errors[m] > 0)
    const largest = Float64Array.from(drawn, (draw) =>
      Math.max(0, ...others.map((m) => (draw[m] - draw[k] - means[m]) / errors[m])),
    ).sort()
    const critical = largest[Math.ceil(level * (largest.length - 1))]
    return others.every((m) => (estimates[m] - own) / errors[m] <= critical)
  })
}
