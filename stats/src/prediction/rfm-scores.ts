import { StatsError } from '../errors.ts'
import { checkNoneNegative, checkNumbers, checkWhole } from '../foundation/checks.ts'
import { caseWeights } from './columns.ts'
import { orderByValue } from './ranks.ts'

export type QuantileScoreOptions = {
  /** how many scores there are (default 5) */
  groups?: number
  /** whether a high value is good (default true); with false, the lowest value gets the highest score */
  highIsGood?: boolean
  /** case weights, not negative */
  weights?: ArrayLike<number>
}

export type QuantileScores = {
  /** 1 (worst) to `groups` (best), one a row */
  scores: Uint8Array
  /** of each score from 1 up: rows, weight, and the values it spans; null for a score that nobody has */
  spans: ({ n: number; weight: number; least: number; most: number } | null)[]
}

/**
 * Scores rows 1 to 5 (or as many as asked for) by where their value stands among all: score s says that at least
 * (s − 1) fifths of all rows have a worse value.
 *
 * In words: s = 1 + ⌊groups × share of rows with a strictly worse value⌋. Equal values always get equal scores, the
 * worst value always gets 1, and without ties the groups are of equal size. Where most customers have bought once, they
 * all get 1, and those with two orders get the score that their standing above so many deserves; a score that no value
 * reaches stays empty rather than being filled by an arbitrary order among equals.
 *
 * Source: quantile scoring after Hughes (2005), "Strategic Database Marketing"; ties as in competition ranking.
 *
 * @param values any numbers, one a row
 * @throws StatsError `empty`, `not-finite`, `shape`, `out-of-range`
 * @example quantileScores([1, 1, 1, 1, 1, 1, 2, 2, 3, 9]).scores // 1 1 1 1 1 1 4 4 5 5
 */
export function quantileScores(values: ArrayLike<number>, options: QuantileScoreOptions = {}): QuantileScores {
  const { groups = 5, highIsGood = true } = options
  const n = values.length
  if (n === 0) throw new StatsError('empty', 'There are no values to score.')
  checkNumbers(values, 'values', n)
  checkWhole(groups, 'groups', 1, 255)
  const weights = caseWeights(options.weights, n)
  const order = orderByValue(values)
  if (!highIsGood) order.reverse()
  let total = 0
  for (let i = 0; i < n; i++) total += weights[i]
  const scores = new Uint8Array(n)
  const spans: QuantileScores['spans'] = new Array(groups).fill(null)
  let worse = 0
  for (let from = 0; from < n; ) {
    const value = values[order[from]]
    // The slack undoes rounding in sums of fractional weights.
    const score = Math.min(groups, 1 + Math.floor((groups * worse) / total + 1e-9))
    const span = (spans[score - 1] ??= { n: 0, weight: 0, least: value, most: value })
    span.least = Math.min(span.least, value)
    span.most = Math.max(span.most, value)
    let to = from
    for (; to < n && values[order[to]] === value; to++) {
      const row = order[to]
      scores[row] = score
      span.n++
      span.weight += weights[row]
      worse += weights[row]
    }
    from = to
  }
  return { scores, spans }
}

export type RfmScores = {
  recency: QuantileScores
  frequency: QuantileScores
  monetary: QuantileScores
  /** the three scores as one number a row: 555 is best, 111 worst (base 10; up to nine groups) */
  cells: Uint16Array
  /** how many rows each cell holds */
  counts: Map<number, number>
}

/**
 * RFM: scores each customer on how lately, how often and how much they bought, 1 to 5 each.
 *
 * Source: Hughes 2005, "Strategic Database Marketing"; each score as `quantileScores`.
 *
 * @param recency time since the last order, any unit; less is better
 * @param frequency number of orders
 * @param monetary amount spent (per order, or in all: say which when showing it)
 * @param options `groups`: 1 to 9 scores (default 5); `weights`
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`
 * @example rfmScores([3, 40, 200], [5, 1, 1], [90, 30, 20]).cells // 444 212 111
 */
export function rfmScores(
  recency: ArrayLike<number>,
  frequency: ArrayLike<number>,
  monetary: ArrayLike<number>,
  { groups = 5, weights }: { groups?: number; weights?: ArrayLike<number> } = {},
): RfmScores {
  const n = recency.length
  checkWhole(groups, 'groups', 1, 9)
  checkNumbers(monetary, 'monetary amounts', n)
  checkNoneNegative(recency, 'recency')
  checkNoneNegative(frequency, 'frequency', n)
  const r = quantileScores(recency, { groups, weights, highIsGood: false })
  const f = quantileScores(frequency, { groups, weights })
  const m = quantileScores(monetary, { groups, weights })
  const cells = new Uint16Array(n)
  const counts = new Map<number, number>()
  for (let i = 0; i < n; i++) {
    const cell = 100 * r.scores[i] + 10 * f.scores[i] + m.scores[i]
    cells[i] = cell
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return { recency: r, frequency: f, monetary: m, cells, counts }
}
