import { StatsError } from '../errors.ts'
import { checkAmounts, checkZerosAndOnes } from '../foundation/checks.ts'
import { type NotEstimable, notEstimable } from '../foundation/not-estimable.ts'

/** A source of chance that is independent of the others: the clusters of a group, or the rows of one mean. */
export type ChanceSource = {
  /** its part of the covariance of the gaps: periods × periods, row after row */
  covariance: Float64Array
  /**
   * For a weighted sum of gaps: trace and sum of squares of the matrix that the variance estimate is a quadratic form
   * in, if all rows varied alike. Its degrees of freedom are trace²/squares.
   */
  form: (weights: ArrayLike<number>) => { trace: number; squares: number }
}

/**
 * How much the treated lie above the untreated in each period, with what is needed for the variance of any sum of such
 * gaps.
 */
export type PeriodGaps = {
  treatedMeans: Float64Array
  untreatedMeans: Float64Array
  gaps: Float64Array
  sources: ChanceSource[]
  /** what is counted as independent: clusters, or rows without clusters */
  units: { treated: number; untreated: number }
}

/** Why differences between groups and periods have no interval. */
export type NoContrast = NotEstimable<'too-few-clusters' | 'too-few-rows' | 'no-variation'>

/**
 * Means by group and period, and the chance in them.
 *
 * In words: a cluster's share in the error of a mean is the sum of its rows' distances from that mean, over the mean's
 * rows; divided by √(1 − the part of the mean's rows that it holds), because a large cluster draws the mean to itself.
 * Clusters are independent, so the covariance of the gaps is the sum over clusters of the products of these shares.
 * Where a cluster has rows in both groups, all clusters make one source. Without clusters, each mean is a source of its
 * own, with s²/n.
 *
 * Source: Bell & McCaffrey (2002), Survey Methodology 28(2) (bias-reduced linearisation, "CR2"), for means by cell.
 *
 * @param period whole numbers from 0 to `periods` − 1
 */
export function periodGaps(
  outcome: ArrayLike<number>,
  treated: ArrayLike<number>,
  period: ArrayLike<number>,
  periods: number,
  clusters: ArrayLike<number | string> | undefined,
): PeriodGaps | NoContrast {
  const n = outcome.length
  if (n === 0) throw new StatsError('empty', 'There are no rows to compare.')
  checkAmounts(outcome, 'outcome', n)
  checkZerosAndOnes(treated, 'treatment', n)
  const cell = (i: number) => treated[i] * periods + period[i]
  const counts = new Float64Array(2 * periods)
  const means = new Float64Array(2 * periods)
  for (let i = 0; i < n; i++) counts[cell(i)]++
  for (let c = 0; c < 2 * periods; c++) {
    if (counts[c] > 0) continue
    const group = c < periods ? 'untreated' : 'treated'
    throw new StatsError(
      'empty',
      `There is no ${group} row in period ${c % periods} (counted from 0): none to compare.`,
    )
  }
  for (let i = 0; i < n; i++) means[cell(i)] += outcome[i] / counts[cell(i)]
  const untreatedMeans = means.slice(0, periods)
  const treatedMeans = means.slice(periods)
  const gaps = treatedMeans.map((mean, t) => mean - untreatedMeans[t])
  const found = clusters === undefined ? fromRows() : fromClusters(clusters)
  if ('estimable' in found) return found
  const noise = found.sources.reduce((sum, { covariance }) => sum + covariance.reduce((a, v) => a + Math.abs(v), 0), 0)
  const size = means.reduce((most, mean) => Math.max(most, Math.abs(mean)), 0)
  if (!(Math.sqrt(noise) > 1e-13 * size)) {
    const explanation = 'The outcome does not vary within groups and periods: how much chance there is cannot be told.'
    return notEstimable('no-variation', explanation)
  }
  return { treatedMeans, untreatedMeans, gaps, ...found }

  function fromRows(): Pick<PeriodGaps, 'sources' | 'units'> | NoContrast {
    const squares = new Float64Array(2 * periods)
    for (let i = 0; i < n; i++) squares[cell(i)] += (outcome[i] - means[cell(i)]) ** 2
    const sources: PeriodGaps['sources'] = []
    for (let c = 0; c < 2 * periods; c++) {
      if (counts[c] < 2) {
        const explanation = 'A group has a single row in some period: its spread is unknown. Gather more rows.'
        return notEstimable('too-few-rows', explanation)
      }
      const covariance = new Float64Array(periods * periods)
      const t = c % periods
      covariance[t * periods + t] = squares[c] / (counts[c] - 1) / counts[c]
      const form = (weights: ArrayLike<number>) => {
        const trace = weights[t] ** 2 / counts[c]
        return { trace, squares: trace ** 2 / (counts[c] - 1) }
      }
      sources.push({ covariance, form })
    }
    const sum = (from: number) => counts.slice(from, from + periods).reduce((total, count) => total + count, 0)
    return { sources, units: { treated: sum(periods), untreated: sum(0) } }
  }

  function fromClusters(names: ArrayLike<number | string>): Pick<PeriodGaps, 'sources' | 'units'> | NoContrast {
    if (names.length !== n) {
      throw new StatsError('shape', `There are ${names.length} clusters for ${n} rows: name one for each row.`)
    }
    const byName = new Map<number | string, Cluster>()
    for (let i = 0; i < n; i++) {
      const name = names[i]
      if (typeof name === 'number' && !Number.isFinite(name)) {
        throw new StatsError('not-finite', `The cluster at index ${i} is ${name}: give it a number or a name.`)
      }
      let cluster = byName.get(name)
      if (!cluster) {
        cluster = { group: treated[i], held: new Float64Array(2 * periods), errors: new Float64Array(2 * periods) }
        byName.set(name, cluster)
      }
      // Group 2 stands for a cluster with rows in both groups.
      if (cluster.group !== treated[i]) cluster.group = 2
      const c = cell(i)
      cluster.held[c] += 1 / counts[c]
      cluster.errors[c] += (outcome[i] - means[c]) / counts[c]
    }
    const all = [...byName.values()]
    if (all.some(({ held }) => held.some((part) => part > 1 - 1e-12))) {
      const explanation =
        'All rows of a group in some period are of one cluster: how clusters differ by chance is unknown. Gather more.'
      return notEstimable('too-few-clusters', explanation)
    }
    const mixed = all.some((cluster) => cluster.group === 2)
    const groups = mixed ? [all] : [0, 1].map((group) => all.filter((cluster) => cluster.group === group))
    const sources = groups.map((members) => clusterSource(members, counts, periods))
    const count = (group: number) => all.filter((c) => c.group === group || c.group === 2).length
    return { sources, units: { treated: count(1), untreated: count(0) } }
  }
}

