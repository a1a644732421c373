import { StatsError } from '../errors.ts'
import { checkLevel, checkWhole, checkZerosAndOnes } from '../foundation/checks.ts'
import { wilsonInterval } from '../proportions/wilson-interval.ts'
import { checkProbabilities } from './columns.ts'
import { orderByValue } from './ranks.ts'

export type ReliabilityGroup = {
  n: number
  /** mean predicted probability of the group */
  predicted: number
  /** share of the group in which the outcome happened */
  estimate: number
  lower: number
  upper: number
}

export type ReliabilityCurve = {
  groups: ReliabilityGroup[]
  /** mean distance between predicted and observed share, each group counting with its size */
  calibrationError: number
  /** what was predicted overall less what happened overall: above 0, the predictions promise too much */
  bias: number
}

/**
 * Do things predicted at 30 % happen 30 % of the time? Rows are put in groups of rising predicted probability, and each
 * group's mean prediction is set beside the share observed in it, with Wilson's interval. On a well calibrated model the
 * intervals cover the predictions, but for about one in twenty.
 *
 * In words: groups hold about equal numbers of rows; equal predictions always share a group, so there may be fewer
 * groups than asked for. The calibration error is Σ n_g |predicted_g − observed_g| / n.
 *
 * Source: DeGroot & Fienberg (1983), "The Comparison and Evaluation of Forecasters", The Statistician 32; the
 * calibration error: Naeini, Cooper & Hauskrecht (2015), AAAI.
 *
 * @param outcome 0 or 1 for each row
 * @param probabilities 0 to 1 for each row
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`
 * @example reliabilityCurve(bought, predicted, { groups: 10 }).groups[9] // the tenth that is most likely to buy
 */
export function reliabilityCurve(
  outcome: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  { groups = 10, level = 0.95 }: { groups?: number; level?: number } = {},
): ReliabilityCurve {
  checkLevel(level)
  checkWhole(groups, 'groups', 1)
  const n = outcome.length
  if (n === 0) throw new StatsError('empty', 'There are no outcomes to compare predictions with.')
  checkZerosAndOnes(outcome, 'outcome', n)
  checkProbabilities(probabilities, 'probabilities', n)
  const order = orderByValue(probabilities)
  const found: ReliabilityGroup[] = []
  let error = 0
  let bias = 0
  for (let from = 0; from < n; ) {
    // What is left is shared evenly among the groups that are left.
    let to = from + Math.max(1, Math.round((n - from) / (groups - found.length)))
    while (to < n && probabilities[order[to]] === probabilities[order[to - 1]]) to++
    let sum = 0
    let happened = 0
    for (let i = from; i < to; i++) {
      sum += probabilities[order[i]]
      happened += outcome[order[i]]
    }
    const size = to - from
    const { estimate, lower, upper } = wilsonInterval(happened, size, { level })
    found.push({ n: size, predicted: sum / size, estimate, lower, upper })
    error += Math.abs(sum - happened) / n
    bias += (sum - happened) / n
    from = to
  }
  return { groups: found, calibrationError: error, bias }
}
