import { expect, test } from 'vitest'
import { leastDetectableMeanDifference, meanPower, meanSampleSize } from './mean-power.ts'
import { noncentralTUpperTail } from './noncentral-t.ts'
import { leastDetectableProportionDifference, proportionPower, proportionSampleSize } from './proportion-power.ts'

// scipy 1.17 stats.nct.sf
test('noncentral t', () => {
  expect(noncentralTUpperTail(2, 3.5, 1.2)).toBeCloseTo(0.2992906439267048, 10)
  expect(noncentralTUpperTail(0, 7, -2)).toBeCloseTo(0.02275013194817922, 12)
  expect(noncentralTUpperTail(30, 1000, 25)).toBeCloseTo(1.614048440501545e-5, 10)
  expect(noncentralTUpperTail(2, 3.5, -3)).toBeCloseTo(1.5712834428528635e-5, 10)
  expect(noncentralTUpperTail(2, 1e6, 2)).toBeCloseTo(0.5, 5)
})

// scipy 1.17 noncentral t with Welch's degrees of freedom; the first is R's power.t.test(n = 20, delta = 1), 0.8689528
test.each([
  [20, 20, 1, 1, 1, 0.8689530277239897],
  [64, 64, 0.5, 1, 1, 0.8014595579222542],
  [5, 95, 1, 1, 1, 0.40321175657538905],
  [10, 40, 1, 2, 1, 0.2849699851048576],
])('power for means %i and %i', (controlN, treatmentN, difference, control, treatment, power) => {
  const standardDeviation = { control, treatment }
  expect(meanPower({ controlN, treatmentN, difference, standardDeviation })).toBeCloseTo(power, 8)
  expect(leastDetectableMeanDifference({ controlN, treatmentN, standardDeviation }, { power })).toBeCloseTo(
    difference,
    8,
  )
})

// R, power.t.test(power = .90, delta = 1): n = 22.02110
test('sample size for means', () => {
  expect(meanSampleSize({ difference: 1, standardDeviation: 1 }, { power: 0.9 })).toEqual({
    control: 23,
    treatment: 23,
    total: 46,
  })
  const uneven = meanSampleSize({ difference: -0.5, standardDeviation: 1, treatmentShare: 0.1 })
  expect(uneven.treatment / uneven.total).toBeCloseTo(0.1, 2)
  expect(uneven.total).toBeGreaterThan(128 / (4 * 0.09) - 1)
})

// R help page: power.prop.test(n = 50, p1 = .50, p2 = .75): 0.740; power.prop.test(p1 = .50, p2 = .75, power = .90): n
// = 76.7
test('power and sample size for proportions', () => {
  const power = proportionPower({ controlN: 50, treatmentN: 50, control: 0.5, treatment: 0.75 })
  expect(power).toBeCloseTo(0.7401659013313879 + 1.2921222232078542e-6, 9)
  expect(proportionSampleSize({ control: 0.5, treatment: 0.75 }, { power: 0.9 })).toEqual({
    control: 77,
    treatment: 77,
    total: 154,
  })
})

test('least detectable rates have the power asked for, or are null', () => {
  const design = { controlN: 9000, treatmentN: 1000, control: 0.05 }
  const { increase, decrease } = leastDetectableProportionDifference(design)
  expect(proportionPower({ ...design, treatment: 0.05 + increase! })).toBeCloseTo(0.8, 9)
  expect(proportionPower({ ...design, treatment: 0.05 - decrease! })).toBeCloseTo(0.8, 9)
  expect(leastDetectableProportionDifference({ controlN: 20, treatmentN: 20, control: 0.05 }).decrease).toBeNull()
  expect(leastDetectableProportionDifference({ controlN: 2, treatmentN: 2, control: 0.5 })).toEqual({
    increase: null,
    decrease: null,
  })
})

test('refuses designs that cannot be', () => {
  const design = { controlN: 10, treatmentN: 10, difference: 1, standardDeviation: 1 }
  expect(() => meanPower({ ...design, controlN: 1 })).toThrow(expect.objectContaining({ code: 'too-few' }))
  expect(() => meanPower({ ...design, standardDeviation: 0 })).toThrow(/standardDeviation is 0/)
  expect(() => meanPower({ ...design, difference: Number.NaN })).toThrow(
    expect.objectContaining({ code: 'not-finite' }),
  )
  expect(() => leastDetectableMeanDifference(design, { power: 0.01 })).toThrow(/power is 0.01/)
  expect(() => meanSampleSize({ difference: 0, standardDeviation: 1 })).toThrow(/difference is 0/)
  expect(() => meanSampleSize({ difference: 1e-9, standardDeviation: 1 })).toThrow(/10¹²/)
  expect(() => meanSampleSize({ difference: 1, standardDeviation: 1, treatmentShare: 1 })).toThrow(/treatmentShare/)
  expect(() => proportionPower({ controlN: 9, treatmentN: 9, control: 1.2, treatment: 0.5 })).toThrow(/control is 1.2/)
  expect(() => proportionPower({ controlN: 9, treatmentN: 9, control: 0, treatment: 0 })).toThrow(/nothing to tell/)
  expect(() => proportionSampleSize({ control: 0.2, treatment: 0.2 })).toThrow(/equal/)
  expect(() => leastDetectableProportionDifference({ controlN: 9, treatmentN: 9, control: 0 })).toThrow(/control is 0/)
})