type Cluster = { group: number; held: Float64Array; errors: Float64Array }

function clusterSource(members: Cluster[], counts: Float64Array, periods: number): ChanceSource {
  const covariance = new Float64Array(periods * periods)
  const shares = new Float64Array(periods)
  for (const { held, errors } of members) {
    for (let t = 0; t < periods; t++) {
      const u = t + periods
      shares[t] = errors[u] / Math.sqrt(1 - held[u]) - errors[t] / Math.sqrt(1 - held[t])
    }
    for (let s = 0; s < periods; s++) {
      if (shares[s] !== 0) for (let t = 0; t < periods; t++) covariance[s * periods + t] += shares[s] * shares[t]
    }
  }
  return { covariance, form }

  // The matrix is D − Σ_k a_k v_k v_k' over cells k, clusters × clusters: its trace and squares need no such matrix.
  function form(weights: ArrayLike<number>) {
    const cells: number[] = []
    for (let k = 0; k < 2 * periods; k++) {
      if (weights[k % periods] !== 0 && members.some(({ held }) => held[k] > 0)) cells.push(k)
    }
    const a = cells.map((k) => weights[k % periods] ** 2 / counts[k])
    const products = cells.map(() => new Float64Array(cells.length))
    let squares = 0
    for (const { held } of members) {
      let diagonal = 0
      cells.forEach((k, i) => {
        diagonal += (a[i] * held[k]) / (1 - held[k])
      })
      squares += diagonal ** 2
      cells.forEach((k, i) => {
        if (held[k] === 0) return
        const own = held[k] / Math.sqrt(1 - held[k])
        squares -= 2 * a[i] * diagonal * own * own
        cells.forEach((l, j) => {
          products[i][j] += (own * held[l]) / Math.sqrt(1 - held[l])
        })
      })
    }
    cells.forEach((_, i) => {
      cells.forEach((_, j) => {
        squares += a[i] * a[j] * products[i][j] ** 2
      })
    })
    return { trace: a.reduce((sum, part) => sum + part, 0), squares: Math.max(squares, 0) }
  }
}
