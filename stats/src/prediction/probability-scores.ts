import { StatsError } from '../errors.ts'
import { checkZerosAndOnes } from '../foundation/checks.ts'
import { caseWeights, checkProbabilities } from './columns.ts'

/**
 * Log loss: how surprised the predicted probabilities were by what happened, on average; smaller is better, 0 is
 * perfect, and predicting the overall share p for everybody scores −p ln p − (1 − p) ln(1 − p).
 *
 * In words: the mean of −ln(probability given to what happened). A probability of exactly 0 for something that happened
 * would make it infinite; probabilities are therefore kept 2^−52 away from 0 and 1.
 *
 * Source: Good (1952), "Rational Decisions", Journal of the Royal Statistical Society B 14(1).
 *
 * @param outcome 0 or 1 for each row
 * @param probabilities 0 to 1 for each row
 * @returns natural-log units (nats) per row
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`
 * @example logLoss([1, 0], [0.5, 0.5]) // 0.693
 */
export function logLoss(
  outcome: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  { weights }: { weights?: ArrayLike<number> } = {},
): number {
  return weightedMean(outcome, probabilities, weights, (y, p) => {
    const given = y === 1 ? p : 1 - p
    return -Math.log(Math.min(Math.max(given, Number.EPSILON), 1 - Number.EPSILON))
  })
}

/**
 * Brier score: the mean squared distance between predicted probability and what happened; 0 is perfect, and predicting
 * the overall share p for everybody scores p (1 − p).
 *
 * Source: Brier (1950), "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78(1).
 *
 * @param outcome 0 or 1 for each row
 * @param probabilities 0 to 1 for each row
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`
 * @example brierScore([1, 0], [0.8, 0.3]) // 0.065
 */
export function brierScore(
  outcome: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  { weights }: { weights?: ArrayLike<number> } = {},
): number {
  return weightedMean(outcome, probabilities, weights, (y, p) => (y - p) ** 2)
}

function weightedMean(
  outcome: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  score: (outcome: number, probability: number) => number,
): number {
  const n = outcome.length
  if (n === 0) throw new StatsError('empty', 'There are no outcomes to score.')
  checkZerosAndOnes(outcome, 'outcome', n)
  checkProbabilities(probabilities, 'probabilities', n)
  const rowWeights = caseWeights(weights, n)
  let sum = 0
  let total = 0
  for (let i = 0; i < n; i++) {
    sum += rowWeights[i] * score(outcome[i], probabilities[i])
    total += rowWeights[i]
  }
  return sum / total
}
