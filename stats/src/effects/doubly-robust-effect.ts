import { StatsError } from '../errors.ts'
import { checkAmounts, checkLevel, checkWhole, checkZerosAndOnes } from '../foundation/checks.ts'
import { satterthwaite } from '../foundation/critical-values.ts'
import { type NotEstimable, notEstimable } from '../foundation/not-estimable.ts'
import { sortedMedian } from '../foundation/sorted-quantile.ts'
import { type StudentEstimate, studentEstimate } from '../foundation/student-estimate.ts'
import { type Columns, checkColumns } from '../prediction/columns.ts'
import type { Random } from '../random.ts'
import { assignFolds, crossFit } from './cross-fit.ts'
import { type NuisanceLearner, penalisedLearner } from './nuisance-learner.ts'
import { type EffectTarget, type OverlapDiagnostics, overlapDiagnostics } from './overlap-diagnostics.ts'

export type DoublyRobustOptions = {
  /** whose average effect: everybody's (default) or that of those who were treated */
  target?: EffectTarget
  /** what learns the treatment and the outcome; default `penalisedLearner()` */
  learner?: NuisanceLearner
  /** number of folds (default 5) */
  folds?: number
  /** so many partings into folds, of which the median is taken (default 1) */
  repetitions?: number
  level?: number
}

export type DoublyRobustEffect =
  | (StudentEstimate & {
      estimable: true
      target: EffectTarget
      /** mean outcome of the target with the treatment and without it */
      ifTreated: number
      ifUntreated: number
      /** the plain difference of the two groups' means, for comparison */
      unadjusted: number
      n: { treated: number; untreated: number }
      /** share of rows whose propensity score was moved to the nearest allowed value */
      clippedShare: number
      overlap: OverlapDiagnostics
      level: number
    })
  | (NotEstimable<'too-few-treated' | 'too-few-untreated' | 'no-overlap'> & { overlap?: OverlapDiagnostics })

/** Fewer rows than this in a group say nothing about what the outcome depends on. */
const fewest = 10

/**
 * The average effect of something that was not assigned at random (a complaint, a loyalty card, a late parcel),
 * adjusted for what made it more likely. Doubly robust: it is right if either the model of the treatment or the model
 * of the outcome is.
 *
 * In words: the treatment's probability e and the outcome with (m1) and without (m0) it are predicted for each row by
 * models that learned from other rows. Everybody's effect is the mean of
 * m1 − m0 + T (Y − m1)/e − (1 − T)(Y − m0)/(1 − e); that of the treated is the mean of
 * (T − (1 − T) e/(1 − e)) (Y − m0), over the share treated. The standard error is that of the mean of each row's term
 * (its influence), and the interval takes Student's t with as many degrees of freedom as the effective sizes of the two
 * groups give. Scores are kept off 0 and 1 by 0.01, or a tenth of the smaller group's share if that is less. With several
 * repetitions the median estimate is returned, and its variance includes the spread over repetitions.
 *
 * What was not recorded cannot be adjusted for: see `eValue`.
 *
 * Source: Robins, Rotnitzky & Zhao (1994), JASA 89; Chernozhukov et al. (2018), Econometrics Journal 21(1), sections 5.1
 * and 3.4.
 *
 * @param columns features known **before** the treatment, one array each; no missing values
 * @param treated 1 for treated rows, 0 for the others
 * @param outcome an amount for each row, or 0 and 1
 * @returns the average effect in units of the outcome, or `estimable: false` with fewer than ten rows in a group (or fewer than folds), or where under a tenth of the rows
 *   have counterparts in the other group
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`; `constant` for an outcome that does not vary
 * @example doublyRobustEffect([age, orders], gotCard, spent, createRandom(1), { target: 'treated' })
 */
