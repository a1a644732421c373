import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { fitPenalisedLogistic, predictPenalisedLogistic } from './penalised-logistic.ts'

const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const second = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
const outcome = [0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1]

describe('penalised logistic regression', () => {
  // Python scikit-learn 1.9.1: LogisticRegression(C=1) on columns standardised with divisor n, put back in own units.
  test('ridge with the default penalty equals C = 1', () => {
    const model = fitPenalisedLogistic([first, second], outcome)
    expect(model.coefficients[0]).toBeCloseTo(0.1273975, 6)
    expect(model.coefficients[1]).toBeCloseTo(0.5172144, 6)
    expect(model.intercept).toBeCloseTo(-3.0369756, 6)
    const probabilities = predictPenalisedLogistic(model, [first, second])
    expect(probabilities[0]).toBeCloseTo(0.2045761, 6)
    expect(probabilities[2]).toBeCloseTo(0.3575702, 6)
  })

  // The same, penalty 'elasticnet', solver 'saga', C = 0.5, l1_ratio 0.5: λ = 1 / (12 × 0.5).
  test('elastic net', () => {
    const model = fitPenalisedLogistic([first, second], outcome, { penalty: 1 / 6, l1Share: 0.5 })
    expect(model.coefficients[0]).toBeCloseTo(0.0552203, 6)
    expect(model.coefficients[1]).toBeCloseTo(0.3823992, 6)
    expect(model.intercept).toBeCloseTo(-1.9974497, 6)
  })

  test('a strong lasso leaves the overall share', () => {
    const model = fitPenalisedLogistic([first, second], outcome, { penalty: 1, l1Share: 1 })
    expect(model.coefficients).toEqual([0, 0])
    expect(predictPenalisedLogistic(model, [[3], [3]])[0]).toBeCloseTo(0.5, 12)
  })

  test('whole weights count like repeated rows', () => {
    const weights = first.map((_, i) => 1 + (i % 3))
    const repeat = (column: number[]) => column.flatMap((x, i) => new Array<number>(weights[i]).fill(x))
    const weighted = fitPenalisedLogistic([first, second], outcome, { weights, penalty: 0.1 })
    const repeated = fitPenalisedLogistic([repeat(first), repeat(second)], repeat(outcome), { penalty: 0.1 })
    expect(weighted.intercept).toBeCloseTo(repeated.intercept, 9)
    expect(weighted.coefficients[1]).toBeCloseTo(repeated.coefficients[1], 9)
  })

  test('predictions do not depend on units, stay finite under separation, and have the right mean', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 1e-4, max: 1e4, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.boolean(),
        (seed, scale, shift, separated) => {
          const random = createRandom(seed)
          const x = Float64Array.from({ length: 30 }, () => normal(random))
          const y = x.map((value, i) => (i < 2 ? i : separated ? Number(value > 0) : Math.round(random())))
          const plain = predictPenalisedLogistic(fitPenalisedLogistic([x], y), [x])
          const other = x.map((value) => value * scale + shift)
          const moved = predictPenalisedLogistic(fitPenalisedLogistic([other], y), [other])
          for (let i = 0; i < x.length; i++) {
            if (!(plain[i] >= 0 && plain[i] <= 1) || Math.abs(plain[i] - moved[i]) > 1e-6) return false
          }
          const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
          return Math.abs(sum(plain) - sum(y)) < 1e-6
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a copied column shares its weight', () => {
    const { coefficients } = fitPenalisedLogistic([first, first], outcome)
    expect(coefficients[0]).toBeCloseTo(coefficients[1], 9)
  })

  test.each([
    ['empty', () => fitPenalisedLogistic([], [])],
    ['shape', () => fitPenalisedLogistic([first, [1]], outcome)],
    ['shape', () => fitPenalisedLogistic([first], [0, 1])],
    ['not-finite', () => fitPenalisedLogistic([first.map((x) => (x === 3 ? Number.NaN : x))], outcome)],
    ['out-of-range', () => fitPenalisedLogistic([first], first)],
    ['out-of-range', () => fitPenalisedLogistic([first], outcome, { penalty: 0 })],
    ['out-of-range', () => fitPenalisedLogistic([first], outcome, { l1Share: 2 })],
    ['out-of-range', () => fitPenalisedLogistic([first], outcome, { weights: outcome.map(() => 0) })],
    ['constant', () => fitPenalisedLogistic([first.map(() => 0.1)], outcome)],
    [
      'constant',
      () =>
        fitPenalisedLogistic(
          [first],
          outcome.map(() => 1),
        ),
    ],
    ['shape', () => predictPenalisedLogistic(fitPenalisedLogistic([first], outcome), [first, second])],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
