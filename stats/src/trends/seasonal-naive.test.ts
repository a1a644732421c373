import { expect, test } from 'vitest'
import { seasonalNaiveForecast } from './seasonal-naive.ts'

test('by hand: changes 1, 1, 0, 1 from season to season', () => {
  const { forecasts, residualDeviation } = seasonalNaiveForecast([3, 8, 4, 9, 4, 10], { seasonLength: 2, horizon: 5 })
  expect(forecasts.map((forecast) => forecast.estimate)).toEqual([4, 10, 4, 10, 4])
  expect(residualDeviation).toBeCloseTo(Math.sqrt(3 / 4), 12)
  // Student's t with 4 degrees of freedom: 2.776445
  const margin = 2.7764451051977987 * Math.sqrt(3 / 4)
  expect(forecasts[1].upper).toBeCloseTo(10 + margin, 9)
  expect(forecasts[2].lower).toBeCloseTo(4 - margin * Math.SQRT2, 9)
  expect(forecasts[4].lower).toBeCloseTo(4 - margin * Math.sqrt(3), 9)
})

test('without a season it is the last value', () => {
  expect(seasonalNaiveForecast([1, 5, 2], { seasonLength: 1, horizon: 2 }).forecasts[1].estimate).toBe(2)
})

test('refuses what it cannot answer', () => {
  const options = { seasonLength: 3, horizon: 1 }
  expect(() => seasonalNaiveForecast([1, 2, 3, 4], options)).toThrow(expect.objectContaining({ code: 'too-few' }))
  expect(() => seasonalNaiveForecast([1, 2, 3, 1, 2, 3], options)).toThrow(
    expect.objectContaining({ code: 'constant' }),
  )
  expect(() => seasonalNaiveForecast([1, 2, 3, 1, Number.NaN, 3], options)).toThrow(/values\[4\]/)
  expect(() => seasonalNaiveForecast([1, 2, 3, 1, 2, 4], { seasonLength: 2.5, horizon: 1 })).toThrow(/seasonLength/)
  expect(() => seasonalNaiveForecast([1, 2, 3, 1, 2, 4], { seasonLength: 2, horizon: 0 })).toThrow(/horizon/)
})
