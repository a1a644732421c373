import { expect, test } from 'vitest'
import { createRandom, normal, type Random } from '../random.ts'
import { exponentialSmoothingForecast, type SmoothingOptions } from './exponential-smoothing.ts'
import type { Forecast } from './forecast.ts'
import { seasonalNaiveForecast } from './seasonal-naive.ts'
import type { SmoothingParameters } from './smoothing-model.ts'

const horizon = 6

/** A series that the model itself has made, with a season of sine waves. */
function series(random: Random, n: number, parameters: SmoothingParameters, seasonLength: number): Float64Array {
  const { alpha, beta, gamma, phi } = parameters
  const season = Array.from({ length: seasonLength }, (_, i) =>
    seasonLength > 1 ? 10 * Math.sin((2 * Math.PI * i) / seasonLength) : 0,
  )
  let level = 100
  let trend = beta > 0 ? 0.5 : 0
  return Float64Array.from({ length: n }, (_, t) => {
    const error = normal(random)
    const value = level + phi * trend + season[t % seasonLength] + error
    level += phi * trend + alpha * error
    trend = phi * trend + beta * error
    season[t % seasonLength] += gamma * error
    return value
  })
}

/** Shares of the next and of the sixth value that lay within their intervals. */
function coverage(runs: number, make: () => Float64Array, forecast: (past: Float64Array) => Forecast[]) {
  let next = 0
  let sixth = 0
  for (let i = 0; i < runs; i++) {
    const values = make()
    const n = values.length - horizon
    const forecasts = forecast(values.subarray(0, n))
    const held = (h: number) => forecasts[h].lower <= values[n + h] && values[n + h] <= forecasts[h].upper
    if (held(0)) next++
    if (held(horizon - 1)) sixth++
  }
  return { next: next / runs, sixth: sixth / runs }
}

const slack = (runs: number) => 4 * Math.sqrt((0.95 * 0.05) / runs)

test.each([
  ['simple, short', 15, { alpha: 0.3, beta: 0, gamma: 0, phi: 1 }, 1, 'none', 150],
  ['simple, a random walk', 40, { alpha: 1, beta: 0, gamma: 0, phi: 1 }, 1, 'none', 300],
  ['simple, auto', 40, { alpha: 0.3, beta: 0, gamma: 0, phi: 1 }, 1, 'auto', 100],
  ['Holt, short', 25, { alpha: 0.4, beta: 0.1, gamma: 0, phi: 1 }, 1, 'additive', 120],
  ['damped', 60, { alpha: 0.4, beta: 0.1, gamma: 0, phi: 0.9 }, 1, 'damped', 80],
  ['days in weeks', 42, { alpha: 0.3, beta: 0, gamma: 0.1, phi: 1 }, 7, 'none', 60],
] as const)('exponential smoothing, %s (n %i)', (_, n, parameters, seasonLength, trend, runs) => {
  const random = createRandom(17)
  const options: SmoothingOptions = { horizon, seasonLength, trend }
  const { next, sixth } = coverage(
    runs,
    () => series(random, n + horizon, parameters, seasonLength),
    (past) => exponentialSmoothingForecast(past, options).forecasts,
  )
  expect(Math.abs(next - 0.95)).toBeLessThan(slack(runs))
  expect(Math.abs(sixth - 0.95)).toBeLessThan(slack(runs))
})

test.each([
  [3, 8],
  [7, 60],
])('seasonal naive on a series of seasonal steps, season %i, n %i', (seasonLength, n) => {
  const random = createRandom(18)
  const runs = 4000
  const { next, sixth } = coverage(
    runs,
    () => {
      const values = new Float64Array(n + horizon)
      for (let t = 0; t < values.length; t++) values[t] = (values[t - seasonLength] ?? 0) + normal(random)
      return values
    },
    (past) => seasonalNaiveForecast(past, { seasonLength, horizon }).forecasts,
  )
  // A first season of single steps adds nothing to the changes, which start with the second.
  expect(Math.abs(next - 0.95)).toBeLessThan(slack(runs))
  expect(Math.abs(sixth - 0.95)).toBeLessThan(slack(runs))
})
