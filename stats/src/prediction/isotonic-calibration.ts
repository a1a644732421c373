import { StatsError } from '../errors.ts'
import { checkAmounts, checkNumbers } from '../foundation/checks.ts'
import { poolAdjacentViolators } from '../foundation/pool-adjacent-violators.ts'
import { firstAtLeast } from '../foundation/sorted-search.ts'
import { caseWeights } from './columns.ts'
import { orderByValue } from './ranks.ts'

/** A rising curve through the points (score, value), ready for JSON. */
export type IsotonicCalibration = {
  kind: 'isotonic-calibration'
  /** rising, without repeats */
  scores: number[]
  /** never falling */
  values: number[]
}

/**
 * Isotonic calibration: turns a model's scores into probabilities that hold, by the best-fitting curve that never
 * falls. Fit it on rows that the model has not learned from.
 *
 * In words: scores are put in rising order, equal scores pooled; then neighbours whose mean outcomes stand in the wrong
 * order are merged until none does (pool adjacent violators). The result is the least-squares fit among all curves that
 * never fall, and needs no choice of form. Between the ends of two pools the curve is a straight line.
 *
 * Source: Ayer, Brunk, Ewing, Reid & Silverman (1955), Annals of Mathematical Statistics 26(4); as calibration:
 * Zadrozny & Elkan (2002), KDD.
 *
 * @param scores a model's scores or probabilities, any units
 * @param outcome what happened: 0 and 1, or any amount that should rise with the score
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`
 * @example
 * const calibration = fitIsotonicCalibration([0.2, 0.4, 0.6, 0.8], [0, 1, 0, 1])
 * applyIsotonicCalibration(calibration, [0.5]) // [0.5]
 */
export function fitIsotonicCalibration(
  scores: ArrayLike<number>,
  outcome: ArrayLike<number>,
  options: { weights?: ArrayLike<number> } = {},
): IsotonicCalibration {
  const n = scores.length
  if (n === 0) throw new StatsError('empty', 'There are no scores to calibrate.')
  checkNumbers(scores, 'scores', n)
  checkAmounts(outcome, 'outcome', n)
  const weights = caseWeights(options.weights, n)
  const order = orderByValue(scores)
  // Equal scores are one place.
  const places = new Float64Array(n)
  const means = new Float64Array(n)
  const masses = new Float64Array(n)
  let count = 0
  for (let i = 0; i < n; ) {
    const score = scores[order[i]]
    let sum = 0
    let weight = 0
    for (; i < n && scores[order[i]] === score; i++) {
      sum += weights[order[i]] * outcome[order[i]]
      weight += weights[order[i]]
    }
    if (weight === 0) continue
    places[count] = score
    means[count] = sum / weight
    masses[count++] = weight
  }
  const model: IsotonicCalibration = { kind: 'isotonic-calibration', scores: [], values: [] }
  for (const { from, to, value } of poolAdjacentViolators(means.subarray(0, count), masses)) {
    for (const place of from === to ? [from] : [from, to]) {
      model.scores.push(places[place])
      model.values.push(value)
    }
  }
  return model
}

/**
 * The calibrated value of each score: on the fitted curve, and at its end values beyond its ends.
 *
 * Source: as `fitIsotonicCalibration`.
 *
 * @throws StatsError `shape`, `not-finite`
 * @example applyIsotonicCalibration(calibration, [0.1, 0.9]) // two probabilities
 */
export function applyIsotonicCalibration(model: IsotonicCalibration, scores: ArrayLike<number>): Float64Array {
  checkNumbers(scores, 'scores', scores.length)
  const { values } = model
  const knots = Float64Array.from(model.scores)
  const last = knots.length - 1
  const calibrated = new Float64Array(scores.length)
  for (let i = 0; i < calibrated.length; i++) {
    const score = scores[i]
    const low = Math.min(firstAtLeast(knots, score), last)
    if (low === 0 || knots[low] <= score) calibrated[i] = values[low]
    else {
      const share = (score - knots[low - 1]) / (knots[low] - knots[low - 1])
      calibrated[i] = values[low - 1] + share * (values[low] - values[low - 1])
    }
  }
  return calibrated
}
