import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StatsError } from '../errors.ts'
import { createRandom, normal } from '../random.ts'
import { exponentialSmoothingForecast } from './exponential-smoothing.ts'
import { leastSquares } from './least-squares.ts'
import { nelderMead } from './nelder-mead.ts'
import { projectSmoothing, runSmoothing } from './smoothing-model.ts'

// R forecast, ets(): parameters, states and forecasts as kept in statsmodels' test results (fit_ets_results_*.json).
// Oil production, Saudi Arabia, and quarterly visitor nights, Australia 1999–2015 (Hyndman & Athanasopoulos).
const oil = [
  111.0091, 130.8284, 141.2871, 154.2278, 162.7409, 192.1665, 240.7997, 304.2174, 384.0046, 429.6622, 359.3169,
  437.2519, 468.4008, 424.4353, 487.9794, 509.8284, 506.3473, 340.1842, 240.2589, 219.0328, 172.0747, 252.5901,
  221.0711, 276.5188, 271.148, 342.6186, 428.3558, 442.3946, 432.7851, 437.2497, 437.2092, 445.3641, 453.195, 454.4096,
  422.3789, 456.0371, 440.3866, 425.1944, 486.2052, 500.4291, 521.2759, 508.9476, 488.8889, 509.8706, 456.7229,
  473.8166, 525.9509, 549.8338, 542.3405,
]
const visitors = [
  30.052513, 19.148496, 25.317692, 27.591437, 32.076456, 23.487961, 28.47594, 35.123753, 36.838485, 25.007017, 30.72223,
  28.693759, 36.640986, 23.824609, 29.311683, 31.770309, 35.177877, 19.775244, 29.60175, 34.538842, 41.273599,
  26.655862, 28.279859, 35.191153, 42.205664, 24.649171, 32.667335, 37.257354, 45.24246, 29.350481, 36.344207,
  41.782081, 49.276598, 31.275401, 37.850625, 38.837044, 51.2369, 31.838552, 41.323421, 42.799003, 55.708358, 33.407145,
  42.316638, 45.157123, 59.57608, 34.83733, 44.841681, 46.97125, 60.019031, 38.371179, 46.975864, 50.733796, 61.646873,
  39.299569, 52.671209, 54.332317, 66.834358, 40.871188, 51.828536, 57.49191, 65.25147, 43.061208, 54.760757, 59.834475,
  73.257027, 47.696624, 61.097768, 66.055761,
]

test("Holt with R's parameters gives R's state and forecasts", () => {
  const parameters = { alpha: 0.99770564, beta: 0.0001001, gamma: 0, phi: 1 }
  const initial = { level: 21.3150686, trend: 11.71213626, season: new Float64Array(0) }
  const { errors, state } = runSmoothing(oil, parameters, initial)
  expect(errors[0]).toBeCloseTo(77.98192976, 3)
  expect(state.level).toBeCloseTo(542.38446176, 3)
  expect(state.trend).toBeCloseTo(11.70680319, 5)
  expect(projectSmoothing(state, 1, 4)[3]).toBeCloseTo(589.21167453, 3)
})

test("damped Holt–Winters with R's parameters gives R's errors, error variance and forecasts", () => {
  const parameters = { alpha: 0.35445427, beta: 0.03200749, gamma: 0.39993387, phi: 0.97999997 }
  const season = Float64Array.of(5.34956637, -6.61171798, -0.50735902, 1.76951063)
  const { errors, state } = runSmoothing(visitors, parameters, { level: 24.01278357, trend: 0.97770147, season })
  expect(errors[67]).toBeCloseTo(1.89116018, 5)
  expect(errors.reduce((sum, e) => sum + e * e, 0) / (68 - 9)).toBeCloseTo(6.0830734, 5)
  const forecasts = projectSmoothing(state, parameters.phi, 4)
  for (const [h, r] of [76.07768073, 51.61741109, 63.96457729, 68.27886241].entries()) {
    expect(forecasts[h]).toBeCloseTo(r, 5)
  }
})

test("fits at least as well as R's ets(), and forecasts nearly the same", () => {
  const fit = exponentialSmoothingForecast(visitors, { seasonLength: 4, horizon: 4, trend: 'damped' })
  expect(fit.residualDeviation ** 2).toBeLessThan(6.0830734)
  expect(fit.residualDeviation ** 2).toBeGreaterThan(0.97 * 6.0830734)
  expect(fit.parameters.alpha).toBeCloseTo(0.354, 1)
  expect(fit.parameters.gamma).toBeCloseTo(0.4, 1)
  const r = [76.07768073, 51.61741109, 63.96457729, 68.27886241]
  for (const [h, forecast] of fit.forecasts.entries()) {
    expect(Math.abs(forecast.estimate - r[h])).toBeLessThan(0.4)
  }
  const holt = exponentialSmoothingForecast(oil, { horizon: 1, trend: 'additive' })
  expect(holt.residualDeviation ** 2).toBeLessThan(2571.943)
  expect(holt.parameters.alpha).toBeGreaterThan(0.99)
})

