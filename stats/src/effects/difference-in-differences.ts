import { checkLevel, checkZerosAndOnes } from '../foundation/checks.ts'
import type { StudentEstimate } from '../foundation/student-estimate.ts'
import { gapContrast } from './gap-contrast.ts'
import { type NoContrast, periodGaps } from './period-gaps.ts'

export type DifferenceInDifferences =
  | (StudentEstimate & {
      estimable: true
      means: { treatedBefore: number; treatedAfter: number; untreatedBefore: number; untreatedAfter: number }
      /** how many independent clusters (rows, without clusters) each group has */
      units: { treated: number; untreated: number }
      level: number
    })
  | NoContrast

/**
 * Difference in differences: how much more the treated changed than the untreated did. It takes for granted that without
 * the treatment both would have changed alike; one period before cannot show whether that holds (see `eventStudy`).
 *
 * In words: (mean after − mean before) among the treated, less the same among the untreated. Rows of one cluster (a
 * customer, a shop, a region: whatever was treated as a whole, or is measured repeatedly) are not independent, so chance
 * is counted by cluster, in each group by itself, with errors and degrees of freedom that hold for few clusters and for
 * clusters of unequal sizes. With equally many rows in every cluster and period, the standard error is that of Welch's
 * t-test on the clusters' changes.
 *
 * Source: Bertrand, Duflo & Mullainathan (2004), Quarterly Journal of Economics 119(1) (why by cluster); Donald & Lang
 * (2007), Review of Economics and Statistics 89(2); Bell & McCaffrey (2002), Survey Methodology 28(2), and Imbens &
 * Kolesár (2016), Review of Economics and Statistics 98(4) (few clusters).
 *
 * @param outcome an amount for each row (one row: one measurement)
 * @param treated 1 for rows of the group that gets the treatment, before and after; 0 for the others
 * @param after 1 for rows measured after it started, 0 for earlier ones
 * @param options `clusters`: a number or a name for each row; without it, every row counts as independent
 * @returns the estimate, or `estimable: false` when a group has one cluster only, or (without clusters) a single row before or after
 * @throws StatsError `empty` when a group has no rows before or after, `shape`, `not-finite`, `out-of-range`
 * @example differenceInDifferences([1, 4, 2, 6, 1, 1, 3, 4], [1, 1, 1, 1, 0, 0, 0, 0], [0, 1, 0, 1, 0, 1, 0, 1],
 *   { clusters: ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'] }) // estimate 3
 */
export function differenceInDifferences(
  outcome: ArrayLike<number>,
  treated: ArrayLike<number>,
  after: ArrayLike<number>,
  { clusters, level = 0.95 }: { clusters?: ArrayLike<number | string>; level?: number } = {},
): DifferenceInDifferences {
  checkLevel(level)
  checkZerosAndOnes(after, 'period', outcome.length)
  const gaps = periodGaps(outcome, treated, after, 2, clusters)
  if ('estimable' in gaps) return gaps
  const [treatedBefore, treatedAfter] = gaps.treatedMeans
  const [untreatedBefore, untreatedAfter] = gaps.untreatedMeans
  return {
    estimable: true,
    ...gapContrast(gaps, [-1, 1], level),
    means: { treatedBefore, treatedAfter, untreatedBefore, untreatedAfter },
    units: gaps.units,
    level,
  }
}
