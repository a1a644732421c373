import { StatsError } from '../errors.ts'
import { checkAmounts, checkZerosAndOnes } from '../foundation/checks.ts'
import type { Random } from '../random.ts'
import { type BoostedTreesOptions, fitOptions } from './boosted-trees-options.ts'
import { type Columns, caseWeights, checkColumns } from './columns.ts'
import { binFeatures } from './feature-bins.ts'
import { chooseSome, splitRows } from './hold-out-rows.ts'
import { checkFeatureCount, logistic } from './penalised-logistic.ts'
import { addTreeValues, binnedValue, growTree, type RegressionTree } from './regression-tree.ts'

/** A fitted sum of trees: plain numbers and arrays, ready for JSON. */
export type BoostedTreesModel = {
  kind: 'boosted-trees'
  loss: 'squared' | 'log'
  features: number
  /** the score before the first tree: the mean, or the log-odds of the mean */
  base: number
  trees: RegressionTree[]
  /** each feature's share of all that the splits gained; adds up to 1, or all 0 where there was no split */
  gainShares: number[]
  /** mean loss on the rows set aside, before the first tree and after each kept tree; empty without such rows */
  validationLosses: number[]
  /** true where the loss on the rows set aside stopped improving before the last tree allowed */
  stoppedEarly: boolean
}

/**
 * Gradient-boosted trees: small decision trees, each fitted to what the ones before it still get wrong, added up with a
 * damping factor. They find thresholds and interactions without being told, and take missing values (NaN) as they are:
 * each split learns on which side rows without a value do better.
 *
 * In words: at each step, every row's gradient and curvature of the loss at its present score say how the score should
 * move; a tree is grown on histograms of them, leaf by leaf where most is gained, and its leaf values are added. Some
 * rows (`validationShare`, a tenth by default) are set aside; when their loss has not improved for `patience` trees,
 * the fit stops and keeps the trees up to the best.
 *
 * Source: Friedman (2001), "Greedy function approximation", Annals of Statistics 29(5); Chen & Guestrin (2016),
 * "XGBoost", KDD (gain, leaf values, missing values); Ke et al. (2017), "LightGBM", NIPS (histograms, leaf-wise growth).
 *
 * @param columns features, one array each (typed ones are fastest), any units; NaN means missing
 * @param outcome an amount for each row (`loss: 'squared'`), or 0 and 1 (`loss: 'log'`)
 * @param random decides the rows set aside and the samples of rows and columns; the same seed gives the same model
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`; `constant` for an outcome that does not vary;
 *   `too-few` for fewer rows than a split needs. A constant or wholly missing column is allowed: it is never split on
 * @example
 * const model = fitBoostedTrees([visits, daysSince], bought, createRandom(1), { loss: 'log' })
 * predictBoostedTrees(model, [[3], [NaN]]) // one probability
 */
export function fitBoostedTrees(
  columns: Columns,
  outcome: ArrayLike<number>,
  random: Random,
  options: BoostedTreesOptions,
): BoostedTreesModel {
  const own = checkColumns(columns, 'allowed')
  const weights = withMeanOne(caseWeights(options.weights, own))
  const settings = fitOptions(options)
  checkOutcome(outcome, own, options.loss, weights)
  const table = withValidation(columns, outcome, weights, options)
  const { training, validation } =
    options.validation === undefined
      ? splitRows(outcome, settings.validationShare, options.loss, random)
      : { training: range(0, own), validation: range(own, table.outcome.length) }
  if (training.length < 2 * settings.minRows) {
    throw new StatsError(
      'too-few',
      `${training.length} rows are left to learn from, but one split needs ${2 * settings.minRows}: lower minRows.`,
    )
  }
  const binned = binFeatures(table.columns, training, settings.bins, random)
  const base = baseScore(table, training, options.loss)
  const n = table.outcome.length
  const scores = new Float64Array(n).fill(base)
  const gradients = new Float64Array(n)
  const curvatures = new Float64Array(n)
  const inSample = new Uint8Array(n)
  const allFeatures = columns.map((_, j) => j)
  const trees: RegressionTree[] = []
  const gainsByTree: Map<number, number>[] = []
  const losses = validation.length > 0 ? [meanLoss()] : []
  let best = 0

  for (let round = 1; round <= settings.trees; round++) {
    const rows = chooseSome(training, settings.rowShare, random)
    const features = [...chooseSome(Int32Array.from(allFeatures), settings.columnShare, random)].sort((a, b) => a - b)
    for (let i = 0; i < rows.length; i++) differentiate(rows[i])
    const grown = growTree(binned, rows, features, gradients, curvatures, settings)
    if (grown.tree.feature.length === 1 && settings.columnShare === 1 && settings.rowShare === 1) break
    inSample.fill(0)
    for (const { node, from, to } of grown.leafRanges) {
      for (let i = from; i < to; i++) {
        scores[rows[i]] += grown.tree.value[node]
        inSample[rows[i]] = 1
      }
    }
    for (let i = 0; i < n; i++) if (inSample[i] === 0) scores[i] += binnedValue(grown, binned, i)
    trees.push(grown.tree)
    gainsByTree.push(grown.gains)
    if (validation.length === 0) continue
    losses.push(meanLoss())
    if (losses[round] < losses[best]) best = round
    if (round - best >= settings.patience) break
  }

  const kept = validation.length > 0 ? best : trees.length
  return {
    kind: 'boosted-trees',
    loss: options.loss,
    features: columns.length,
    base,
    trees: trees.slice(0, kept),
    gainShares: shareGains(gainsByTree.slice(0, kept), columns.length),
    validationLosses: losses.slice(0, kept + 1),
    stoppedEarly: kept < settings.trees && validation.length > 0,
  }

  function differentiate(i: number) {
    const weight = table.weights[i]
    if (options.loss === 'squared') {
      gradients[i] = weight * (scores[i] - table.outcome[i])
      curvatures[i] = weight
    } else {
      const probability = logistic(scores[i])
      gradients[i] = weight * (probability - table.outcome[i])
      curvatures[i] = weight * probability * (1 - probability)
    }
  }

  function meanLoss(): number {
    let loss = 0
    let total = 0
    for (let v = 0; v < validation.length; v++) {
      const i = validation[v]
      const s = scores[i]
      const y = table.outcome[i]
      const one =
        options.loss === 'squared' ? (y - s) ** 2 : Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))) - y * s
      loss += table.weights[i] * one
      total += table.weights[i]
    }
    return total > 0 ? loss / total : 0
  }
}

