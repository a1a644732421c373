import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { expectedPurchases } from './expected-purchases.ts'
import { fitBgNbd, fitMbgNbd, fitParetoNbd, type PurchaseFit } from './fit-purchases.ts'
import { fitGammaGamma } from './gamma-gamma.ts'
import type { PurchaseModel } from './models.ts'
import { drawParameters } from './parameter-draws.ts'
import { predictCustomers } from './predict-customers.ts'
import { addGroupTotals, drawGroupTotals, predictGroupTotals, summariseGroupTotals } from './predict-group-totals.ts'
import { predictLifetimeValues } from './predict-lifetime-values.ts'
import type { PredictionArrays } from './prediction.ts'
import { purchaseProbabilities } from './purchase-probabilities.ts'
import { simulatePurchases, simulateSpend } from './simulate-purchases.ts'

const n = 300
const random = createRandom(21)
const truths: PurchaseModel[] = [
  { name: 'bg-nbd', r: 0.8, alpha: 5, a: 0.6, b: 2.5 },
  { name: 'mbg-nbd', r: 0.8, alpha: 5, a: 0.6, b: 2.5 },
  { name: 'pareto-nbd', r: 0.8, alpha: 5, s: 0.8, beta: 12 },
]
const fits = { 'bg-nbd': fitBgNbd, 'mbg-nbd': fitMbgNbd, 'pareto-nbd': fitParetoNbd }
const cases = truths.map((truth) => {
  const bought = simulatePurchases(
    truth,
    Float64Array.from({ length: n }, () => 20 + 20 * random()),
    26,
    random,
  )
  const { meanSpend } = simulateSpend({ p: 4, q: 5, v: 20 }, bought.x, bought.future, random)
  const fit = fits[truth.name](bought)
  const histories = { x: bought.x, tx: bought.tx, T: bought.T, meanSpend }
  const spendFit = fitGammaGamma(histories)
  if (!fit.estimable || !spendFit.estimable) throw new Error('no fit')
  return { name: truth.name, histories, fit: fit as PurchaseFit, spendFit, group: bought.x.map((_, i) => i % 3) }
})
type Histories = (typeof cases)[0]['histories']
const part = (rows: Histories, from: number, to: number) =>
  Object.fromEntries(Object.entries(rows).map(([key, values]) => [key, values.subarray(from, to)])) as Histories

describe.each(cases)('predictions with $name', ({ histories, fit, spendFit, group }) => {
  const options = { fit, spendFit, horizon: 26, seed: 7, parameterDraws: 4, spendDraws: 60, draws: 20 }

  test('do not depend on how customers are divided', () => {
    const whole = predictCustomers(histories, options)
    const second = predictCustomers(part(histories, 100, n), { ...options, firstIndex: 100 })
    expect(second.purchases.upper).toEqual(whole.purchases.upper.subarray(100))
    expect(second.spend!.upper).toEqual(whole.spend!.upper.subarray(100))
    expect(second.alive.lower).toEqual(whole.alive.lower.subarray(100))

    const lifetime = { ...options, horizon: undefined, discountRate: 0.01 }
    const values = predictLifetimeValues(part(histories, 0, 30), lifetime)
    const later = predictLifetimeValues(part(histories, 20, 30), { ...lifetime, firstIndex: 20 })
    expect(later.upper).toEqual(values.upper.subarray(20))

    const totals = predictGroupTotals(histories, group, options)
    const parts = [0, 150].map((from) =>
      drawGroupTotals(part(histories, from, from + 150), group.subarray(from, from + 150), 3, {
        ...options,
        firstIndex: from,
      }),
    )
    const added = summariseGroupTotals(addGroupTotals(parts))
    expect(added.purchases.lower).toEqual(totals.purchases.lower)
    for (const g of [0, 1, 2]) expect(added.value!.upper[g]).toBeCloseTo(totals.value!.upper[g], 8)
    expect(totals.customers).toEqual(Float64Array.of(100, 100, 100))
  })

  test('estimates are expected values, and lie in order', () => {
    const { purchases, spend, alive } = predictCustomers(histories, options)
    expect(purchases.estimate).toEqual(expectedPurchases(fit.model, histories, 26))
    const ordered = ({ lower, upper }: PredictionArrays) =>
      lower.every((value, i) => value <= upper[i] && upper[i] < Infinity)
    expect([alive, purchases, spend!].map(ordered)).toEqual([true, true, true])
    expect(alive.estimate.every((value, i) => alive.lower[i] <= value && value <= alive.upper[i])).toBe(true)
  })

  test('with parameters known, the interval of purchases is that of their distribution', () => {
    const known = { ...fit, logCovariance: fit.logCovariance.map((row, i) => row.map((_, j) => (i === j ? 1e-18 : 0))) }
    const rows = part(histories, 0, 30)
    const { purchases } = predictCustomers(rows, { ...options, fit: known, spendFit: undefined, level: 0.9 })
    const found: number[][] = []
    const wanted: number[][] = []
    for (let i = 0; i < 30; i++) {
      const history = { x: rows.x[i], tx: rows.tx[i], T: rows.T[i] }
      let below = 0
      const quantiles: number[] = []
      purchaseProbabilities(fit.model, 26, 100, history).forEach((probability, count) => {
        if (below < 0.05 && below + probability >= 0.05) quantiles[0] = count
        if (below < 0.95 && below + probability >= 0.95) quantiles[1] = count
        below += probability
      })
      found.push([purchases.lower[i], purchases.upper[i]])
      wanted.push(quantiles)
    }
    expect(found).toEqual(wanted)
  })

  test('customers with thousands of purchases, just come, or long gone', () => {
    const rows = { x: [6000, 0, 900], tx: [30, 0, 0.5], T: [30, 0, 300], meanSpend: [12, 0, 3] }
    const { purchases, spend } = predictCustomers(rows, options)
    expect(purchases.estimate[0]).toBeGreaterThan(purchases.lower[0])
    expect(purchases.estimate[0]).toBeLessThanOrEqual(purchases.upper[0] + 1)
    expect(spend!.upper[0]).toBeGreaterThan(1000)
    expect([purchases.upper[2], spend!.upper[2]]).toEqual([0, 0])
    const { estimate, upper } = predictLifetimeValues(rows, { ...options, discountRate: 0.01 })
    expect([...estimate, ...upper].every(Number.isFinite)).toBe(true)
    const totals = predictGroupTotals(rows, [0, 2, 2], { ...options, discountRate: 0.01, horizon: undefined })
    expect(totals.customers).toEqual(Float64Array.of(1, 0, 2))
    expect([totals.purchases.estimate[1], totals.value!.upper[1]]).toEqual([0, 0])
  })
})

