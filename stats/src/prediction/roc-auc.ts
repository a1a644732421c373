import { StatsError } from '../errors.ts'
import { checkLevel, checkNumbers, checkZerosAndOnes } from '../foundation/checks.ts'
import { normalCritical, satterthwaite, studentCritical } from '../foundation/critical-values.ts'
import { takeValues } from './columns.ts'
import { midRanks } from './ranks.ts'

export type RocAuc = {
  /** chance that a random positive scores above a random negative (ties count half): 0.5 is guessing, 1 is perfect */
  estimate: number
  lower: number
  upper: number
  /** DeLong's; 0 where the scores part the two outcomes perfectly */
  standardError: number
  positives: number
  negatives: number
}

/**
 * Area under the ROC curve: the chance that a customer with the outcome has a higher score than one without, with
 * DeLong's interval.
 *
 * In words: the share of (positive, negative) pairs in which the positive scores higher, ties counting half. Each
 * positive's placement is the share of negatives below it, and the other way round; the variance is the variance of
 * the positives' placements over their number plus that of the negatives' over theirs. The interval is taken on the
 * scale of log-odds, which keeps it between 0 and 1 and holds its coverage for high areas, with Student's t for small
 * groups (`interval: 'plain'` gives the textbook's estimate ± z × standard error, cut to 0 … 1). Where the outcomes are parted perfectly the variance is 0 and says
 * nothing; the far limit is then (1 − level)/2 to the power 1 / (number in the smaller group): were the area smaller,
 * that many independent pairs would all come out right less often than that.
 *
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44(3); in O(n log n) by Sun & Xu (2014), IEEE Signal
 * Processing Letters 21(11); log-odds scale: Pepe (2003), "The Statistical Evaluation of Medical Tests", section 5.2;
 * degrees of freedom: Brunner & Munzel (2000), Biometrical Journal 42(1).
 *
 * @param outcome 0 or 1 for each row
 * @param scores any numbers; only their order counts
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`; `too-few` with fewer than two rows of either
 *   outcome
 * @example rocAuc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) // estimate 0.75
 */
export function rocAuc(
  outcome: ArrayLike<number>,
  scores: ArrayLike<number>,
  { level = 0.95, interval = 'log-odds' }: { level?: number; interval?: 'log-odds' | 'plain' } = {},
): RocAuc {
  checkLevel(level)
  const n = outcome.length
  if (n === 0) throw new StatsError('empty', 'There are no outcomes to score.')
  const positives = checkZerosAndOnes(outcome, 'outcome', n)
  checkNumbers(scores, 'scores', n)
  const negatives = n - positives
  if (positives < 2 || negatives < 2) {
    throw new StatsError(
      'too-few',
      `There are ${positives} rows with the outcome and ${negatives} without: an interval needs two of each.`,
    )
  }
  const ranks = midRanks(scores)
  const positiveRanks = withinRanks(scores, outcome, 1)
  const negativeRanks = withinRanks(scores, outcome, 0)
  let estimate = 0
  const positivePlacements = new Float64Array(positives)
  const negativePlacements = new Float64Array(negatives)
  let p = 0
  let q = 0
  for (let i = 0; i < n; i++) {
    if (outcome[i] === 1) {
      const placement = (ranks[i] - positiveRanks[p]) / negatives
      positivePlacements[p++] = placement
      estimate += placement / positives
    } else {
      negativePlacements[q] = 1 - (ranks[i] - negativeRanks[q]) / positives
      q++
    }
  }
  const fromPositives = varianceOfMean(positivePlacements)
  const fromNegatives = varianceOfMean(negativePlacements)
  const variance = fromPositives + fromNegatives
  const standardError = Math.sqrt(variance)
  estimate = Math.min(estimate, 1)
  return { estimate, ...limits(), standardError, positives, negatives }

  function limits() {
    const certain = ((1 - level) / 2) ** (1 / Math.min(positives, negatives))
    if (estimate > 1 - 1e-12) return { lower: certain, upper: 1 }
    if (estimate < 1e-12) return { lower: 0, upper: 1 - certain }
    if (interval === 'plain') {
      const z = normalCritical(level)
      return { lower: Math.max(0, estimate - z * standardError), upper: Math.min(1, estimate + z * standardError) }
    }
    const middle = Math.log(estimate / (1 - estimate))
    // Brunner & Munzel's degrees of freedom; without any spread there is no interval to widen.
    const parts = [
      { variance: fromPositives, degreesOfFreedom: positives - 1 },
      { variance: fromNegatives, degreesOfFreedom: negatives - 1 },
    ]
    const t = variance > 0 ? studentCritical(level, satterthwaite(parts)) : 0
    const reach = (t * standardError) / (estimate * (1 - estimate))
    return { lower: 1 / (1 + Math.exp(reach - middle)), upper: 1 / (1 + Math.exp(-reach - middle)) }
  }
}

function withinRanks(scores: ArrayLike<number>, outcome: ArrayLike<number>, wanted: number): Float64Array {
  const rows: number[] = []
  for (let i = 0; i < outcome.length; i++) if (outcome[i] === wanted) rows.push(i)
  return midRanks(takeValues(scores, rows))
}

function varianceOfMean(values: Float64Array): number {
  const n = values.length
  const mean = values.reduce((sum, x) => sum + x, 0) / n
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1) / n
}
