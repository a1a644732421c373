import type { OrderedAnswers } from './price-answers.ts'

/** Shares of respondents at each price named by anyone; "too cheap" and "cheap" are inverted, so that they fall. */
export interface PriceCurves {
  /** every price named, ascending */
  prices: number[]
  /** share for whom the price is below what they call too cheap: 1 − F */
  tooCheap: number[]
  /** share for whom the price is below what they call cheap: 1 − F */
  cheap: number[]
  /** share for whom the price has reached what they call expensive: F */
  expensive: number[]
  /** share for whom the price has reached what they call too expensive: F */
  tooExpensive: number[]
}

/** Cumulative shares F of the four questions at each price of the grid. */
export type Cumulated = [Float64Array, Float64Array, Float64Array, Float64Array]

export interface PriceGrid {
  prices: Float64Array
  /** for each question, the place of each respondent's price in the grid */
  places: [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
}

export function priceGrid({ prices }: OrderedAnswers): PriceGrid {
  const grid = Float64Array.from(new Set(prices.flatMap((column) => Array.from(column)))).sort()
  const placeOf = new Map(Array.from(grid, (price, place) => [price, place]))
  const places = prices.map((column) => Uint32Array.from(column, (price) => placeOf.get(price) ?? 0))
  return { prices: grid, places: places as PriceGrid['places'] }
}

/** Cumulates the respondents' weights along the grid, into arrays that every call uses again. */
export function createCumulator({ prices, places }: PriceGrid): (weights: Float64Array) => Cumulated {
  const curves = places.map(() => new Float64Array(prices.length)) as Cumulated
  return (weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    curves.forEach((curve, question) => {
      curve.fill(0)
      const own = places[question]
      for (let i = 0; i < own.length; i++) curve[own[i]] += weights[i]
      for (let place = 1; place < curve.length; place++) curve[place] += curve[place - 1]
      for (let place = 0; place < curve.length; place++) curve[place] /= total
    })
    return curves
  }
}

/** Where a falling and a rising curve meet. */
export interface Meeting {
  from: number
  to: number
  /** height at which they meet */
  share: number
}

/**
 * Where 1 − F of one question meets F of another: where their sum of F passes 1, which is the (weighted) median of both
 * questions' answers put together.
 *
 * @returns the range of prices over which the curves are level with each other; a single price where they jump past
 */
export function meeting(prices: Float64Array, falling: Float64Array, rising: Float64Array): Meeting {
  const rounding = 1e-9
  let at = 0
  while (at < prices.length - 1 && falling[at] + rising[at] < 1 - rounding) at++
  const share = Math.max(0, at > 0 ? rising[at - 1] : 0, 1 - falling[at])
  let end = at
  if (falling[at] + rising[at] <= 1 + rounding)
    do end++
    while (end < prices.length - 1 && falling[end] + rising[end] <= 1 + rounding)
  return { from: prices[at], to: prices[Math.min(end, prices.length - 1)], share: share < rounding ? 0 : share }
}