test('sums of drawn futures have the expected mean, discounted or not', () => {
  for (const { fit, spendFit } of cases) {
    const histories = { x: [4, 0], tx: [25, 0], T: [30, 10], meanSpend: [30, 0] }
    for (const time of [{ horizon: 26 }, { discountRate: 0.02 }, { discountRate: 0.05, horizon: 60 }]) {
      const tight = <F extends { logCovariance: number[][] }>(known: F): F => ({
        ...known,
        logCovariance: known.logCovariance.map((row, i) => row.map((_, j) => (i === j ? 1e-18 : 0))),
      })
      const options = { fit: tight(fit), spendFit: tight(spendFit), seed: 3, draws: 1000, ...time }
      const drawn = drawGroupTotals(histories, [0, 1], 2, options)
      for (const g of [0, 1]) {
        for (const [values, wanted] of [
          [drawn.purchases, drawn.expectedPurchases[g]],
          [drawn.value!, drawn.expectedValue![g]],
        ] as const) {
          const own = values.subarray(1000 * g, 1000 * (g + 1))
          const mean = own.reduce((sum, value) => sum + value, 0) / 1000
          const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 999
          expect(Math.abs(mean - wanted)).toBeLessThan(4 * Math.sqrt(variance / 1000))
        }
      }
    }
  }
})

test('drawParameters has the mean and covariance of the fit, on the logarithms', () => {
  const { fit } = cases[0]
  const draws = drawParameters(fit, 2000, createRandom(5))
  const model = fit.model as unknown as Record<string, number>
  const logs = draws.map((draw) => fit.parameterNames.map((name, i) => Math.log(draw[i] / model[name])))
  for (const [i, row] of fit.logCovariance.entries()) {
    expect(logs.reduce((sum, log) => sum + log[i], 0) / 2000).toBeCloseTo(0, 10)
    for (const [j, wanted] of row.entries()) {
      const found = logs.reduce((sum, log) => sum + log[i] * log[j], 0) / 2000
      const scale = Math.sqrt(row[i] * fit.logCovariance[j][j])
      expect(Math.abs(found - wanted)).toBeLessThan(0.12 * scale)
    }
  }
  expect(() => drawParameters(fit, 0, createRandom(1))).toThrow('draws')
})

test('refuses what cannot be', () => {
  const { fit, spendFit, histories, group } = cases[0]
  const options = { fit, horizon: 26, seed: 1 }
  expect(() => predictCustomers(histories, { ...options, level: 0 })).toThrow('level')
  expect(() => predictCustomers(histories, { ...options, horizon: Number.NaN })).toThrow('horizon')
  const { x, tx, T } = histories
  expect(() => predictCustomers({ x, tx, T }, { ...options, spendFit })).toThrow('meanSpend')
  expect(() =>
    predictGroupTotals(
      histories,
      group.map((g) => g + 0.5),
      options,
    ),
  ).toThrow('groups[0]')
  expect(() => predictGroupTotals(histories, group.subarray(1), options)).toThrow('group')
  expect(() => predictGroupTotals(histories, group, { fit, seed: 1 })).toThrow('may be infinite')
  expect(() => addGroupTotals([])).toThrow('no parts')
})
