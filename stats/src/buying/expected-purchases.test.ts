import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { discountedPurchases } from './discounted-purchases.ts'
import { expectedPurchases, expectedPurchasesOfNewCustomer, purchasesIfAlive } from './expected-purchases.ts'
import type { PurchaseModel } from './models.ts'
import { probabilityAlive } from './probability-alive.ts'
import { purchaseProbabilities } from './purchase-probabilities.ts'
import { discountedRate } from './purchase-rate.ts'
import { simulatePurchases } from './simulate-purchases.ts'

const bg: PurchaseModel = { name: 'bg-nbd', r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258 }
const mbg: PurchaseModel = { ...bg, name: 'mbg-nbd' }
const pareto: PurchaseModel = { name: 'pareto-nbd', r: 0.5533, alpha: 10.578, s: 0.6061, beta: 11.669 }
const of = (x: number, tx: number, T: number) => ({ x: [x], tx: [tx], T: [T] })
const near = (found: number, wanted: number, relative = 1e-9) =>
  expect(Math.abs(found / wanted - 1), `${found} for ${wanted}`).toBeLessThan(relative)

describe('expectedPurchases', () => {
  // Fader, Hardie & Lee 2005, equations 9 and 10 (with 2F1), evaluated with mpmath; P(alive) apart
  test.each([
    [0, 0, 39, 1.1950518784095],
    [3, 10, 39, 5.60387224465914],
    [40, 30, 52, 41.360219633251],
    [0, 0, 5000, 11.9759007732049],
  ])('BG/NBD, alive: x %d, T %d, t %d', (x, T, t, wanted) => {
    near(
      purchasesIfAlive({ name: 'bg-nbd', shape: 0.2426 + x, rate: 4.4135 + T, leave: 0.7929, stay: 2.4258 + x }, t),
      wanted,
    )
  })

  test('BG/NBD where a is 1 and the closed form is 0 / 0', () => {
    near(expectedPurchasesOfNewCustomer({ ...bg, a: 1 }, 39), 1.08272926376, 1e-8)
    near(expectedPurchasesOfNewCustomer({ ...bg, a: 1 }, 5000), 7.42177884178, 1e-8)
  })

  test('Pareto/NBD where s is 1', () => {
    const at = (s: number) => expectedPurchasesOfNewCustomer({ ...pareto, s }, 39)
    near(at(1), (at(0.999999) + at(1.000001)) / 2)
  })

  test('P(alive) of Pareto/NBD', () => {
    // closed form with mpmath; the last customer cannot but have left
    near(probabilityAlive(pareto, of(0, 0, 30))[0], 0.357139644177391)
    near(probabilityAlive(pareto, of(7, 20, 38))[0], 0.246631315075913)
    near(probabilityAlive(pareto, of(300, 20, 38))[0], 1.4877792846406e-58)
  })

  test('a new customer of the modified model may be gone at once', () => {
    near(probabilityAlive(mbg, of(0, 0, 0))[0], 2.4258 / (0.7929 + 2.4258))
    expect(probabilityAlive(bg, of(0, 0, 500))[0]).toBe(1)
  })

  test('refuses what cannot be', () => {
    expect(() => expectedPurchases({ ...bg, a: 0 }, of(0, 0, 1), 1)).toThrow('Parameter a')
    expect(() => expectedPurchases({ ...bg, name: 'nbd' as 'bg-nbd' }, of(0, 0, 1), 1)).toThrow(
      'Unknown purchase model',
    )
    expect(() => expectedPurchases(bg, of(0, 0, 1), -1)).toThrow('horizon t')
    expect(() => purchaseProbabilities(bg, 1, 0.5)).toThrow('upTo')
  })
})

describe('discountedPurchases', () => {
  // BG models: mean over λ of λ/δ · 2F1(1, a; a+b; −λ/δ), with mpmath's quadrature
  test.each([
    [0, 0, 30, 0.002, 1.41777808427684, 1.03769209472852],
    [2, 30.43, 38.86, 0.002, 6.07433538330989, 7.08240900868055],
    [100, 49, 50, 0.002, 243.232233203191, 244.537102363553],
    [7, 20, 38, 0.1, 0.24600452652632, 0.272540925209066],
  ])('BG and MBG/NBD: x %d, t_x %d, T %d at %d', (x, tx, T, discountRate, plain, modified) => {
    near(discountedPurchases(bg, of(x, tx, T), { discountRate })[0], plain)
    near(discountedPurchases(mbg, of(x, tx, T), { discountRate })[0], modified)
  })

  // Pareto/NBD: Fader, Hardie & Lee's closed form with Ψ, with mpmath
  test.each([
    [0, 0, 30, 0.002, 0.775560164922722],
    [2, 30.43, 38.86, 0.002, 7.75376579693076],
    [26, 30.86, 31, 0.1, 5.6897157743793],
    [7, 20, 38, 0.1, 0.34701139534714],
  ])('Pareto/NBD: x %d, t_x %d, T %d at %d', (x, tx, T, discountRate, wanted) => {
    near(discountedPurchases(pareto, of(x, tx, T), { discountRate })[0], wanted)
  })

  // R CLVTools 0.11.2: its discount factor 0.1 a week is the continuous rate ln 1.1; its own estimates differ in the fourth digit
  test('customer 1 of the CDNOW sample as R CLVTools has it', () => {
    const model: PurchaseModel = { name: 'pareto-nbd', r: 0.55328, alpha: 10.57768, s: 0.60624, beta: 11.66874 }
    const customer = of(2, 213 / 7, 272 / 7)
    const discountRate = Math.log(1.1)
    near(probabilityAlive(model, customer)[0], 0.869165490189967, 1e-3)
    near(expectedPurchases(model, customer, 39)[0], 1.45532077829165, 1e-3)
    near(discountedPurchases(model, customer, { discountRate })[0], 0.425093426186361, 1e-3)
  })

  test('without discount, equals expected purchases; refuses an infinite sum', () => {
    for (const model of [bg, mbg, pareto]) {
      const expected = expectedPurchases(model, of(3, 20, 30), 52)[0]
      near(discountedPurchases(model, of(3, 20, 30), { discountRate: 0, horizon: 52 })[0], expected)
    }
    expect(() => discountedPurchases(bg, of(0, 0, 1), { discountRate: 0 })).toThrow('may be infinite')
    expect(() => discountedPurchases(bg, of(0, 0, 1), { discountRate: -0.1 })).toThrow('discountRate')
  })
})

