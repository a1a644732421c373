import { StatsError } from '../errors.ts'
import { checkAmounts } from '../foundation/checks.ts'
import { type Columns, caseWeights, checkColumns } from './columns.ts'
import { checkFeatureCount, checkPenalty, type PenaltyOptions } from './penalised-logistic.ts'
import { minimisePenalisedQuadratic } from './penalised-quadratic.ts'
import { inOwnUnits, linearScores, standardise } from './standardise.ts'

/** A fitted penalised linear regression: plain numbers, in the columns' own units, ready for JSON. */
export type PenalisedLinearModel = {
  kind: 'penalised-linear'
  intercept: number
  coefficients: number[]
  /** standard deviation of each column: coefficient × scale compares features with each other */
  scales: number[]
  penalty: number
  l1Share: number
}

/**
 * Linear regression **for prediction** of an amount: ridge by default, elastic net with `l1Share`.
 *
 * In words: half the mean squared error, plus λ × (l1Share × Σ|b| + (1 − l1Share) / 2 × Σb²), is made as small as
 * possible; b are the weights of the standardised columns, the outcome is measured in its own standard deviations
 * meanwhile, and the intercept is free.
 *
 * Source: Hoerl & Kennard (1970), Technometrics 12(1); Friedman, Hastie & Tibshirani (2010), Journal of Statistical
 * Software 33(1), section 2.
 *
 * @param columns features, one array each, any units; no missing values
 * @param outcome an amount for each row
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`; `constant` for a column or an outcome that does
 *   not vary
 * @example
 * const model = fitPenalisedLinear([[1, 2, 3, 4]], [2, 4, 6, 8], { penalty: 1e-9 })
 * predictPenalisedLinear(model, [[5]]) // about [10]
 */
export function fitPenalisedLinear(
  columns: Columns,
  outcome: ArrayLike<number>,
  options: PenaltyOptions = {},
): PenalisedLinearModel {
  const n = checkColumns(columns)
  checkAmounts(outcome, 'outcome', n)
  const weights = caseWeights(options.weights, n)
  const { penalty, l1Share } = checkPenalty(options, n)
  const table = standardise(columns, weights)
  const p = columns.length
  const target = standardiseOutcome(outcome, weights)
  const m = p + 1
  const hessian = new Float64Array(m * m)
  const linear = new Float64Array(m)
  let total = 0
  for (let i = 0; i < n; i++) total += weights[i]
  hessian[0] = 1
  for (let i = 0; i < n; i++) {
    const from = i * p
    const weight = weights[i] / total
    for (let j = 0; j < p; j++) {
      const scaled = weight * table.rows[from + j]
      linear[j + 1] += scaled * target.values[i]
      for (let k = 0; k <= j; k++) hessian[(j + 1) * m + k + 1] += scaled * table.rows[from + k]
    }
  }
  for (let j = 0; j < m; j++) for (let k = 0; k < j; k++) hessian[k * m + j] = hessian[j * m + k]
  const beta = minimisePenalisedQuadratic(hessian, linear, penalty * l1Share, penalty * (1 - l1Share), linear)
  beta[0] = 0
  const own = inOwnUnits(beta, table)
  return {
    kind: 'penalised-linear',
    intercept: target.mean + target.scale * own.intercept,
    coefficients: own.coefficients.map((coefficient) => coefficient * target.scale),
    scales: table.scales,
    penalty,
    l1Share,
  }
}

/**
 * The expected outcome for each row under a fitted penalised linear regression: intercept + Σ coefficient × feature.
 *
 * Source: as `fitPenalisedLinear`.
 *
 * @throws StatsError `shape` where the number of columns differs from the fit's, `empty`, `not-finite`
 * @example predictPenalisedLinear(model, [[1, 2, 3]]) // three amounts
 */
export function predictPenalisedLinear(model: PenalisedLinearModel, columns: Columns): Float64Array {
  checkColumns(columns)
  checkFeatureCount(model.coefficients.length, columns)
  return linearScores(model.intercept, model.coefficients, columns)
}

function standardiseOutcome(outcome: ArrayLike<number>, weights: Float64Array) {
  try {
    const { means, scales, rows } = standardise([outcome], weights)
    return { mean: means[0], scale: scales[0], values: rows }
  } catch (error) {
    if (!(error instanceof StatsError) || error.code !== 'constant') throw error
    throw new StatsError('constant', 'The outcome does not vary: there is nothing to predict.')
  }
}
