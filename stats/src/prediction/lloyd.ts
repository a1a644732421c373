import { StatsError } from '../errors.ts'
import { integer, type Random } from '../random.ts'

/** Centres row after row, the centre of each row, and the sum of squared distances between them. */
export type Clustering = { centres: Float64Array; labels: Int32Array; withinSum: number; converged: boolean }

/** k rows as first centres, each drawn in proportion to its squared distance from the nearest so far (k-means++). */
export function chooseCentres(rows: Float64Array, p: number, k: number, random: Random): Float64Array {
  const n = rows.length / p
  const centres = new Float64Array(k * p)
  const nearest = new Float64Array(n).fill(Infinity)
  let chosen = integer(random, n)
  for (let c = 0; ; c++) {
    centres.set(rows.subarray(chosen * p, chosen * p + p), c * p)
    if (c === k - 1) return centres
    let total = 0
    for (let i = 0; i < n; i++) {
      nearest[i] = Math.min(nearest[i], squaredDistance(rows, i * p, centres, c * p, p))
      total += nearest[i]
    }
    if (!(total > 0)) {
      throw new StatsError('too-few', `There are only ${c + 1} distinct rows for ${k} clusters: ask for fewer.`)
    }
    let left = random() * total
    for (let i = 0; i < n; i++) {
      if (nearest[i] === 0) continue
      chosen = i
      left -= nearest[i]
      if (left < 0) break
    }
  }
}

/** Lloyd's rounds from the given centres (which are moved), until no row changes its centre. */
export function lloyd(rows: Float64Array, p: number, centres: Float64Array, maxIterations: number): Clustering {
  const n = rows.length / p
  const k = centres.length / p
  const labels = new Int32Array(n).fill(-1)
  const distances = new Float64Array(n)
  const sizes = new Float64Array(k)
  let converged = false
  let withinSum = 0
  for (let iteration = 0; iteration <= maxIterations; iteration++) {
    let moved = 0
    withinSum = 0
    for (let i = 0; i < n; i++) {
      let nearest = Infinity
      let label = 0
      for (let c = 0; c < k; c++) {
        const distance = squaredDistance(rows, i * p, centres, c * p, p)
        if (distance < nearest) {
          nearest = distance
          label = c
        }
      }
      if (label !== labels[i]) moved++
      labels[i] = label
      distances[i] = nearest
      withinSum += nearest
    }
    if (moved === 0) converged = true
    if (converged || iteration === maxIterations) break
    moveCentres()
  }
  return { centres, labels, withinSum, converged }

  function moveCentres() {
    centres.fill(0)
    sizes.fill(0)
    for (let i = 0; i < n; i++) {
      const at = labels[i] * p
      sizes[labels[i]]++
      for (let j = 0; j < p; j++) centres[at + j] += rows[i * p + j]
    }
    for (let c = 0; c < k; c++) {
      if (sizes[c] > 0) for (let j = 0; j < p; j++) centres[c * p + j] /= sizes[c]
      else {
        let farthest = 0
        for (let i = 1; i < n; i++) if (distances[i] > distances[farthest]) farthest = i
        centres.set(rows.subarray(farthest * p, farthest * p + p), c * p)
        distances[farthest] = 0
      }
    }
  }
}

function squaredDistance(a: Float64Array, fromA: number, b: Float64Array, fromB: number, p: number): number {
  let sum = 0
  for (let j = 0; j < p; j++) {
    const difference = a[fromA + j] - b[fromB + j]
    sum += difference * difference
  }
  return sum
}
