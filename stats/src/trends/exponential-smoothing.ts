import { StatsError } from '../errors.ts'
import { checkLevel, checkWhole } from '../foundation/checks.ts'
import { type Forecast, forecastOf, MOST_PERIODS } from './forecast.ts'
import { checkSeries } from './series.ts'
import { countFitted, fitSmoothing, type SmoothingFit } from './smoothing-fit.ts'
import {
  projectSmoothing,
  runSmoothing,
  type SmoothingParameters,
  type SmoothingShape,
  type SmoothingState,
} from './smoothing-model.ts'
import { forecastVariances } from './smoothing-uncertainty.ts'

export interface SmoothingOptions {
  /** periods to forecast */
  horizon: number
  /** periods in a season: 7 for days in weeks, 12 for months in years; 1 (default) for none; 60 at most */
  seasonLength?: number
  /**
   * `none` (simple smoothing), `additive` (Holt), `damped` (a trend that fades), or `auto` (default): the one of the
   * three with the best AICc
   */
  trend?: SmoothingShape['trend'] | 'auto'
  level?: number
}

export interface SmoothingForecast {
  /** one entry per period to come, the next one first */
  forecasts: Forecast[]
  trend: SmoothingShape['trend']
  /** shares by which level (alpha), trend (beta) and season (gamma) follow each error; damping phi */
  parameters: SmoothingParameters
  /** level, trend and season after the last period */
  state: SmoothingState
  /** what was forecast for each period of the series, one period before */
  fitted: Float64Array
  /** standard deviation of the one-step errors, freed of the fitted parameters */
  residualDeviation: number
  aicc: number
  level: number
}

/** Errors whose squares are a smaller share than this of the values' are the rounding of the arithmetic. */
const ROUNDING = 1e-22

/**
 * Forecasts a series by its recent level, trend and season: exponential smoothing with additive parts (simple, Holt,
 * damped, and Holt–Winters), parameters and initial states fitted by maximum likelihood.
 *
 * In words: level, trend and season move by fixed shares of each one-step error. The forecast carries them forward. Its
 * variance is the error variance times one plus the squared responses to the errors in between, plus what is unknown
 * about the initial states; and all this is averaged over the parameters, each as likely as the data make it, so that
 * parameters which the data leave open widen the interval. Student's t. Which trend is right is taken as known, also
 * with `auto`.
 *
 * Source: Hyndman, Koehler, Ord, Snyder (2008), "Forecasting with exponential smoothing: the state space approach",
 * chapters 2, 5 and 6 (models AN·, AA·, AAd·, each with and without additive season); Forbes, Snyder, Shami (2000),
 * "Bayesian exponential smoothing", Monash University (uniform prior over the parameters).
 *
 * @param values in order of time, evenly spaced, without gaps
 * @throws StatsError `too-few` for less than two seasons or fewer values than there are parameters and 4 more;
 *   `constant` when nothing is left to chance; `out-of-range` for a season or horizon that cannot be; `not-finite`
 * @example exponentialSmoothingForecast(ordersPerDay, { seasonLength: 7, horizon: 14 }).forecasts[0]
 */
export function exponentialSmoothingForecast(values: ArrayLike<number>, options: SmoothingOptions): SmoothingForecast {
  const { horizon, seasonLength = 1, trend = 'auto', level = 0.95 } = options
  checkLevel(level)
  checkWhole(seasonLength, 'seasonLength', 1, 60)
  checkWhole(horizon, 'horizon', 1, MOST_PERIODS)
  const leastFor = (shape: SmoothingShape) => Math.max(seasonLength > 1 ? 2 * seasonLength : 0, countFitted(shape) + 4)
  const wanted = trend === 'auto' ? (['none', 'damped', 'additive'] as const) : [trend]
  const shapes = wanted.map((one) => ({ trend: one, seasonLength }))
  checkSeries(values, 'values', Math.min(...shapes.map(leastFor)))

  const fit = shapes
    .filter((shape) => values.length >= leastFor(shape))
    .map((shape) => fitSmoothing(values, shape))
    .reduce((best, other) => (other.aicc < best.aicc ? other : best))
  if (fit.solution.squares <= ROUNDING * sumOfSquares(values)) {
    throw new StatsError('constant', 'The series follows its pattern without any error, so chance cannot be measured.')
  }
  return forecastFrom(values, fit, horizon, level)
}

function forecastFrom(values: ArrayLike<number>, fit: SmoothingFit, horizon: number, level: number): SmoothingForecast {
  const { shape, parameters, initial, solution } = fit
  const { errors, state } = runSmoothing(values, parameters, initial)
  const points = projectSmoothing(state, parameters.phi, horizon)
  const { variances, degreesOfFreedom } = forecastVariances(values, fit, points)
  const forecasts = Array.from(points, (point, h) =>
    forecastOf(point, Math.sqrt(variances[h]), degreesOfFreedom, level),
  )
  return {
    forecasts,
    trend: shape.trend,
    parameters,
    state,
    fitted: Float64Array.from(errors, (error, t) => values[t] - error),
    residualDeviation: Math.sqrt(solution.squares / (values.length - fit.fitted)),
    aicc: fit.aicc,
    level,
  }
}

function sumOfSquares(values: ArrayLike<number>): number {
  let squares = 0
  for (let i = 0; i < values.length; i++) squares += values[i] ** 2
  return squares
}