export function doublyRobustEffect(
  columns: Columns,
  treated: ArrayLike<number>,
  outcome: ArrayLike<number>,
  random: Random,
  options: DoublyRobustOptions = {},
): DoublyRobustEffect {
  const { target = 'all', learner = penalisedLearner(), folds = 5, repetitions = 1, level = 0.95 } = options
  const n = checkColumns(columns)
  const ones = checkZerosAndOnes(treated, 'treatment', n)
  const kind = checkOutcome(outcome, n)
  checkWhole(folds, 'folds', 2)
  checkWhole(repetitions, 'repetitions', 1)
  checkLevel(level)
  const least = Math.max(fewest, folds)
  if (Math.min(ones, n - ones) < least) {
    const word = ones < least ? 'treated' : 'untreated'
    const count = ones < least ? ones : n - ones
    const explanation = `Only ${count} rows are ${word}: at least ${least} are needed.`
    return notEstimable(`too-few-${word}`, explanation)
  }
  const runs: Run[] = []
  for (let r = 0; r < repetitions; r++) runs.push(runOnce())
  const estimate = median(runs.map((run) => run.estimate))
  const variance = median(runs.map((run) => run.standardError ** 2 + (run.estimate - estimate) ** 2))
  const closest = runs.reduce((best, run) =>
    Math.abs(run.estimate - estimate) < Math.abs(best.estimate - estimate) ? run : best,
  )
  const { overlap, clippedShare } = closest
  if (overlap.overlapShare < 0.1) {
    const share = Math.round(100 * overlap.overlapShare)
    const explanation = `Only ${share} % of the rows have counterparts in the other group: the two cannot be compared.`
    return { ...notEstimable('no-overlap', explanation), overlap }
  }
  const standardError = Math.sqrt(variance)
  const degreesOfFreedom = closest.degreesOfFreedom
  const means = armMeans(outcome, treated)
  const ifTreated = target === 'treated' ? means.treated : closest.ifTreated
  return {
    estimable: true,
    target,
    ...studentEstimate(estimate, standardError, degreesOfFreedom, level),
    ifTreated,
    ifUntreated: ifTreated - estimate,
    unadjusted: means.treated - means.untreated,
    n: { treated: ones, untreated: n - ones },
    clippedShare,
    overlap,
    level,
  }

  function runOnce(): Run {
    const foldOf = assignFolds(treated, folds, random)
    const propensity = crossFit(columns, treated, 'binary', foldOf, folds, learner, random)
    const clippedShare = clip(propensity, Math.min(ones, n - ones) / n)
    const predict = (arm: number) =>
      crossFit(columns, outcome, kind, foldOf, folds, learner, random, (row) => treated[row] === arm)
    const untreatedOutcome = predict(0)
    const treatedOutcome = target === 'all' ? predict(1) : untreatedOutcome
    const overlap = overlapDiagnostics(columns, treated, propensity, { target })
    const terms = new Float64Array(n)
    let treatedSum = 0
    for (let i = 0; i < n; i++) {
      const e = propensity[i]
      const residual = outcome[i] - (treated[i] === 1 ? treatedOutcome[i] : untreatedOutcome[i])
      const weight = target === 'all' ? (treated[i] === 1 ? 1 / e : -1 / (1 - e)) : treated[i] === 1 ? 1 : -e / (1 - e)
      if (target === 'all') {
        terms[i] = treatedOutcome[i] - untreatedOutcome[i] + weight * residual
        treatedSum += treatedOutcome[i] + (treated[i] === 1 ? weight * residual : 0)
      } else terms[i] = (weight * residual * n) / ones
    }
    const estimate = terms.reduce((sum, term) => sum + term, 0) / n
    let fromTreated = 0
    let fromUntreated = 0
    for (let i = 0; i < n; i++) {
      const centre = target === 'all' ? estimate : treated[i] === 1 ? (estimate * n) / ones : 0
      const part = (terms[i] - centre) ** 2 / n / (n - 1)
      if (treated[i] === 1) fromTreated += part
      else fromUntreated += part
    }
    const variance = fromTreated + fromUntreated
    const { effectiveSize } = overlap
    const parts = [
      { variance: fromTreated, degreesOfFreedom: Math.max(effectiveSize.treated - 1, 1) },
      { variance: fromUntreated, degreesOfFreedom: Math.max(effectiveSize.untreated - 1, 1) },
    ]
    const degreesOfFreedom = variance > 0 ? satterthwaite(parts) : n - 2
    const standardError = Math.sqrt(variance)
    return { estimate, standardError, degreesOfFreedom, ifTreated: treatedSum / n, overlap, clippedShare }
  }
}

type Run = {
  estimate: number
  standardError: number
  degreesOfFreedom: number
  ifTreated: number
  overlap: OverlapDiagnostics
  clippedShare: number
}

function checkOutcome(outcome: ArrayLike<number>, rows: number): 'binary' | 'amount' {
  checkAmounts(outcome, 'outcome', rows)
  let binary = true
  let constant = true
  for (let i = 0; i < rows; i++) {
    if (outcome[i] !== 0 && outcome[i] !== 1) binary = false
    if (outcome[i] !== outcome[0]) constant = false
  }
  if (constant) throw new StatsError('constant', `The outcome is ${outcome[0]} in every row: no effect can show in it.`)
  return binary ? 'binary' : 'amount'
}

function clip(propensity: Float64Array, smallerShare: number): number {
  const limit = Math.min(0.01, smallerShare / 10)
  let clipped = 0
  for (let i = 0; i < propensity.length; i++) {
    const kept = Math.min(Math.max(propensity[i], limit), 1 - limit)
    if (kept !== propensity[i]) clipped++
    propensity[i] = kept
  }
  return clipped / propensity.length
}

function armMeans(outcome: ArrayLike<number>, treated: ArrayLike<number>) {
  const sums = [0, 0]
  const counts = [0, 0]
  for (let i = 0; i < outcome.length; i++) {
    sums[treated[i]] += outcome[i]
    counts[treated[i]]++
  }
  return { treated: sums[1] / counts[1], untreated: sums[0] / counts[0] }
}

function median(values: number[]): number {
  return sortedMedian(values.sort((a, b) => a - b))
}