const size = fc.double({ min: -3, max: 3, noNaN: true }).map(Math.exp)
const models = fc
  .tuple(fc.constantFrom('bg-nbd', 'mbg-nbd', 'pareto-nbd'), size, size, size, size)
  .map(([name, r, alpha, third, fourth]) =>
    name === 'pareto-nbd'
      ? ({ name, r, alpha, s: third, beta: fourth } as PurchaseModel)
      : ({ name, r, alpha, a: third, b: fourth } as PurchaseModel),
  )
const history = fc
  .tuple(fc.nat(40), fc.double({ min: 0.05, max: 1, noNaN: true }), fc.double({ min: 1, max: 100, noNaN: true }))
  .map(([x, part, T]) => ({ x, tx: x > 0 ? part * T : 0, T }))

describe('for any model and history', () => {
  test('probabilities sum to 1 and have the expected mean', () => {
    fc.assert(
      fc.property(models, history, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (model, { x, tx, T }, t) => {
        const probabilities = purchaseProbabilities(model, t, 400, { x, tx, T })
        let total = 0
        let mean = 0
        expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0)
        probabilities.forEach((probability, n) => {
          total += probability
          mean += n * probability
        })
        expect(total).toBeCloseTo(1, 8)
        const expected = expectedPurchases(model, of(x, tx, T), t)[0]
        expect(Math.abs(mean - expected)).toBeLessThan(1e-7 * (1 + expected))
      }),
      { numRuns: 15, seed: 2 },
    )
  })

  test('more time means more purchases, and discounting fewer', () => {
    fc.assert(
      fc.property(models, history, fc.double({ min: 0.1, max: 300, noNaN: true }), (model, { x, tx, T }, t) => {
        const plain = expectedPurchases(model, of(x, tx, T), t)[0]
        expect(expectedPurchases(model, of(x, tx, T), 2 * t)[0]).toBeGreaterThanOrEqual(plain)
        const discounted = discountedPurchases(model, of(x, tx, T), { discountRate: 0.01, horizon: t })[0]
        expect(discounted).toBeLessThanOrEqual(plain * (1 + 1e-8))
        expect(discounted).toBeGreaterThanOrEqual(plain * Math.exp(-0.01 * t) * (1 - 1e-8))
        const forever = discountedPurchases(model, of(x, tx, T), { discountRate: 0.01 })[0]
        expect(forever).toBeGreaterThanOrEqual(discounted * (1 - 1e-8))
      }),
      { numRuns: 15, seed: 4 },
    )
  })

  test('the two ways to expected purchases agree', () => {
    fc.assert(
      fc.property(models, history, fc.double({ min: 0.1, max: 300, noNaN: true }), ({ name, ...rest }, { x, T }, t) => {
        const [r, alpha, leave, stay] = Object.values(rest)
        const prospect = { name, shape: r + x, rate: alpha + T, leave, stay: stay + (name === 'pareto-nbd' ? T : x) }
        near(discountedRate(prospect, 0, t), purchasesIfAlive(prospect, t), 1e-8)
      }),
      { numRuns: 20, seed: 6 },
    )
  })

  test('nothing overflows: thousands of purchases, T in seconds, an age in which anything happens', () => {
    for (const model of [bg, mbg, pareto]) {
      for (const [x, tx, T] of [
        [5000, 300, 360],
        [5000, 3e7, 3.1e7],
        [3, 1e-6, 1e6],
        [0, 0, 1e9],
        [800, 1, 1.0001],
      ]) {
        const found = [
          probabilityAlive(model, of(x, tx, T))[0],
          expectedPurchases(model, of(x, tx, T), 500)[0],
          discountedPurchases(model, of(x, tx, T), { discountRate: 1e-4 })[0],
          purchaseProbabilities(model, 500, 10, { x, tx, T })[0],
        ]
        for (const value of found) expect(value).toBeGreaterThanOrEqual(0)
        for (const value of found) expect(value).toBeLessThan(Infinity)
      }
    }
  })
})

test('a simulation agrees with P(X(t) = x) and P(alive)', () => {
  const n = 4000
  for (const model of [bg, mbg, pareto]) {
    const { x, alive, ...rest } = simulatePurchases(model, new Float64Array(n).fill(39), 0, createRandom(9))
    purchaseProbabilities(model, 39, 4).forEach((probability, k) => {
      const share = x.filter((count) => count === k).length / n
      expect(Math.abs(share - probability)).toBeLessThan(4 * Math.sqrt((probability * (1 - probability)) / n))
    })
    const believed = probabilityAlive(model, { x, ...rest }).reduce((sum, value) => sum + value, 0) / n
    const living = alive.reduce((sum, value) => sum + value, 0) / n
    expect(Math.abs(living - believed)).toBeLessThan(4 * Math.sqrt(0.25 / n))
  }
})