test('intervals widen with the horizon; the same series gives the same forecast', () => {
  const run = () => exponentialSmoothingForecast(visitors, { seasonLength: 4, horizon: 12, trend: 'none' })
  const { forecasts, fitted } = run()
  expect(run().forecasts).toEqual(forecasts)
  expect(fitted).toHaveLength(68)
  for (let h = 4; h < 12; h++) {
    const width = (i: number) => forecasts[i].upper - forecasts[i].lower
    expect(width(h)).toBeGreaterThan(width(h - 4))
  }
})

test('auto follows a trend where there is one, and none where there is none', () => {
  const random = createRandom(3)
  const flat = Array.from({ length: 60 }, () => 50 + normal(random))
  expect(exponentialSmoothingForecast(flat, { horizon: 1 }).trend).toBe('none')
  const rising = flat.map((value, t) => value + 2 * t)
  const { trend, forecasts } = exponentialSmoothingForecast(rising, { horizon: 5 })
  expect(trend).toBe('additive')
  expect(Math.abs(forecasts[4].estimate - (50 + 2 * 64))).toBeLessThan(2)
})

test('a shift and a scale of the values shift and scale the forecasts', () => {
  const plain = exponentialSmoothingForecast(oil, { horizon: 3, trend: 'damped' })
  const other = exponentialSmoothingForecast(
    oil.map((value) => 1e4 + 50 * value),
    { horizon: 3, trend: 'damped' },
  )
  expect(other.forecasts[2].estimate).toBeCloseTo(1e4 + 50 * plain.forecasts[2].estimate, 0)
  expect(other.forecasts[2].upper / (1e4 + 50 * plain.forecasts[2].upper)).toBeCloseTo(1, 4)
})

test('least squares against a line by hand, and with a column twice', () => {
  const line = leastSquares([Float64Array.of(1, 1, 1), Float64Array.of(0, 1, 2)], Float64Array.of(1, 2, 6))
  expect(line.coefficients[0]).toBeCloseTo(0.5, 12)
  expect(line.coefficients[1]).toBeCloseTo(2.5, 12)
  expect(line.squares).toBeCloseTo(1.5, 12)
  expect(line.halfLogDeterminant).toBeCloseTo(Math.log(6) / 2, 12)
  // Variance of the slope: 1 / Σ (t − mean)² = 1/2; of the value at 3: 1/3 + 4/2
  expect(line.varianceOf(Float64Array.of(0, 1))).toBeCloseTo(0.5, 12)
  expect(line.varianceOf(Float64Array.of(1, 3))).toBeCloseTo(1 / 3 + 2, 12)
  const twice = Float64Array.of(1, 2, 3)
  expect([...leastSquares([twice, twice], Float64Array.of(2, 4, 6)).coefficients]).toEqual([2, 0])
})

test('the simplex finds the bottom of a curved valley', () => {
  const valley = ([x, y]: number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2
  const { point } = nelderMead(valley, [-1.2, 1], { tolerance: 1e-14, limit: 1000 })
  expect(point[0]).toBeCloseTo(1, 4)
  expect(point[1]).toBeCloseTo(1, 4)
})

test('never gives what is no number, whatever the series', () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.double({ min: -1e60, max: 1e60, noNaN: true }),
    fc.constant(0),
  )
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 8, maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (values, seasonLength) => {
        try {
          const { forecasts } = exponentialSmoothingForecast(values, { horizon: 2, seasonLength, trend: 'damped' })
          for (const { estimate, lower, upper } of forecasts) {
            expect(Number.isFinite(estimate)).toBe(true)
            expect(lower).toBeLessThan(upper)
          }
        } catch (error) {
          if (!(error instanceof StatsError)) throw error
        }
      },
    ),
    { numRuns: 15 },
  )
})

test('refuses what it cannot answer', () => {
  expect(() => exponentialSmoothingForecast([1, 2, 3, 4, 5], { horizon: 1 })).toThrow(
    expect.objectContaining({ code: 'too-few' }),
  )
  expect(() => exponentialSmoothingForecast(oil.slice(0, 13), { horizon: 1, seasonLength: 7 })).toThrow(/at least 14/)
  expect(() => exponentialSmoothingForecast(new Float64Array(20).fill(7), { horizon: 1 })).toThrow(
    expect.objectContaining({ code: 'constant' }),
  )
  const line = Array.from({ length: 30 }, (_, t) => 3 + 2 * t)
  expect(() => exponentialSmoothingForecast(line, { horizon: 1 })).toThrow(
    expect.objectContaining({ code: 'constant' }),
  )
  expect(() => exponentialSmoothingForecast([...oil, Number.POSITIVE_INFINITY], { horizon: 1 })).toThrow(/values\[49\]/)
  expect(() => exponentialSmoothingForecast(oil, { horizon: 0 })).toThrow(/horizon/)
  expect(() => exponentialSmoothingForecast(oil, { horizon: 1, seasonLength: 61 })).toThrow(/seasonLength/)
})
