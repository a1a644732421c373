import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/** What is expected of one period to come, and between which values it will lie with the chance that `level` says. */
export interface Forecast {
  estimate: number
  lower: number
  upper: number
}

/** Longest horizon and season that the forecasts take. */
export const MOST_PERIODS = 1000

/** A point forecast and its standard deviation made into a prediction interval by Student's t. */
export function forecastOf(estimate: number, deviation: number, degreesOfFreedom: number, level: number): Forecast {
  const margin = tQuantile(0.5 + level / 2, degreesOfFreedom) * deviation
  return { estimate, lower: estimate - margin, upper: estimate + margin }
}
