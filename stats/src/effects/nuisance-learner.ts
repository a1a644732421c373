import { fitBoostedTrees, predictBoostedTrees } from '../prediction/boosted-trees.ts'
import type { BoostedTreesOptions } from '../prediction/boosted-trees-options.ts'
import type { Columns } from '../prediction/columns.ts'
import { fitPenalisedLinear, predictPenalisedLinear } from '../prediction/penalised-linear.ts'
import {
  fitPenalisedLogistic,
  type PenaltyOptions,
  predictPenalisedLogistic,
} from '../prediction/penalised-logistic.ts'
import type { Random } from '../random.ts'

/** Learns from some rows and returns what predicts others: a probability for a 'binary' outcome, else an amount. */
export type NuisanceLearner = (
  columns: Columns,
  outcome: ArrayLike<number>,
  kind: 'binary' | 'amount',
  random: Random,
) => (columns: Columns) => Float64Array

/**
 * A learner for effects that takes a penalised regression: logistic for an outcome of 0 and 1, linear for an amount.
 * Right when the influence of features is about straight; steady in small samples. Columns that do not vary among the
 * rows at hand are passed over, and an outcome that does not vary is predicted as it is.
 *
 * Source: `fitPenalisedLogistic`, `fitPenalisedLinear`.
 *
 * @param options `penalty` and `l1Share`, as there
 * @throws StatsError `out-of-range`, when it learns, for options that the fits refuse
 * @example doublyRobustEffect(columns, treated, outcome, random, { learner: penalisedLearner({ penalty: 0.01 }) })
 */
export function penalisedLearner(options: Omit<PenaltyOptions, 'weights'> = {}): NuisanceLearner {
  return (columns, outcome, kind) => {
    const used = columns.map((_, j) => j).filter((j) => varies(columns[j]))
    if (used.length === 0 || !varies(outcome)) return meanOf(outcome)
    const pick = (table: Columns) => used.map((j) => table[j])
    if (kind === 'binary') {
      const model = fitPenalisedLogistic(pick(columns), outcome, options)
      return (table) => predictPenalisedLogistic(model, pick(table))
    }
    const model = fitPenalisedLinear(pick(columns), outcome, options)
    return (table) => predictPenalisedLinear(model, pick(table))
  }
}

/**
 * A learner for effects that takes boosted trees: finds thresholds and interactions by itself, and wants some thousand
 * rows to do so. In small samples the least number of rows in a leaf falls to a quarter of the rows.
 *
 * Source: `fitBoostedTrees`.
 *
 * @param options those of `fitBoostedTrees` but for loss, weights and validation rows
 * @throws StatsError `out-of-range`, when it learns, for options that the fit refuses
 * @example propensityScores(columns, treated, random, { learner: boostedTreesLearner({ learningRate: 0.05 }) })
 */
export function boostedTreesLearner(
  options: Omit<BoostedTreesOptions, 'loss' | 'weights' | 'validation'> = {},
): NuisanceLearner {
  return (columns, outcome, kind, random) => {
    if (!varies(outcome)) return meanOf(outcome)
    const { minRows = 20, validationShare = 0.1 } = options
    const fewest = Math.max(1, Math.min(minRows, Math.floor(((1 - validationShare) * outcome.length) / 4)))
    const loss = kind === 'binary' ? 'log' : 'squared'
    const model = fitBoostedTrees(columns, outcome, random, { ...options, loss, minRows: fewest })
    return (table) => predictBoostedTrees(model, table)
  }
}

function varies(values: ArrayLike<number>): boolean {
  let low = values[0]
  let high = values[0]
  for (let i = 1; i < values.length; i++) {
    low = Math.min(low, values[i])
    high = Math.max(high, values[i])
  }
  // The fits refuse a spread of rounding size, too.
  return high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high))
}

function meanOf(outcome: ArrayLike<number>) {
  let sum = 0
  for (let i = 0; i < outcome.length; i++) sum += outcome[i]
  return (table: Columns) => new Float64Array(table[0].length).fill(sum / outcome.length)
}
