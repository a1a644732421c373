/** Which parts the level carries with it. */
export interface SmoothingShape {
  trend: 'none' | 'additive' | 'damped'
  /** periods in a season; 1 for none */
  seasonLength: number
}

/**
 * How fast level, trend and season follow what is seen, and how fast the trend fades (1: never). Parts that are missing
 * have 0.
 */
export interface SmoothingParameters {
  alpha: number
  beta: number
  gamma: number
  phi: number
}

/** Level, trend, and the season's effects; `season[0]` is the next period's. */
export interface SmoothingState {
  level: number
  trend: number
  season: Float64Array
}

/**
 * Runs the additive innovations model over a series: each period's error is what was seen less level, damped trend and
 * season; then level, trend and season each move by their share of it (Hyndman, Koehler, Ord, Snyder 2008, section
 * 2.5.1).
 *
 * @returns the one-step errors and the state after the last period
 */
export function runSmoothing(
  values: ArrayLike<number>,
  parameters: SmoothingParameters,
  initial: SmoothingState,
): { errors: Float64Array; state: SmoothingState } {
  const { alpha, beta, gamma, phi } = parameters
  const errors = new Float64Array(values.length)
  const m = initial.season.length
  const season = initial.season.slice()
  let { level, trend } = initial
  let place = 0
  for (let t = 0; t < values.length; t++) {
    const damped = phi * trend
    const seasonal = m > 0 ? season[place] : 0
    const error = values[t] - level - damped - seasonal
    errors[t] = error
    level += damped + alpha * error
    trend = damped + beta * error
    if (m > 0) {
      season[place] = seasonal + gamma * error
      place = place + 1 === m ? 0 : place + 1
    }
  }
  const turned = new Float64Array(m)
  for (let i = 0; i < m; i++) turned[i] = season[(place + i) % m]
  return { errors, state: { level, trend, season: turned } }
}

/** The point forecasts from a state, the next period first. */
export function projectSmoothing(state: SmoothingState, phi: number, horizon: number): Float64Array {
  const forecasts = new Float64Array(horizon)
  const m = state.season.length
  let { level, trend } = state
  for (let h = 0; h < horizon; h++) {
    trend *= phi
    level += trend
    forecasts[h] = level + (m > 0 ? state.season[h % m] : 0)
  }
  return forecasts
}

/**
 * By how much an error of 1 moves the forecasts after it: the response c₁, c₂ … whose squares add up to the variance of
 * the forecasts (Hyndman et al. 2008, equation 6.1).
 */
export function errorResponse(shape: SmoothingShape, parameters: SmoothingParameters, horizon: number): Float64Array {
  const season = new Float64Array(shape.seasonLength > 1 ? shape.seasonLength : 0)
  if (season.length > 0) season[season.length - 1] = parameters.gamma
  return projectSmoothing({ level: parameters.alpha, trend: parameters.beta, season }, parameters.phi, horizon)
}
