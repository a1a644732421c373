import { StatsError } from '../errors.ts'
import { checkWhole } from '../foundation/checks.ts'
import type { Random } from '../random.ts'
import { type Columns, checkColumns } from './columns.ts'
import { type Clustering, chooseCentres, lloyd } from './lloyd.ts'
import { standardise } from './standardise.ts'

export type KMeansOptions = {
  /** so many fresh starts, of which the tightest result is kept (default 10) */
  restarts?: number
  /** at most so many rounds a start (default 300) */
  maxIterations?: number
  /** whether each column counts alike, whatever its units (default true) */
  standardise?: boolean
}

/** Clusters with their centres, largest first; ready for JSON apart from `labels`. */
export type KMeansResult = {
  kind: 'k-means'
  /** one centre a cluster, a number a column, in the columns' own units */
  centres: number[][]
  sizes: number[]
  /** the cluster of each row, 0 the largest */
  labels: Int32Array
  /** by what each column was divided before distances were taken */
  scales: number[]
  /** sum of squared distances of rows from their centres, in the units that distances were taken in */
  withinSum: number
  /** share of all squared distances from the overall mean that the clusters account for, 0 to 1 */
  explained: number
  converged: boolean
}

/**
 * k-means: parts rows into k groups such that rows are close to their group's mean. k is the reader's choice; compare
 * several with `silhouette`. The groups are a summary, not a finding: k-means parts even data without any groups.
 *
 * In words: the first centres are rows, each drawn with a chance proportional to its squared distance from the nearest
 * centre so far (k-means++); then rows join their nearest centre and centres move to the mean of their rows, in turn,
 * until no row moves. A centre that loses all its rows is set upon the row that lies farthest from its own.
 *
 * Source: Lloyd (1982), IEEE Transactions on Information Theory 28(2); Arthur & Vassilvitskii (2007), "k-means++", SODA.
 *
 * @param columns features, one array each; no missing values
 * @param k number of clusters, from 1 to the number of distinct rows
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`; `constant` for a column that does not vary (when
 *   standardising); `too-few` for fewer distinct rows than clusters
 * @example kMeans([[1, 1.2, 9, 9.1]], 2, createRandom(1)).centres // [[1.1], [9.05]]
 */
export function kMeans(columns: Columns, k: number, random: Random, options: KMeansOptions = {}): KMeansResult {
  const n = checkColumns(columns)
  checkWhole(k, 'k', 1)
  const { restarts = 10, maxIterations = 300, standardise: alike = true } = options
  checkWhole(restarts, 'restarts', 1)
  checkWhole(maxIterations, 'maxIterations', 1)
  const p = columns.length
  const { means, scales, rows } = alike ? standardise(columns, new Float64Array(n).fill(1)) : asTheyAre(columns)
  let best: Clustering | undefined
  for (let start = 0; start < restarts; start++) {
    const found = lloyd(rows, p, chooseCentres(rows, p, k, random), maxIterations)
    if (!best || found.withinSum < best.withinSum) best = found
  }
  const { centres, labels, withinSum, converged } = best!
  const sizes = new Array<number>(k).fill(0)
  for (const label of labels) sizes[label]++
  const order = sizes.map((_, c) => c).sort((a, b) => sizes[b] - sizes[a] || a - b)
  const place = new Int32Array(k)
  for (let c = 0; c < k; c++) place[order[c]] = c
  const total = sumOfSquares(rows, p)
  return {
    kind: 'k-means',
    centres: order.map((c) => means.map((mean, j) => mean + scales[j] * centres[c * p + j])),
    sizes: order.map((c) => sizes[c]),
    labels: labels.map((label) => place[label]),
    scales,
    withinSum,
    explained: total > 0 ? Math.min(Math.max(1 - withinSum / total, 0), 1) : 0,
    converged,
  }
}

/**
 * The nearest cluster for each row of a table, new rows included.
 *
 * Source: as `kMeans`.
 *
 * @throws StatsError `shape` where the number of columns differs from the clusters', `empty`, `not-finite`
 * @example assignClusters(clusters, [[1.05, 8]]) // Int32Array [0, 1]
 */
export function assignClusters(clusters: Pick<KMeansResult, 'centres' | 'scales'>, columns: Columns): Int32Array {
  const n = checkColumns(columns)
  const { centres, scales } = clusters
  if (columns.length !== scales.length) {
    throw new StatsError('shape', `The clusters have ${scales.length} columns but the table has ${columns.length}.`)
  }
  const labels = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    let nearest = Infinity
    for (let c = 0; c < centres.length; c++) {
      let distance = 0
      for (let j = 0; j < scales.length; j++) distance += ((columns[j][i] - centres[c][j]) / scales[j]) ** 2
      if (distance < nearest) {
        nearest = distance
        labels[i] = c
      }
    }
  }
  return labels
}

function asTheyAre(columns: Columns) {
  const n = columns[0].length
  const p = columns.length
  const rows = new Float64Array(n * p)
  for (let j = 0; j < p; j++) for (let i = 0; i < n; i++) rows[i * p + j] = columns[j][i]
  return { means: columns.map(() => 0), scales: columns.map(() => 1), rows }
}

/** Sum of squared distances of all rows from their common mean. */
function sumOfSquares(rows: Float64Array, p: number): number {
  const n = rows.length / p
  let total = 0
  for (let j = 0; j < p; j++) {
    let mean = 0
    for (let i = 0; i < n; i++) mean += rows[i * p + j] / n
    for (let i = 0; i < n; i++) total += (rows[i * p + j] - mean) ** 2
  }
  return total
}
