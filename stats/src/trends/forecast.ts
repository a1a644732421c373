import { studentCritical } from '../foundation/critical-values.ts'
import type { Interval } from '../foundation/interval.ts'

/** What is expected of one period to come, and between which values it will lie with the chance that `level` says. */
export type Forecast = Interval

/** Longest horizon and season that the forecasts take. */
export const MOST_PERIODS = 1000

/** A point forecast and its standard deviation made into a prediction interval by Student's t. */
export function forecastOf(estimate: number, deviation: number, degreesOfFreedom: number, level: number): Forecast {
  const margin = studentCritical(level, degreesOfFreedom) * deviation
  return { estimate, lower: estimate - margin, upper: estimate + margin }
}
