import { type EqualPrices, orderedAnswers, type PriceAnswers } from './price-answers.ts'
import { type Cumulated, createCumulator, meeting, type PriceCurves, priceGrid } from './price-curves.ts'

/** A price at which two curves meet. */
export interface PricePoint {
  /** by the chosen rule, between `from` and `to` */
  price: number
  /** the curves are level with each other from here … */
  from: number
  /** … to here */
  to: number
  /** share of respondents on either curve where they meet */
  share: number
  /** false where the curves meet at 0 only: nobody minds any price between `from` and `to`, and no price is singled out */
  crosses: boolean
}

export const pricePointNames = ['marginalCheapness', 'indifference', 'optimal', 'marginalExpensiveness'] as const
export type PricePointName = (typeof pricePointNames)[number]

export interface VanWestendorpOptions {
  /**
   * bounds of the acceptable range: `original` meets "too cheap" with "not cheap" and "too expensive" with "not
   * expensive"; `narrower` meets "too cheap" with "expensive" and "too expensive" with "cheap"
   */
  range?: 'original' | 'narrower'
  /** which price to name where curves are level over a range: its start (default), middle or end */
  rule?: 'lowest' | 'middle' | 'highest'
  /** what to do with respondents who give the same price to two questions; set aside by default */
  equalPrices?: EqualPrices
}

export interface VanWestendorp extends Record<PricePointName, PricePoint> {
  /** respondents used */
  respondents: number
  /** respondents set aside, because their prices do not rise from too cheap to too expensive */
  intransitive: number
  curves: PriceCurves
}

/**
 * Van Westendorp's price sensitivity meter: the range of prices that respondents accept, from four open questions.
 *
 * In words: "too cheap" and "cheap" are drawn inverted (the share for whom the price is still that low), "expensive" and
 * "too expensive" as they accumulate. Where two curves meet stands a price:
 * - `marginalCheapness` (PMC): as many find it too cheap as find it not cheap; below, quality is doubted
 * - `marginalExpensiveness` (PME): as many find it too expensive as find it not expensive; above, it is out of the question
 * - `indifference` (IDP): as many find it cheap as expensive, often the price of the market leader
 * - `optimal` (OPP): as many find it too cheap as too expensive; resistance is least. It maximises neither sales nor revenue
 *
 * Each is the median of two questions' answers put together. Answers are steps, so that curves often are level over a
 * range of prices; the result gives the range and the price that `rule` picks in it.
 *
 * Source: van Westendorp 1976, "NSS Price Sensitivity Meter", ESOMAR congress, Venice. Rules of intersection as in R's
 * pricesensitivitymeter, whose "min" is `lowest`.
 *
 * @param answers four prices per respondent in one currency unit; optional survey weights
 * @throws StatsError as `orderedAnswers`
 * @example
 * vanWestendorp({ tooCheap, cheap, expensive, tooExpensive }).indifference.price
 */
export function vanWestendorp(answers: PriceAnswers, options: VanWestendorpOptions = {}): VanWestendorp {
  const ordered = orderedAnswers(answers, options.equalPrices ?? 'set-aside')
  const grid = priceGrid(ordered)
  const cumulated = createCumulator(grid)(ordered.weights)
  const [tooCheap, cheap, expensive, tooExpensive] = cumulated.map((curve) => Array.from(curve))
  const rest = (curve: number[]) => curve.map((share) => Math.max(0, 1 - share))
  return {
    respondents: ordered.kept.length,
    intransitive: ordered.intransitive,
    ...pricePoints(grid.prices, cumulated, options),
    curves: { prices: Array.from(grid.prices), tooCheap: rest(tooCheap), cheap: rest(cheap), expensive, tooExpensive },
  }
}

export function pricePoints(
  prices: Float64Array,
  [tooCheap, cheap, expensive, tooExpensive]: Cumulated,
  { range = 'original', rule = 'lowest' }: VanWestendorpOptions,
): Record<PricePointName, PricePoint> {
  const point = (falling: Float64Array, rising: Float64Array): PricePoint => {
    const met = meeting(prices, falling, rising)
    const price = rule === 'lowest' ? met.from : rule === 'highest' ? met.to : (met.from + met.to) / 2
    return { price, ...met, crosses: met.share > 0 }
  }
  const narrower = range === 'narrower'
  return {
    marginalCheapness: point(tooCheap, narrower ? expensive : cheap),
    indifference: point(cheap, expensive),
    optimal: point(tooCheap, tooExpensive),
    marginalExpensiveness: point(narrower ? cheap : expensive, tooExpensive),
  }
}
