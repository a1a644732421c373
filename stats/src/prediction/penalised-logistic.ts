import { StatsError } from '../errors.ts'
import { checkZerosAndOnes } from '../foundation/checks.ts'
import { type Columns, caseWeights, checkColumns } from './columns.ts'
import { minimisePenalisedQuadratic } from './penalised-quadratic.ts'
import { inOwnUnits, linearScores, standardise } from './standardise.ts'

/** How strongly, and in which manner, coefficients are drawn towards zero. */
export type PenaltyOptions = {
  /** λ ≥ the smallest positive number; default 1 / number of rows, which equals C = 1 of other libraries */
  penalty?: number
  /** share of the penalty on absolute values (lasso), the rest on squares (ridge): 0 (default) to 1 */
  l1Share?: number
  /** case weights, not negative */
  weights?: ArrayLike<number>
}

/** A fitted penalised logistic regression: plain numbers, in the columns' own units, ready for JSON. */
export type PenalisedLogisticModel = {
  kind: 'penalised-logistic'
  intercept: number
  coefficients: number[]
  /** standard deviation of each column: coefficient × scale compares features with each other */
  scales: number[]
  penalty: number
  l1Share: number
  iterations: number
}

/**
 * Logistic regression **for prediction**: the log-odds of the outcome are an intercept plus a weighted sum of the
 * features, with the weights drawn towards zero so that they hold on new data. (Coefficients shrunk on purpose have no
 * valid confidence intervals; for inference use the unpenalised fit of the chapter on drivers.)
 *
 * In words: the mean over rows of the log loss, plus λ × (l1Share × Σ|b| + (1 − l1Share) / 2 × Σb²), is made as small as
 * possible; b are the weights of the standardised columns, and the intercept is free. Damped Newton steps, each solved
 * exactly (ridge) or by coordinate descent (elastic net). The penalty also keeps separated data finite.
 *
 * Source: Friedman, Hastie & Tibshirani (2010), "Regularization Paths for Generalized Linear Models via Coordinate
 * Descent", Journal of Statistical Software 33(1), section 3.
 *
 * @param columns features, one array each, any units; no missing values
 * @param outcome 0 or 1 for each row
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`; `constant` for a column that does not vary or an
 *   outcome that is all 0 or all 1; `no-convergence`
 * @example
 * const model = fitPenalisedLogistic([[1, 2, 3, 4]], [0, 0, 1, 1])
 * predictPenalisedLogistic(model, [[2.5]]) // [0.5]
 */
