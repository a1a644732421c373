import { StatsError } from '../errors.ts'
import { checkSpend, type SpendFit, type SpendHistories } from './gamma-gamma.ts'

const none: SpendHistories = { x: [], meanSpend: [] }

/**
 * The customers' spending so far (mean, and of how many purchases), checked when a fit of spending asks for it; else
 * not read.
 */
export function needSpend(
  {
    x,
    meanSpend,
    spendCounts = x,
  }: { x: ArrayLike<number>; meanSpend?: ArrayLike<number>; spendCounts?: ArrayLike<number> },
  spendFit: SpendFit | undefined,
): SpendHistories {
  if (!spendFit) return none
  if (!meanSpend) throw new StatsError('shape', 'With spendFit, the histories need meanSpend, one amount a customer.')
  if (spendCounts.length !== x.length) {
    throw new StatsError(
      'shape',
      `x has ${x.length} rows, spendCounts ${spendCounts.length}: give every customer both.`,
    )
  }
  const spending = { x: spendCounts, meanSpend }
  checkSpend(spending)
  return spending
}
