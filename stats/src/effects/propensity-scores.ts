import { StatsError } from '../errors.ts'
import { checkWhole, checkZerosAndOnes } from '../foundation/checks.ts'
import { type Columns, checkColumns } from '../prediction/columns.ts'
import type { Random } from '../random.ts'
import { assignFolds, crossFit } from './cross-fit.ts'
import { type NuisanceLearner, penalisedLearner } from './nuisance-learner.ts'

export type PropensityOptions = {
  /** what learns; default `penalisedLearner()` */
  learner?: NuisanceLearner
  /** number of folds (default 5) */
  folds?: number
}

/**
 * Propensity scores: how likely each customer was to be treated, given what was known beforehand. Two customers with the
 * same score are comparable, whatever else differs between them, as far as the features tell.
 *
 * In words: the treatment is predicted from the features, each row by a model that learned from the other folds. Scores
 * are kept a millionth off 0 and 1.
 *
 * Source: Rosenbaum & Rubin (1983), "The central role of the propensity score", Biometrika 70(1); cross-fitting:
 * Chernozhukov et al. (2018), "Double/debiased machine learning", Econometrics Journal 21(1).
 *
 * @param columns features known before the treatment, one array each; no missing values
 * @param treated 1 for treated rows, 0 for the others
 * @returns a probability for each row
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`; `too-few` for fewer treated or untreated rows than
 *   folds
 * @example overlapDiagnostics(columns, treated, propensityScores(columns, treated, createRandom(1))).verdict
 */
export function propensityScores(
  columns: Columns,
  treated: ArrayLike<number>,
  random: Random,
  { learner = penalisedLearner(), folds = 5 }: PropensityOptions = {},
): Float64Array {
  const n = checkColumns(columns)
  const ones = checkZerosAndOnes(treated, 'treatment', n)
  checkWhole(folds, 'folds', 2)
  if (Math.min(ones, n - ones) < folds) {
    throw new StatsError(
      'too-few',
      `There are ${ones} treated and ${n - ones} untreated rows: ${folds} folds need more.`,
    )
  }
  const scores = crossFit(columns, treated, 'binary', assignFolds(treated, folds, random), folds, learner, random)
  return scores.map((score) => Math.min(Math.max(score, 1e-6), 1 - 1e-6))
}
