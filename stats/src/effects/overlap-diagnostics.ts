import { StatsError } from '../errors.ts'
import { checkZerosAndOnes } from '../foundation/checks.ts'
import { type Columns, checkColumns, checkProbabilities } from '../prediction/columns.ts'

/** Whose average effect is wanted: everybody's (ATE) or that of those who were treated (ATT). */
export type EffectTarget = 'all' | 'treated'

export type FeatureBalance = {
  column: number
  /** mean of the treated less mean of the untreated, in standard deviations */
  before: number
  /** the same after weighting by the propensity scores */
  after: number
}

export type OverlapDiagnostics = {
  balance: FeatureBalance[]
  /** the largest imbalance in size, before and after weighting */
  worst: { before: number; after: number }
  /** share of the target's rows that have counterparts in the other group, 0 to 1 */
  overlapShare: number
  /** how many equally weighted rows the weighted groups are worth (Kish) */
  effectiveSize: { treated: number; untreated: number }
  /** what may be concluded: compare freely, with care, or not at all; and every reason against */
  verdict: { kind: 'good' | 'limited' | 'poor'; reasons: OverlapConcern[] }
}

/**
 * - `few-comparable`: too many rows have no counterparts in the other group
 * - `unbalanced`: a feature still differs after weighting
 * - `few-effective`: the weights rest on too few rows
 */
export type OverlapConcern = 'few-comparable' | 'unbalanced' | 'few-effective'

/**
 * Are the treated and the untreated comparable at all? Look here before believing any effect.
 *
 * In words: rows are weighted so that both groups look like the target (1/e and 1/(1 − e) for all; 1 and e/(1 − e) for
 * the treated, e the propensity score). Balance is the difference of means over √((s²_treated + s²_untreated)/2), the
 * unweighted spread, before and after; where a column is constant within both groups, over its overall spread. A row has
 * counterparts when rows like it are at most nine times as common in one group as in the other, that is, when its odds
 * e/(1 − e) over the overall odds of treatment lie between 1/9 and 9 (for the treated, below 9). The effective size is
 * (Σw)²/Σw².
 *
 * The verdict is poor when under half of the rows have counterparts, an imbalance above 0.25 remains or a group is worth
 * fewer than 10 rows; limited when under nine tenths have, an imbalance above 0.1 remains or a group is worth less than a
 * third of its rows; else good. Chance alone leaves imbalances of about √(1/n_treated + 1/n_untreated).
 *
 * Source: Austin (2011), Multivariate Behavioral Research 46(3) (standardised differences, 0.1); Rubin (2001), Health
 * Services and Outcomes Research Methodology 2 (0.25); Walker et al. (2013), Comparative Effectiveness Research 3
 * (odds relative to the overall odds); Crump, Hotz, Imbens & Mitnik (2009), Biometrika 96(1) (0.1 to 0.9).
 *
 * @param columns features known before the treatment
 * @param treated 1 for treated rows, 0 for the others
 * @param propensity each row's score, strictly between 0 and 1, from `propensityScores`
 * @throws StatsError `empty` (also for a group without rows), `shape`, `not-finite`, `out-of-range`
 * @example overlapDiagnostics(columns, treated, scores, { target: 'treated' }).verdict // { kind: 'good', reasons: [] }
 */
