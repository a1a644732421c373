import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { fitBgNbd, fitMbgNbd, fitParetoNbd } from './fit-purchases.ts'
import type { PurchaseModel } from './models.ts'
import { simulatePurchases } from './simulate-purchases.ts'

const models: [PurchaseModel, typeof fitBgNbd | typeof fitMbgNbd | typeof fitParetoNbd][] = [
  [{ name: 'bg-nbd', r: 0.8, alpha: 5, a: 0.6, b: 2.5 }, fitBgNbd],
  [{ name: 'mbg-nbd', r: 0.8, alpha: 5, a: 0.6, b: 2.5 }, fitMbgNbd],
  [{ name: 'pareto-nbd', r: 0.8, alpha: 5, s: 0.6, beta: 12 }, fitParetoNbd],
]
const ages = (n: number, seed: number) => {
  const random = createRandom(seed)
  return Float64Array.from({ length: n }, () => 10 + 50 * random())
}
const reasonOf = (fit: ReturnType<typeof fitBgNbd>) => (fit.estimable ? 'fitted' : fit.reason)

describe.each(models)('a fit of %s', (model, fit) => {
  test('finds the parameters behind simulated customers, within four standard errors', () => {
    const found = fit(simulatePurchases(model, ages(1200, 1), 0, createRandom(12)))
    if (!found.estimable) throw new Error(JSON.stringify(found))
    for (const name of found.parameterNames) {
      const [estimate, truth] = [found.model, model].map((each) => (each as unknown as Record<string, number>)[name])
      expect(Math.abs(estimate - truth), name).toBeLessThan(4 * found.standardErrors[name])
    }
    expect(found.gradient).toBeLessThan(1e-4)
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })

  test('says when too few bought again', () => {
    const { x, tx, T } = { x: [1, ...Array(99).fill(0)], tx: [3, ...Array(99).fill(0)], T: Array(100).fill(20) }
    const found = fit({ x, tx, T })
    expect(found).toMatchObject({ estimable: false, reason: 'too-few-repeat-buyers' })
    if (!found.estimable) expect(found.explanation).toContain('Only 1 of 100 customers')
  })

  test('says when nobody seems to leave or everyone buys alike', () => {
    const n = 200
    const clockwork = { x: Array(n).fill(10), tx: Array(n).fill(30), T: Array(n).fill(31) }
    expect(reasonOf(fit(clockwork) as ReturnType<typeof fitBgNbd>)).not.toBe('fitted')
  })

  test('refuses rows that cannot be', () => {
    expect(() => fit({ x: [], tx: [], T: [] })).toThrow('no customers')
    expect(() => fit({ x: [1], tx: [5], T: [4] })).toThrow('tx[0]')
  })
})

test('degenerate customers end in an answer: all of one kind, times in seconds, one heavy buyer', () => {
  const n = 60
  const cases = [
    { x: Array(n).fill(1), tx: Array(n).fill(1), T: Array(n).fill(1) },
    { x: Array(n).fill(3), tx: Array(n).fill(1e-6), T: Array(n).fill(1e6) },
    { x: Array(n).fill(2), tx: Array.from({ length: n }, (_, i) => 1e7 + i), T: Array(n).fill(3e7) },
    { x: [4000, ...Array(n).fill(1)], tx: [900, ...Array(n).fill(2)], T: [901, ...Array(n).fill(900)] },
  ]
  for (const rows of cases) {
    for (const fit of [fitBgNbd, fitMbgNbd, fitParetoNbd]) {
      const found = fit(rows)
      if (found.estimable) {
        for (const error of Object.values(found.standardErrors)) expect(error).toBeGreaterThan(0)
        expect(Number.isFinite(found.logLikelihood)).toBe(true)
      } else expect(found.explanation.length).toBeGreaterThan(20)
    }
  }
})

test('above 20,000 rows the start from a sample leads to the same maximum', () => {
  const [model] = models[0]
  const rows = simulatePurchases(model, ages(21_000, 2), 0, createRandom(3))
  const all = fitBgNbd(rows)
  const counted = fitBgNbd({ ...rows, counts: new Float64Array(21_000).fill(2) })
  if (!all.estimable || !counted.estimable) throw new Error('no fit')
  expect(counted.model.r).toBeCloseTo(all.model.r, 6)
  expect(counted.standardErrors.r * Math.SQRT2).toBeCloseTo(all.standardErrors.r, 6)
  expect(Math.abs(all.model.r - 0.8)).toBeLessThan(4 * all.standardErrors.r)
})
