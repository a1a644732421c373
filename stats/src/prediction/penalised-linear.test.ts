import { describe, expect, test } from 'vitest'
import { fitPenalisedLinear, predictPenalisedLinear } from './penalised-linear.ts'

const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const second = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
const outcome = [2.1, 1.0, 3.3, 4.1, 5.9, 9.2, 6.0, 9.5, 8.7, 9.9, 12.1, 14.5]

describe('penalised linear regression', () => {
  // Python scikit-learn 1.9.1: ElasticNet(alpha=0.1) on standardised columns and outcome, put back in own units.
  test.each([
    [0.5, 0.83481488, 0.45985692, -0.22734335],
    [0, 0.83140843, 0.51538909, -0.44584084],
  ])('with l1 share %d', (l1Share, a, b, intercept) => {
    const model = fitPenalisedLinear([first, second], outcome, { penalty: 0.1, l1Share })
    expect(model.coefficients[0]).toBeCloseTo(a, 7)
    expect(model.coefficients[1]).toBeCloseTo(b, 7)
    expect(model.intercept).toBeCloseTo(intercept, 7)
  })

  test('recovers an exact line when hardly penalised', () => {
    const line = first.map((x, i) => 5 + 2 * x - 3 * second[i])
    const model = fitPenalisedLinear([first, second], line, { penalty: 1e-12 })
    expect(predictPenalisedLinear(model, [[100], [-7]])[0]).toBeCloseTo(5 + 200 + 21, 6)
  })

  test('the pull is the same in any unit of the outcome', () => {
    const euros = fitPenalisedLinear([first], outcome, { penalty: 0.3, l1Share: 0.7 })
    const cents = fitPenalisedLinear(
      [first],
      outcome.map((y) => y * 100),
      { penalty: 0.3, l1Share: 0.7 },
    )
    expect(cents.coefficients[0] / 100).toBeCloseTo(euros.coefficients[0], 10)
  })

  test.each([
    [
      'constant',
      () =>
        fitPenalisedLinear(
          [first],
          first.map(() => 4),
        ),
    ],
    ['constant', () => fitPenalisedLinear([first.map(() => 4)], outcome)],
    [
      'not-finite',
      () =>
        fitPenalisedLinear(
          [first],
          first.map(() => Number.NaN),
        ),
    ],
    ['not-finite', () => fitPenalisedLinear([first], outcome, { weights: first.map(() => Infinity) })],
    ['empty', () => predictPenalisedLinear(fitPenalisedLinear([first], outcome), [])],
    ['shape', () => predictPenalisedLinear(fitPenalisedLinear([first], outcome), [first, second])],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
