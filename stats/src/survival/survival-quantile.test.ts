import { expect, test } from 'vitest'
import { kaplanMeier } from './kaplan-meier.ts'
import { riskTable } from './risk-table.ts'
import { medianSurvival, survivalQuantile } from './survival-quantile.ts'

// Remission under 6-MP and placebo (Freireich et al. 1963): medians 23 and 8 weeks (Klein & Moeschberger 2003, §4.5);
// under placebo 4 to 11 by the log-log band, under 6-MP 13 to no upper limit.
const treated = riskTable(
  [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
)
const placebo = riskTable(
  [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
  new Array<number>(21).fill(1),
)

test('medians of the 6-MP trial', () => {
  expect(medianSurvival(kaplanMeier(treated))).toEqual({ estimate: 23, lower: 13, upper: null })
  expect(medianSurvival(kaplanMeier(placebo))).toEqual({ estimate: 8, lower: 4, upper: 11 })
})

test('the interval is the set of times whose band contains one half', () => {
  const curve = kaplanMeier(placebo)
  const { lower, upper } = medianSurvival(curve)
  curve.times.forEach((time, i) => {
    expect(curve.lower[i] <= 0.5 && 0.5 < curve.upper[i]).toBe(time >= lower! && time < upper!)
  })
})

test('where the curve rests at one half, the middle', () => {
  expect(medianSurvival(kaplanMeier(riskTable([1, 2, 3, 4], [1, 1, 1, 1])))).toEqual({
    estimate: 2.5,
    lower: 1,
    upper: null,
  })
  // 0.9 · (1 − 4/9) = 0.5, missed by rounding
  const shaky = kaplanMeier(riskTable([1, 2, 2, 2, 2, 3, 4, 4, 4, 4], [1, 1, 1, 1, 1, 1, 0, 0, 0, 0]))
  expect(medianSurvival(shaky).estimate).toBe(2.5)
})

test('other shares, and what the data do not reach', () => {
  const curve = kaplanMeier(treated)
  expect(survivalQuantile(curve, 0.25).estimate).toBe(13)
  expect(survivalQuantile(curve, 0.75)).toEqual({ estimate: null, lower: 23, upper: null })
  expect(medianSurvival(kaplanMeier(riskTable([1, 2], [0, 0])))).toEqual({ estimate: null, lower: null, upper: null })
  expect(medianSurvival(kaplanMeier(riskTable([7], [1])))).toEqual({ estimate: 7, lower: null, upper: null })
})

test('refuses shares that are none', () => {
  for (const left of [0, 1, 50, Number.NaN])
    expect(() => survivalQuantile(kaplanMeier(placebo), left)).toThrow(
      expect.objectContaining({ code: 'out-of-range' }),
    )
})
