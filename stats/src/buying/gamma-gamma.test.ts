import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, poisson } from '../random.ts'
import { expectedSpend } from './expected-spend.ts'
import { fitGammaGamma } from './gamma-gamma.ts'
import { simulateSpend } from './simulate-purchases.ts'

const published = { name: 'gamma-gamma', p: 6.25, q: 3.74, v: 15.44 } as const

function simulated(n: number, seed: number) {
  const random = createRandom(seed)
  const x = Float64Array.from({ length: n }, () => poisson(random, 1.5))
  return { x, ...simulateSpend(published, x, new Float64Array(n), random) }
}

describe('fitGammaGamma', () => {
  test('finds the parameters behind simulated customers, within four standard errors', () => {
    const fit = fitGammaGamma(simulated(4000, 1))
    if (!fit.estimable) throw new Error(JSON.stringify(fit))
    for (const name of ['p', 'q', 'v'] as const) {
      expect(Math.abs(fit.model[name] - published[name])).toBeLessThan(4 * fit.standardErrors[name])
    }
    expect(fit.gradient).toBeLessThan(1e-3)
    expect(Math.abs(fit.correlation)).toBeLessThan(0.06)
  })

  test('does not depend on the unit of money', () => {
    const { x, meanSpend } = simulated(500, 2)
    const once = fitGammaGamma({ x, meanSpend })
    const doubled = fitGammaGamma({ x, meanSpend: meanSpend.map((z) => 2 * z) })
    if (!once.estimable || !doubled.estimable) throw new Error('no fit')
    expect(doubled.model.v).toBeCloseTo(2 * once.model.v, 4)
    expect(doubled.logLikelihood).toBeCloseTo(once.logLikelihood - once.customers * Math.log(2), 5)
  })

  test('says so where there is nothing to fit', () => {
    const reason = (x: number[], meanSpend: number[]) => {
      const fit = fitGammaGamma({ x, meanSpend })
      return fit.estimable ? 'fitted' : fit.reason
    }
    expect(reason([1, 2], [10, 20])).toBe('too-few-customers')
    expect(reason(Array(50).fill(2), Array(50).fill(9.99))).toBe('no-interior-maximum')
    const few = Array.from({ length: 50 }, (_, i) => 10 + (i % 2) * 1e-3)
    expect(reason(Array(50).fill(1), few)).not.toBe('fitted')
    const wild = Array.from({ length: 200 }, (_, i) => 1.2 ** (i % 100))
    expect(reason(Array(200).fill(3), wild)).not.toBe('fitted')
  })

  test('refuses what cannot be', () => {
    expect(() => fitGammaGamma({ x: [], meanSpend: [] })).toThrow('no customers')
    expect(() => fitGammaGamma({ x: [1], meanSpend: [] })).toThrow('both')
    expect(() => fitGammaGamma({ x: [1], meanSpend: [0] })).toThrow('meanSpend[0]')
    expect(() => fitGammaGamma({ x: [1], meanSpend: [Number.NaN] })).toThrow('meanSpend[0]')
    expect(() => fitGammaGamma({ x: [-1], meanSpend: [3] })).toThrow('x[0]')
  })
})

describe('expectedSpend', () => {
  test('of a customer without purchases is the mean over customers', () => {
    expect(expectedSpend(published, { x: [0], meanSpend: [0] })[0]).toBeCloseTo((6.25 * 15.44) / 2.74, 10)
  })

  test('lies between what the customer spent and what customers spend, nearer the former with more purchases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.1, max: 900, noNaN: true }), (x, z) => {
        const all = (6.25 * 15.44) / 2.74
        const [once, more] = expectedSpend(published, { x: [x, x + 1], meanSpend: [z, z] })
        expect((once - all) * (once - z)).toBeLessThanOrEqual(1e-9 * z)
        expect(Math.abs(more - z)).toBeLessThanOrEqual(Math.abs(once - z) + 1e-12)
      }),
      { seed: 5 },
    )
  })

  test('is refused where the mean is infinite', () => {
    expect(() => expectedSpend({ ...published, q: 1 }, { x: [1], meanSpend: [2] })).toThrow('q above 1')
  })
})