/**
 * What a fitted sum of trees predicts for each row: the expected amount (`loss: 'squared'`) or the probability of the
 * outcome (`loss: 'log'`).
 *
 * Source: as `fitBoostedTrees`.
 *
 * @param columns the features of the fit, in the same order and units; NaN means missing
 * @throws StatsError `shape` where the number of columns differs from the fit's, `empty`, `not-finite`
 * @example predictBoostedTrees(model, [[1, 2, 3], [0, NaN, 5]]) // three predictions
 */
export function predictBoostedTrees(model: BoostedTreesModel, columns: Columns): Float64Array {
  const n = checkColumns(columns, 'allowed')
  checkFeatureCount(model.features, columns)
  const scores = new Float64Array(n).fill(model.base)
  for (const tree of model.trees) addTreeValues(tree, columns, scores)
  if (model.loss === 'log') for (let i = 0; i < n; i++) scores[i] = logistic(scores[i])
  return scores
}

type Table = { columns: Columns; outcome: ArrayLike<number>; weights: Float64Array }

function withValidation(
  columns: Columns,
  outcome: ArrayLike<number>,
  weights: Float64Array,
  options: BoostedTreesOptions,
) {
  const extra = options.validation
  if (extra === undefined) return { columns, outcome, weights }
  const rows = checkColumns(extra.columns, 'allowed')
  checkFeatureCount(columns.length, extra.columns)
  if (options.loss === 'log') checkZerosAndOnes(extra.outcome, 'validation outcome', rows)
  else checkAmounts(extra.outcome, 'validation outcome', rows)
  return {
    columns: columns.map((column, j) => join(column, extra.columns[j])),
    outcome: join(outcome, extra.outcome),
    weights: join(weights, new Float64Array(rows).fill(1)),
  }
}

/** The penalty on leaf values is in units of rows, so the weights must be too. */
function withMeanOne(weights: Float64Array): Float64Array {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  return weights.map((weight) => weight / mean)
}

function join(first: ArrayLike<number>, second: ArrayLike<number>): Float64Array {
  const joined = new Float64Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}

function range(from: number, to: number): Int32Array {
  return Int32Array.from({ length: to - from }, (_, i) => from + i)
}

function checkOutcome(outcome: ArrayLike<number>, rows: number, loss: 'squared' | 'log', weights: Float64Array) {
  if (loss === 'log') checkZerosAndOnes(outcome, 'outcome', rows)
  else checkAmounts(outcome, 'outcome', rows)
  let first: number | undefined
  for (let i = 0; i < rows; i++) {
    if (weights[i] === 0) continue
    first ??= outcome[i]
    if (outcome[i] !== first) return
  }
  throw new StatsError('constant', `The outcome is ${first} in every row that has weight: there is nothing to predict.`)
}

function baseScore({ outcome, weights }: Table, rows: Int32Array, loss: 'squared' | 'log'): number {
  let sum = 0
  let total = 0
  for (const i of rows) {
    sum += weights[i] * outcome[i]
    total += weights[i]
  }
  const mean = total > 0 ? sum / total : 0
  if (loss === 'squared') return mean
  const share = Math.min(Math.max(mean, 1e-6), 1 - 1e-6)
  return Math.log(share / (1 - share))
}

function shareGains(gains: readonly Map<number, number>[], features: number): number[] {
  const sums = new Array<number>(features).fill(0)
  for (const tree of gains) for (const [feature, gain] of tree) sums[feature] += gain
  const total = sums.reduce((sum, gain) => sum + gain, 0)
  return total > 0 ? sums.map((gain) => gain / total) : sums
}
