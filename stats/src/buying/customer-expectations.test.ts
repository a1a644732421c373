import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import {
  customerExpectations,
  discountedPurchases,
  expectedPurchases,
  expectedSpend,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  predictGroupTotals,
  purchaseMoments,
  purchaseProbabilities,
  simulatePurchases,
  simulateSpend,
  slopesPerValue,
  sumInterval,
} from './index.ts'

const models = [
  { name: 'bg-nbd', r: 0.24, alpha: 4.4, a: 0.79, b: 2.4 },
  { name: 'mbg-nbd', r: 0.9, alpha: 6, a: 0.9, b: 2.6 },
  { name: 'pareto-nbd', r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 },
] as const

describe.each(models)('$name', (model) => {
  test.each([
    [0, 0, 20, 39],
    [3, 18, 20, 39],
    [26, 30, 31, 10],
    [1, 2, 60, 200],
  ])('moments of x %i, tx %d, T %d, t %d are those of the probabilities', (x, tx, T, t) => {
    const chances = purchaseProbabilities(model, t, 4000, { x, tx, T })
    const mean = chances.reduce((sum, chance, k) => sum + k * chance, 0)
    const square = chances.reduce((sum, chance, k) => sum + k * k * chance, 0)
    const moments = purchaseMoments(model, { x: [x], tx: [tx], T: [T] }, t)
    expect(moments.mean[0]).toBeCloseTo(mean, 5)
    expect(moments.variance[0] / (square - mean ** 2)).toBeCloseTo(1, 3)
  })

  const random = createRandom(11)
  const rows = simulatePurchases(
    model,
    Float64Array.from({ length: 800 }, () => 20 + 19 * random()),
    0,
    random,
  )
  const spend = simulateSpend({ p: 6, q: 4, v: 16 }, rows.x, new Float64Array(rows.x.length), random)
  const histories = { x: rows.x, tx: rows.tx, T: rows.T, meanSpend: spend.meanSpend }
  const fit = { 'bg-nbd': fitBgNbd, 'mbg-nbd': fitMbgNbd, 'pareto-nbd': fitParetoNbd }[model.name](histories)
  const spendFit = fitGammaGamma(histories)
  if (!fit.estimable || !spendFit.estimable) throw new Error('The simulated customers gave no fit.')

  test('expectations are those of the other functions, discounted or not', () => {
    const discountRate = Math.log(1.1) / 52
    const { purchases, value } = customerExpectations(histories, { fit, spendFit, horizon: 150, discountRate })
    const each = expectedSpend(spendFit.model, histories)
    const plain = expectedPurchases(fit.model, histories, 150)
    const discounted = discountedPurchases(fit.model, histories, { discountRate, horizon: 150 })
    for (let i = 0; i < 800; i += 7) {
      expect(purchases[i] / plain[i]).toBeCloseTo(1, 8)
      expect(value[i] / (discounted[i] * each[i])).toBeCloseTo(1, 3)
    }
  })

  test('the interval of the sum is that of drawn futures', () => {
    const expectations = customerExpectations(histories, { fit, spendFit, horizon: 39 })
    const slopes = new Float64Array(slopesPerValue)
    expectations.valueSlopes.forEach((slope, at) => {
      slopes[at % slopesPerValue] += slope
    })
    const add = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
    const estimate = add(expectations.value)
    const { lower, upper } = sumInterval(
      { estimate, variance: add(expectations.valueVariance), slopes },
      [fit.logCovariance, spendFit.logCovariance],
      0.9,
    )
    const drawn = predictGroupTotals(histories, new Uint8Array(800), {
      ...{ fit, spendFit, horizon: 39, seed: 1, draws: 2000, level: 0.9 },
    }).value!
    expect(estimate / drawn.estimate[0]).toBeCloseTo(1, 6)
    expect((upper - lower) / (drawn.upper[0] - drawn.lower[0])).toBeGreaterThan(0.85)
    expect((upper - lower) / (drawn.upper[0] - drawn.lower[0])).toBeLessThan(1.15)
    expect(Math.abs((lower + upper) / 2 - (drawn.lower[0] + drawn.upper[0]) / 2)).toBeLessThan(0.15 * (upper - lower))
  })
})

describe('a prior', () => {
  const prior = { means: [Math.log(0.6), Math.log(100), Math.log(0.8), Math.log(2)], deviations: [0.8, 1, 0.9, 0.9] }

  test('gives a fit where the data alone give none, as wide as the prior', () => {
    const fit = fitMbgNbd({ x: [0, 0, 0], tx: [0, 0, 0], T: [3, 1, 0] }, { prior })
    if (!fit.estimable) throw new Error(fit.explanation)
    expect(fit.model.alpha).toBeGreaterThan(90)
    fit.logCovariance.forEach((row, i) => {
      expect(Math.sqrt(row[i]) / prior.deviations[i]).toBeGreaterThan(0.9)
      expect(Math.sqrt(row[i]) / prior.deviations[i]).toBeLessThan(1.001)
    })
  })

  test('hardly matters where there are many customers', () => {
    const random = createRandom(3)
    const model = { name: 'mbg-nbd', r: 0.9, alpha: 150, a: 0.9, b: 2.6 } as const
    const rows = simulatePurchases(model, new Float64Array(20_000).fill(700), 0, random)
    const [plain, helped] = [fitMbgNbd(rows), fitMbgNbd(rows, { prior })]
    if (!plain.estimable || !helped.estimable) throw new Error('The simulated customers gave no fit.')
    expect(Math.abs(Math.log(helped.model.r / plain.model.r))).toBeLessThan(
      0.2 * (plain.standardErrors.r / plain.model.r),
    )
    expect(Math.abs(Math.log(helped.model.alpha / plain.model.alpha))).toBeLessThan(0.01)
  })

  test('of spending, where everyone bought once', () => {
    const fit = fitGammaGamma(
      { x: [1, 1], meanSpend: [20, 20] },
      { prior: { means: [Math.log(4), Math.log(4), Math.log(15)], deviations: [0.7, 0.5, 0.7] } },
    )
    expect(fit.estimable).toBe(true)
  })
})
