import { StatsError } from '../errors.ts'
import { checkWhole } from '../foundation/checks.ts'
import type { Columns } from './columns.ts'

/** How boosted trees are grown; each has a default that suits a few thousand customers and up. */
export type BoostedTreesOptions = {
  /** 'squared' for an amount, 'log' for an outcome of 0 and 1 */
  loss: 'squared' | 'log'
  /** at most so many trees (default 500; early stopping usually needs fewer) */
  trees?: number
  /** how much of each tree is added, above 0 to 1 (default 0.1) */
  learningRate?: number
  /** at most so many leaves a tree (default 15) */
  leaves?: number
  /** at most so many splits from root to leaf (default 8) */
  depth?: number
  /** at least so many rows in a leaf (default 20) */
  minRows?: number
  /** added to the curvature of each leaf, which draws its value towards zero (default 1) */
  l2?: number
  /** bins a column, 2 to 255 (default 255) */
  bins?: number
  /** share of rows that each tree sees (default 1) */
  rowShare?: number
  /** share of columns that each tree sees (default 1) */
  columnShare?: number
  /** share of rows set aside to know when to stop (default 0.1; 0 grows all trees) */
  validationShare?: number
  /** so many trees without improvement end the fit (default 20) */
  patience?: number
  /** rows to know when to stop by, in place of a random share: later ones, say */
  validation?: { columns: Columns; outcome: ArrayLike<number> }
  /** case weights, not negative */
  weights?: ArrayLike<number>
}

/** The options with their defaults, checked. */
export function fitOptions(options: BoostedTreesOptions) {
  const settings = {
    trees: options.trees ?? 500,
    learningRate: options.learningRate ?? 0.1,
    leaves: options.leaves ?? 15,
    depth: options.depth ?? 8,
    minRows: options.minRows ?? 20,
    l2: options.l2 ?? 1,
    bins: options.bins ?? 255,
    rowShare: options.rowShare ?? 1,
    columnShare: options.columnShare ?? 1,
    validationShare: options.validationShare ?? 0.1,
    patience: options.patience ?? 20,
  }
  if (options.loss !== 'squared' && options.loss !== 'log') {
    throw new StatsError('out-of-range', `The loss is ${options.loss}: it must be 'squared' or 'log'.`)
  }
  checkWhole(settings.trees, 'trees', 1)
  checkWhole(settings.leaves, 'leaves', 2)
  checkWhole(settings.depth, 'depth', 1)
  checkWhole(settings.minRows, 'minRows', 1)
  checkWhole(settings.bins, 'bins', 2, 255)
  checkWhole(settings.patience, 'patience', 1)
  if (!(settings.l2 >= 0 && Number.isFinite(settings.l2))) {
    throw new StatsError('out-of-range', `The option l2 is ${settings.l2}: it cannot be negative.`)
  }
  for (const name of ['learningRate', 'rowShare', 'columnShare'] as const) {
    if (!(settings[name] > 0 && settings[name] <= 1)) {
      throw new StatsError('out-of-range', `The option ${name} is ${settings[name]}: it must be above 0 and at most 1.`)
    }
  }
  if (!(settings.validationShare >= 0 && settings.validationShare < 1)) {
    throw new StatsError(
      'out-of-range',
      `The option validationShare is ${settings.validationShare}: it must be at least 0 and below 1.`,
    )
  }
  return settings
}