export function overlapDiagnostics(
  columns: Columns,
  treated: ArrayLike<number>,
  propensity: ArrayLike<number>,
  { target = 'all' }: { target?: EffectTarget } = {},
): OverlapDiagnostics {
  const n = checkColumns(columns)
  const ones = checkZerosAndOnes(treated, 'treatment', n)
  if (ones === 0 || ones === n) {
    throw new StatsError('empty', `${ones} of ${n} rows are treated: both groups need rows.`)
  }
  checkProbabilities(propensity, 'propensity scores', n)
  const odds = ones / (n - ones)
  const weights = new Float64Array(n)
  let targets = 0
  let comparable = 0
  for (let i = 0; i < n; i++) {
    const e = propensity[i]
    if (e < 1e-12 || e > 1 - 1e-12) {
      throw new StatsError('out-of-range', `The propensity score at index ${i} is ${e}: keep scores off 0 and 1.`)
    }
    if (target === 'all') weights[i] = treated[i] === 1 ? 1 / e : 1 / (1 - e)
    else weights[i] = treated[i] === 1 ? 1 : e / (1 - e)
    if (target === 'treated' && treated[i] === 0) continue
    const ratio = e / (1 - e) / odds
    targets++
    if (ratio <= 9 && (target === 'treated' || ratio >= 1 / 9)) comparable++
  }
  scaleWithinArms(weights, treated)
  const balance = columns.map((column, j) => ({ column: j, ...standardisedDifferences(column, treated, weights) }))
  const largest = (side: 'before' | 'after') => balance.reduce((most, b) => Math.max(most, Math.abs(b[side])), 0)
  const worst = { before: largest('before'), after: largest('after') }
  const overlapShare = comparable / targets
  const effectiveSize = { treated: kish(weights, treated, 1), untreated: kish(weights, treated, 0) }
  const least = Math.min(effectiveSize.treated, effectiveSize.untreated)
  const kept = Math.min(effectiveSize.treated / ones, effectiveSize.untreated / (n - ones))
  const concerns = (share: number, imbalance: number, tooFew: boolean) => {
    const reasons: OverlapConcern[] = []
    if (overlapShare < share) reasons.push('few-comparable')
    if (worst.after > imbalance) reasons.push('unbalanced')
    if (tooFew) reasons.push('few-effective')
    return reasons
  }
  const grave = concerns(0.5, 0.25, least < 10)
  const mild = concerns(0.9, 0.1, least < 10 || kept < 1 / 3)
  const kind = grave.length > 0 ? 'poor' : mild.length > 0 ? 'limited' : 'good'
  return { balance, worst, overlapShare, effectiveSize, verdict: { kind, reasons: grave.length > 0 ? grave : mild } }
}

/** Divides each group's weights by the largest of them, which changes no share and keeps sums from overflowing. */
function scaleWithinArms(weights: Float64Array, treated: ArrayLike<number>): void {
  const largest = [0, 0]
  for (let i = 0; i < weights.length; i++) largest[treated[i]] = Math.max(largest[treated[i]], weights[i])
  for (let i = 0; i < weights.length; i++) weights[i] /= largest[treated[i]]
}

function standardisedDifferences(column: ArrayLike<number>, treated: ArrayLike<number>, weights: Float64Array) {
  const plain = new Float64Array(weights.length).fill(1)
  const one = moments(column, treated, 1, plain)
  const zero = moments(column, treated, 0, plain)
  let spread = Math.sqrt((one.variance + zero.variance) / 2)
  if (!(spread > 1e-13 * Math.max(Math.abs(one.mean), Math.abs(zero.mean)))) {
    // Constant within both groups: what is left is the spread between them.
    const share = one.weight / (one.weight + zero.weight)
    spread = Math.abs(one.mean - zero.mean) * Math.sqrt(share * (1 - share))
  }
  if (!(spread > 0)) return { before: 0, after: 0 }
  const difference = moments(column, treated, 1, weights).mean - moments(column, treated, 0, weights).mean
  return { before: (one.mean - zero.mean) / spread, after: difference / spread }
}

function moments(column: ArrayLike<number>, treated: ArrayLike<number>, arm: number, weights: Float64Array) {
  let weight = 0
  let rows = 0
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    if (treated[i] !== arm) continue
    rows++
    weight += weights[i]
    sum += weights[i] * column[i]
  }
  const mean = sum / weight
  let squares = 0
  for (let i = 0; i < weights.length; i++) if (treated[i] === arm) squares += weights[i] * (column[i] - mean) ** 2
  return { mean, variance: rows > 1 ? ((squares / weight) * rows) / (rows - 1) : 0, weight }
}

function kish(weights: Float64Array, treated: ArrayLike<number>, arm: number): number {
  let sum = 0
  let squares = 0
  for (let i = 0; i < weights.length; i++) {
    if (treated[i] !== arm) continue
    sum += weights[i]
    squares += weights[i] ** 2
  }
  return sum ** 2 / squares
}