export function fitPenalisedLogistic(
  columns: Columns,
  outcome: ArrayLike<number>,
  options: PenaltyOptions = {},
): PenalisedLogisticModel {
  const n = checkColumns(columns)
  checkZerosAndOnes(outcome, 'outcome', n)
  const weights = caseWeights(options.weights, n)
  const { penalty, l1Share } = checkPenalty(options, n)
  const table = standardise(columns, weights)
  const share = meanOutcome(outcome, weights)
  if (share === 0 || share === 1) {
    throw new StatsError('constant', `The outcome is ${share} in every row that has weight: both outcomes are needed.`)
  }
  const m = columns.length + 1
  const l1 = penalty * l1Share
  const l2 = penalty * (1 - l1Share)
  let beta = new Float64Array(m)
  beta[0] = Math.log(share / (1 - share))
  let current = evaluate(beta)
  for (let iteration = 1; iteration <= 200; iteration++) {
    const { hessian, gradient } = curvature(beta)
    const linear = gradient.map((g, j) => -g + dot(hessian, j, beta))
    const target = minimisePenalisedQuadratic(hessian, linear, l1, l2, beta)
    let step = 1
    let next = target
    let value = evaluate(next)
    // The slack is the rounding error of a sum over many rows.
    while (value > current + 1e-12 * Math.abs(current) && step > 1e-10) {
      step /= 2
      next = beta.map((b, j) => b + step * (target[j] - b))
      value = evaluate(next)
    }
    const moved = beta.reduce((most, b, j) => Math.max(most, Math.abs(b - target[j]) / (1 + Math.abs(b))), 0)
    if (step > 1e-10) beta = Float64Array.from(next)
    if (moved < 1e-9 || step <= 1e-10) {
      const { intercept, coefficients } = inOwnUnits(beta, table)
      const scales = table.scales
      return { kind: 'penalised-logistic', intercept, coefficients, scales, penalty, l1Share, iterations: iteration }
    }
    current = value
  }
  throw new StatsError('no-convergence', 'The logistic fit did not settle in 200 steps: raise the penalty.')

  function evaluate(b: Float64Array): number {
    let loss = 0
    let total = 0
    for (let i = 0; i < n; i++) {
      const eta = score(b, i)
      // log(1 + exp(eta)) without overflow
      loss += weights[i] * (Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta))) - outcome[i] * eta)
      total += weights[i]
    }
    let shrinkage = 0
    for (let j = 1; j < m; j++) shrinkage += l1 * Math.abs(b[j]) + (l2 / 2) * b[j] * b[j]
    return loss / total + shrinkage
  }

  function score(b: Float64Array, i: number): number {
    let eta = b[0]
    const from = i * (m - 1)
    for (let j = 1; j < m; j++) eta += b[j] * table.rows[from + j - 1]
    return eta
  }

  function curvature(b: Float64Array) {
    const hessian = new Float64Array(m * m)
    const gradient = new Float64Array(m)
    const row = new Float64Array(m)
    row[0] = 1
    let total = 0
    for (let i = 0; i < n; i++) total += weights[i]
    for (let i = 0; i < n; i++) {
      const weight = weights[i] / total
      if (weight === 0) continue
      const probability = logistic(score(b, i))
      const curve = weight * Math.max(probability * (1 - probability), 1e-10)
      const slope = weight * (probability - outcome[i])
      for (let j = 1; j < m; j++) row[j] = table.rows[i * (m - 1) + j - 1]
      for (let j = 0; j < m; j++) {
        gradient[j] += slope * row[j]
        const scaled = curve * row[j]
        for (let k = 0; k <= j; k++) hessian[j * m + k] += scaled * row[k]
      }
    }
    for (let j = 0; j < m; j++) for (let k = 0; k < j; k++) hessian[k * m + j] = hessian[j * m + k]
    return { hessian, gradient }
  }
}

/**
 * The probability of the outcome for each row under a fitted penalised logistic regression:
 * 1 / (1 + exp(−(intercept + Σ coefficient × feature))).
 *
 * Source: as `fitPenalisedLogistic`.
 *
 * @throws StatsError `shape` where the number of columns differs from the fit's, `empty`, `not-finite`
 * @example predictPenalisedLogistic(model, [[1, 2, 3]]) // three probabilities
 */
export function predictPenalisedLogistic(model: PenalisedLogisticModel, columns: Columns): Float64Array {
  checkColumns(columns)
  checkFeatureCount(model.coefficients.length, columns)
  return linearScores(model.intercept, model.coefficients, columns).map(logistic)
}

export function checkFeatureCount(features: number, columns: Columns): void {
  if (columns.length === features) return
  throw new StatsError('shape', `The model was fitted on ${features} columns but is given ${columns.length}.`)
}

export function checkPenalty(options: PenaltyOptions, rows: number): { penalty: number; l1Share: number } {
  const { penalty = 1 / rows, l1Share = 0 } = options
  if (!(penalty > 0 && Number.isFinite(penalty))) {
    throw new StatsError('out-of-range', `The penalty is ${penalty}: it must be above zero.`)
  }
  if (!(l1Share >= 0 && l1Share <= 1)) {
    throw new StatsError('out-of-range', `The option l1Share is ${l1Share}: it must lie between 0 and 1.`)
  }
  return { penalty, l1Share }
}

/** 1 / (1 + exp(−x)), without overflow. */
export function logistic(x: number): number {
  const small = Math.exp(-Math.abs(x))
  return (x >= 0 ? 1 : small) / (1 + small)
}

function meanOutcome(outcome: ArrayLike<number>, weights: Float64Array): number {
  let ones = 0
  let zeros = 0
  for (let i = 0; i < weights.length; i++) {
    if (outcome[i] === 1) ones += weights[i]
    else zeros += weights[i]
  }
  return ones / (ones + zeros)
}

function dot(matrix: Float64Array, row: number, vector: Float64Array): number {
  let sum = 0
  for (let k = 0; k < vector.length; k++) sum += matrix[row * vector.length + k] * vector[k]
  return sum
}
