import { StatsError } from '../errors.ts'
import { checkLevel, checkWhole } from '../foundation/checks.ts'
import { type Forecast, forecastOf, MOST_PERIODS } from './forecast.ts'
import { checkSeries } from './series.ts'

export interface SeasonalNaiveForecast {
  /** one entry per period to come, the next one first */
  forecasts: Forecast[]
  /** root mean square of "this period less the same one a season before" */
  residualDeviation: number
  level: number
}

/**
 * The forecast that says: like the same day a week ago (the same month a year ago). What any cleverer method must beat.
 *
 * In words: each period's forecast is the last seen value of its place in the season. Its variance is the mean squared
 * change from season to season, times the number of seasons ahead (begun ones count); Student's t with one degree of
 * freedom per change seen.
 *
 * Source: Hyndman & Athanasopoulos (2021), "Forecasting: principles and practice", 3rd edition, sections 5.2 and 5.5.
 *
 * @param values in order of time, without gaps
 * @param options.seasonLength periods in a season: 7 for days in weeks, 12 for months in years, 1 for no season
 * @param options.horizon periods to forecast
 * @throws StatsError `too-few` for less than a season and 2 periods; `constant` when every season repeats the one
 *   before exactly; `out-of-range` for a season or horizon that is no whole number from 1 to 1,000; `not-finite`
 * @example
 * seasonalNaiveForecast([3, 8, 4, 9, 4, 10], { seasonLength: 2, horizon: 2 }).forecasts.map((f) => f.estimate)
 * // [4, 10]
 */
export function seasonalNaiveForecast(
  values: ArrayLike<number>,
  options: { seasonLength: number; horizon: number; level?: number },
): SeasonalNaiveForecast {
  const { seasonLength, horizon, level = 0.95 } = options
  checkLevel(level)
  checkWhole(seasonLength, 'seasonLength', 1, MOST_PERIODS)
  checkWhole(horizon, 'horizon', 1, MOST_PERIODS)
  checkSeries(values, 'values', seasonLength + 2)
  const n = values.length
  const changes = n - seasonLength
  let squares = 0
  for (let t = seasonLength; t < n; t++) squares += (values[t] - values[t - seasonLength]) ** 2
  if (squares === 0) {
    throw new StatsError('constant', 'Every season repeats the one before exactly, so chance cannot be measured.')
  }
  const residualDeviation = Math.sqrt(squares / changes)
  const forecasts = Array.from({ length: horizon }, (_, h) => {
    const seasonsAhead = Math.floor(h / seasonLength) + 1
    const estimate = values[n - seasonLength + (h % seasonLength)]
    return forecastOf(estimate, residualDeviation * Math.sqrt(seasonsAhead), changes, level)
  })
  return { forecasts, residualDeviation, level }
}
