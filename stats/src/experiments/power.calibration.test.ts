import { expect, test } from 'vitest'
import { binomial, createRandom, normal } from '../random.ts'
import { conversionDifference } from './conversion-difference.ts'
import { meanDifference } from './mean-difference.ts'
import { meanPower, meanSampleSize } from './mean-power.ts'
import { benjaminiHochbergAdjust, holmAdjust } from './multiple-comparisons.ts'
import { proportionPower, proportionSampleSize } from './proportion-power.ts'
import { meanStatistics } from './sufficient-statistics.ts'

const runs = 4000
const slack = (share: number) => 4 * Math.sqrt((share * (1 - share)) / runs)
const draw = (n: number, next: () => number) => Float64Array.from({ length: n }, next)

test.each([
  [20, 20, 0.9, 1, 1],
  [5, 95, 1.5, 1, 1],
  [60, 30, 0.5, 1, 1],
  [40, 10, 1.2, 1, 2],
])('power for means: %i and %i', (controlN, treatmentN, difference, a, b) => {
  const random = createRandom(13)
  let found = 0
  for (let i = 0; i < runs; i++) {
    const control = meanStatistics(draw(controlN, () => a * normal(random)))
    const treatment = meanStatistics(draw(treatmentN, () => difference + b * normal(random)))
    if (meanDifference(control, treatment).pValue <= 0.05) found++
  }
  const power = meanPower({ controlN, treatmentN, difference, standardDeviation: { control: a, treatment: b } })
  // With 5 the degrees of freedom themselves vary, which the formula leaves out.
  expect(Math.abs(found / runs - power)).toBeLessThan(slack(power) + (controlN === 5 ? 0.03 : 0.005))
})

test('a group of the size advised finds the difference as often as asked', () => {
  const random = createRandom(14)
  const size = meanSampleSize({ difference: 0.7, standardDeviation: 1, treatmentShare: 0.3 }, { power: 0.9 })
  let found = 0
  for (let i = 0; i < runs; i++) {
    const control = meanStatistics(draw(size.control, () => normal(random)))
    const treatment = meanStatistics(draw(size.treatment, () => 0.7 + normal(random)))
    if (meanDifference(control, treatment).pValue <= 0.05) found++
  }
  expect(Math.abs(found / runs - 0.9)).toBeLessThan(slack(0.9) + 0.01)
})

test.each([
  [0.05, 0.07, 0.5],
  [0.3, 0.2, 0.2],
])('proportions %d against %d with a treated share of %d', (control, treatment, treatmentShare) => {
  const random = createRandom(15)
  const size = proportionSampleSize({ control, treatment, treatmentShare })
  const power = proportionPower({ controlN: size.control, treatmentN: size.treatment, control, treatment })
  expect(power).toBeGreaterThanOrEqual(0.8)
  let found = 0
  for (let i = 0; i < runs; i++) {
    const a = { n: size.control, successes: binomial(random, size.control, control) }
    const b = { n: size.treatment, successes: binomial(random, size.treatment, treatment) }
    if (conversionDifference(a, b).pValue <= 0.05) found++
  }
  expect(Math.abs(found / runs - power)).toBeLessThan(slack(power) + 0.01)
})

test('Holm keeps the chance of any false find, Benjamini–Hochberg the share of false finds', () => {
  const random = createRandom(16)
  let any = 0
  let falseShare = 0
  for (let i = 0; i < runs; i++) {
    // Fifteen metrics without effect, five with one.
    const p = Array.from({ length: 20 }, (_, k) => (k < 15 ? random() : random() * 0.004))
    if (holmAdjust(p).some((value, k) => k < 15 && value <= 0.05)) any++
    const found = benjaminiHochbergAdjust(p).flatMap((value, k) => (value <= 0.05 ? [k] : []))
    falseShare += found.length ? found.filter((k) => k < 15).length / found.length : 0
  }
  expect(any / runs).toBeLessThan(0.05 + slack(0.05))
  expect(any / runs).toBeGreaterThan(0.03)
  // With 15 of 20 true nulls the method's share is exactly 0.05 · 15 / 20.
  expect(Math.abs(falseShare / runs - 0.0375)).toBeLessThan(slack(0.0375))
})
