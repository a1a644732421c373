import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { contractRetention, expectedPayments, predictContracts } from './contracts.ts'
import { type ContractFit, fitShiftedBetaGeometric } from './shifted-beta-geometric.ts'

const cohort = (customers: number[]) => ({
  left: customers.slice(1).map((count, i) => customers[i] - count),
  staying: customers.slice(1).map((count, i) => (i === customers.length - 2 ? count : 0)),
})
const fitted = (fit: ReturnType<typeof fitShiftedBetaGeometric>): ContractFit => {
  if (!fit.estimable) throw new Error(JSON.stringify(fit))
  return fit
}
const reason = (left: number[], staying: number[]) => {
  const fit = fitShiftedBetaGeometric({ left, staying })
  return fit.estimable ? 'fitted' : fit.reason
}

// Fader & Hardie 2007, "How to Project Customer Retention", table 1: customers of 1,000 after each of seven renewals
const regular = cohort([1000, 631, 468, 382, 326, 289, 262, 241])
const highEnd = cohort([1000, 869, 743, 653, 593, 551, 517, 491])

describe('fitShiftedBetaGeometric', () => {
  test('the published fits', () => {
    const one = fitted(fitShiftedBetaGeometric(regular))
    expect([one.model.alpha, one.model.beta].map((value) => +value.toFixed(3))).toEqual([0.704, 1.182])
    expect(one.logLikelihood).toBeCloseTo(-1680.27, 2)
    const other = fitted(fitShiftedBetaGeometric(highEnd))
    expect([other.model.alpha, other.model.beta].map((value) => +value.toFixed(3))).toEqual([0.668, 3.806])
    expect(other.logLikelihood).toBeCloseTo(-1611.16, 2)
  })

  test('cohorts of different age are added up', () => {
    const sum = (key: 'left' | 'staying') => regular[key].map((count, i) => count + (i < 3 ? young[key][i] : 0))
    const young = cohort([1000, 631, 468, 382])
    const both = fitted(fitShiftedBetaGeometric({ left: sum('left'), staying: sum('staying') }))
    expect(both.customers).toBe(2000)
    expect(both.model.alpha).toBeCloseTo(0.704, 1)
  })

  test('says so where customers do not differ, hardly leave, or were seen once', () => {
    expect(reason([100, 90, 81], [0, 0, 729])).toMatch(/no-interior-maximum|weakly-identified/)
    expect(reason([5], [995])).toBe('too-few-leavers')
    expect(reason([100], [900])).toMatch(/hessian-not-positive|no-interior-maximum|weakly-identified/)
    expect(reason([900], [0])).not.toBe('fitted')
  })

  test('refuses what cannot be', () => {
    expect(() => fitShiftedBetaGeometric({ left: [1], staying: [] })).toThrow('each renewal')
    expect(() => fitShiftedBetaGeometric({ left: [], staying: [] })).toThrow('no customer')
    expect(() => fitShiftedBetaGeometric({ left: [-1], staying: [3] })).toThrow('left[0]')
    expect(() => fitShiftedBetaGeometric({ left: [1], staying: [Number.NaN] })).toThrow('staying[0]')
  })
})

describe('contract predictions', () => {
  const fit = fitted(fitShiftedBetaGeometric(regular))

  test('projects the published hold-out: 17.3 % of the regular customers were left after twelve renewals', () => {
    const { survival, retention } = contractRetention(fit.model, 12)
    expect(survival[11]).toBeCloseTo(0.173, 2)
    expect(retention[11]).toBeGreaterThan(retention[0])
  })

  test('expected payments are the sum of survival, discounted', () => {
    const { survival } = contractRetention(fit.model, 100_000)
    const discountRate = 0.05
    let wanted = 0
    survival.forEach((chance, i) => {
      wanted += chance * Math.exp(-discountRate * (i + 1))
    })
    expect(expectedPayments(fit.model, [0], { discountRate })[0]).toBeCloseTo(wanted, 9)
    const known = expectedPayments(fit.model, [3], { discountRate, untilRenewal: 0 })[0]
    let later = 0
    survival.forEach((chance, i) => {
      if (i >= 3) later += (chance / survival[2]) * Math.exp(-discountRate * (i - 3))
    })
    expect(known).toBeCloseTo(later, 9)
  })

  test('intervals hold the estimate, scale with the payment, and repeat with the seed', () => {
    const options = { discountRate: Math.log(1.1), payment: 50 }
    const { estimate, lower, upper } = predictContracts(fit, [0, 4, 30], options, createRandom(1))
    for (const i of [0, 1, 2]) {
      expect(lower[i]).toBeLessThanOrEqual(estimate[i])
      expect(upper[i]).toBeGreaterThanOrEqual(estimate[i])
    }
    expect(estimate[2]).toBeGreaterThan(estimate[0])
    expect(predictContracts(fit, [0, 4, 30], options, createRandom(1)).upper).toEqual(upper)
    const single = predictContracts(fit, [0], { discountRate: Math.log(1.1) }, createRandom(1))
    expect(single.upper[0] * 50).toBeCloseTo(upper[0], 9)
  })

  test('refuses what cannot be', () => {
    expect(() => expectedPayments(fit.model, [0], { discountRate: 0 })).toThrow('discount rate')
    expect(() => expectedPayments(fit.model, [-1], { discountRate: 0.1 })).toThrow('renewals[0]')
    expect(() => expectedPayments(fit.model, [], { discountRate: 0.1 })).toThrow('no customers')
    expect(() => contractRetention({ ...fit.model, beta: 0 }, 3)).toThrow('beta')
    expect(() => contractRetention(fit.model, 0)).toThrow('periods')
    expect(() => predictContracts(fit, [0], { discountRate: 0.1, level: 1 }, createRandom(1))).toThrow('level')
  })
})
