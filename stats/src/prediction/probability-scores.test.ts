import { describe, expect, test } from 'vitest'
import { brierScore, logLoss } from './probability-scores.ts'

const outcome = [0, 1, 0, 0, 1, 0, 1, 1, 0, 1]
const probabilities = [0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

describe('log loss and Brier score', () => {
  // Python scikit-learn 1.9.1: log_loss, brier_score_loss.
  test('reference values', () => {
    expect(logLoss(outcome, probabilities)).toBeCloseTo(0.6486353831575619, 14)
    expect(brierScore(outcome, probabilities)).toBeCloseTo(0.229, 14)
  })

  test('a certain but wrong prediction is bad, not infinite', () => {
    expect(logLoss([1], [0])).toBeCloseTo(36.04, 2)
    expect(logLoss([1, 0], [1, 0])).toBeCloseTo(0, 12)
    expect(brierScore([1], [0])).toBe(1)
  })

  test('weights', () => {
    expect(brierScore([1, 0], [0.5, 1], { weights: [3, 1] })).toBeCloseTo((3 * 0.25 + 1) / 4, 14)
  })

  test.each([
    ['empty', () => logLoss([], [])],
    ['out-of-range', () => logLoss([1], [1.1])],
    ['out-of-range', () => brierScore([2], [1])],
    ['not-finite', () => brierScore([1], [Number.NaN])],
    ['shape', () => brierScore([1, 0], [1])],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ code }))
  })
})
