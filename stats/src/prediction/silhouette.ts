import { StatsError } from '../errors.ts'
import { checkNumbers, checkWhole } from '../foundation/checks.ts'
import { type Random, shuffle } from '../random.ts'
import { type Columns, checkColumns, takeRows, takeValues } from './columns.ts'

export type Silhouette = {
  /** mean over rows, −1 to 1: near 1 the clusters stand well apart, near 0 they touch */
  estimate: number
  /** mean of each cluster's rows, by label; null for a cluster of which no row was looked at */
  byCluster: (number | null)[]
  /** how many rows were compared: all, or a random sample */
  n: number
}

/**
 * Silhouette: how much closer rows lie to their own cluster than to the next one. Use it to compare numbers of clusters
 * and to see which cluster is a rag-bag; below about 0.25 there is little structure to speak of.
 *
 * In words: a is a row's mean distance to the other rows of its cluster, b the smallest of its mean distances to the
 * rows of another cluster; its silhouette is (b − a) / max(a, b), and 0 for a row alone in its cluster. Comparing all
 * pairs takes time with the square of rows, so above `sample` rows a random sample of that size is compared.
 *
 * Source: Rousseeuw (1987), Journal of Computational and Applied Mathematics 20.
 *
 * @param columns features, one array each
 * @param labels the cluster of each row: whole numbers from 0
 * @param random decides the sample
 * @param options `scales`: by what to divide each column first (take `scales` of `kMeans`); `sample`: default 2,000
 * @throws StatsError `empty`, `shape`, `not-finite`, `out-of-range`; `too-few` with fewer than two clusters
 * @example silhouette([[1, 1.2, 9, 9.1]], [0, 0, 1, 1], createRandom(1)).estimate // about 0.98
 */
export function silhouette(
  columns: Columns,
  labels: ArrayLike<number>,
  random: Random,
  { scales, sample = 2000 }: { scales?: readonly number[]; sample?: number } = {},
): Silhouette {
  const all = checkColumns(columns)
  checkNumbers(labels, 'labels', all)
  checkWhole(sample, 'sample', 2)
  for (let j = 0; scales && j < columns.length; j++) {
    if (scales[j] > 0) continue
    throw new StatsError('out-of-range', `The scale of column ${j} is ${scales[j]}: it must be above zero.`)
  }
  let clusters = 0
  for (let i = 0; i < all; i++) {
    checkWhole(labels[i], `labels[${i}]`, 0, all)
    clusters = Math.max(clusters, labels[i] + 1)
  }
  const rows = shuffleSome(all, sample, random)
  const own = takeValues(labels, rows)
  const table = takeRows(columns, rows)
  const n = rows.length
  const p = table.length
  const points = new Float64Array(n * p)
  for (let j = 0; j < p; j++) for (let i = 0; i < n; i++) points[i * p + j] = table[j][i] / (scales?.[j] ?? 1)
  const counts = new Float64Array(clusters)
  for (let i = 0; i < n; i++) counts[own[i]]++
  if (counts.filter((count) => count > 0).length < 2) {
    throw new StatsError('too-few', 'All rows compared are in one cluster: a silhouette needs two.')
  }
  // Distances are symmetric: each pair is measured once and counted for both of its rows.
  const sums = new Float64Array(n * clusters)
  for (let i = 0; i < n; i++) {
    for (let other = 0; other < i; other++) {
      let squares = 0
      for (let j = 0; j < p; j++) squares += (points[i * p + j] - points[other * p + j]) ** 2
      const distance = Math.sqrt(squares)
      sums[i * clusters + own[other]] += distance
      sums[other * clusters + own[i]] += distance
    }
  }
  const byCluster = new Float64Array(clusters)
  for (let i = 0; i < n; i++) byCluster[own[i]] += ofRow(i)
  return {
    estimate: byCluster.reduce((sum, value) => sum + value, 0) / n,
    byCluster: Array.from(byCluster, (sum, c) => (counts[c] > 0 ? sum / counts[c] : null)),
    n,
  }

  function ofRow(i: number): number {
    const cluster = own[i]
    if (counts[cluster] === 1) return 0
    const within = sums[i * clusters + cluster] / (counts[cluster] - 1)
    let next = Infinity
    for (let c = 0; c < clusters; c++) {
      if (c !== cluster && counts[c] > 0) next = Math.min(next, sums[i * clusters + c] / counts[c])
    }
    const larger = Math.max(within, next)
    return larger > 0 ? (next - within) / larger : 0
  }
}

function shuffleSome(all: number, wanted: number, random: Random): Int32Array {
  const rows = new Int32Array(all)
  for (let i = 0; i < all; i++) rows[i] = i
  return all <= wanted ? rows : shuffle(random, rows).subarray(0, wanted)
}
