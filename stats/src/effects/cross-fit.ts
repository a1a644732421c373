import { type Columns, takeRows, takeValues } from '../prediction/columns.ts'
import { type Random, shuffle } from '../random.ts'
import type { NuisanceLearner } from './nuisance-learner.ts'

/** A fold for each row, at random, with the treated and the untreated spread evenly over the folds. */
export function assignFolds(treated: ArrayLike<number>, folds: number, random: Random): Int32Array {
  const foldOf = new Int32Array(treated.length)
  for (const arm of [0, 1]) {
    const rows: number[] = []
    for (let i = 0; i < treated.length; i++) if (treated[i] === arm) rows.push(i)
    shuffle(random, rows).forEach((row, i) => {
      foldOf[row] = i % folds
    })
  }
  return foldOf
}

/**
 * Predicts every row by a model that has learned from the other folds only, so that no row's own outcome leaks into
 * its prediction.
 *
 * @param learnFrom which rows may be learned from (all are predicted)
 */
export function crossFit(
  columns: Columns,
  outcome: ArrayLike<number>,
  kind: 'binary' | 'amount',
  foldOf: Int32Array,
  folds: number,
  learner: NuisanceLearner,
  random: Random,
  learnFrom: (row: number) => boolean = () => true,
): Float64Array {
  const predictions = new Float64Array(foldOf.length)
  for (let fold = 0; fold < folds; fold++) {
    const inside: number[] = []
    const outside: number[] = []
    for (let i = 0; i < foldOf.length; i++) {
      if (foldOf[i] === fold) inside.push(i)
      else if (learnFrom(i)) outside.push(i)
    }
    const predict = learner(takeRows(columns, outside), takeValues(outcome, outside), kind, random)
    const values = predict(takeRows(columns, inside))
    for (let i = 0; i < inside.length; i++) predictions[inside[i]] = values[i]
  }
  return predictions
}
