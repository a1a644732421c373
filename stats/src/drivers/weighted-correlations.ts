import type { DriverCorrelations } from './driver-correlations.ts'
import { type DriverData, locationAndScale } from './driver-data.ts'

/** Rows in a block: small enough that one block of twenty columns stays in the processor's first cache. */
const blockRows = 96

/** The distinct rows of a data set, standardised, and for each answer the distinct row that it is. */
export interface DistinctRows {
  /** number of drivers; a row holds them, the outcome and zeros, `width` numbers in all */
  drivers: number
  /** a multiple of three, as `createCorrelator` works on three columns at a time */
  width: number
  rows: Float64Array
  /** per answer, the index of its row */
  rowOf: Uint32Array
}

/**
 * Puts identical answers together and standardises the columns. Survey answers are few numbers on short scales, so there
 * are often far fewer distinct rows than answers, and everything after works on the distinct ones.
 */
export function distinctRows({ outcome, drivers, weights }: DriverData): DistinctRows {
  const columns = [...drivers, outcome]
  const width = Math.ceil(columns.length / 3) * 3
  const scales = columns.map((column) => locationAndScale(column, weights))
  const n = outcome.length
  const rowOf = new Uint32Array(n)
  const first: number[] = []
  const seen = new Map<string, number>()
  const values = new Array<number>(columns.length)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < columns.length; k++) values[k] = columns[k][i]
    const key = values.join()
    const known = seen.get(key)
    if (known === undefined) seen.set(key, first.push(i) - 1)
    rowOf[i] = known ?? first.length - 1
  }
  const rows = new Float64Array(first.length * width)
  first.forEach((i, r) => {
    columns.forEach((column, k) => {
      rows[r * width + k] = (column[i] - scales[k].mean) / scales[k].deviation
    })
  })
  return { drivers: drivers.length, width, rows, rowOf }
}

/**
 * Correlations of distinct rows under changing weights: the hot loop of the bootstrap.
 *
 * The cross-products of all pairs of columns are summed block by block, in squares of three columns by three, so that
 * nine sums stay in registers; rows of weight zero (over a third of them in a bootstrap draw) are skipped. A column that
 * the weights leave without variation has correlation 0 with everything.
 *
 * @returns a function from weights (one per distinct row) to correlations, or null when the outcome does not vary; the
 * arrays in the result are the same at every call
 */
export function createCorrelator({ drivers: p, width, rows }: DistinctRows) {
  const block = new Float64Array(width * blockRows)
  const roots = new Float64Array(blockRows)
  const products = new Float64Array(width * width)
  const sums = new Float64Array(width)
  const scales = new Float64Array(p + 1)
  const amongDrivers = new Float64Array(p * p)
  const withOutcome = new Float64Array(p)

  let filled = 0
  const add = () => {
    addOwnProducts(block, roots, width, filled, products, sums)
    addProducts(block, width, filled, products)
    filled = 0
  }

  return (mass: Float64Array): DriverCorrelations | null => {
    products.fill(0)
    sums.fill(0)
    let total = 0
    for (let r = 0; r < mass.length; r++) {
      const weight = mass[r]
      if (weight === 0) continue
      total += weight
      const root = Math.sqrt(weight)
      const from = r * width
      const to = filled * width
      for (let k = 0; k < width; k++) block[to + k] = rows[from + k] * root
      roots[filled] = root
      if (++filled === blockRows) add()
    }
    add()
    for (let k = 0; k <= p; k++) {
      const variance = products[k * width + k] / total - (sums[k] / total) ** 2
      scales[k] = variance > 1e-12 ? 1 / Math.sqrt(variance) : 0
    }
    if (scales[p] === 0) return null
    for (let j = 0; j <= p; j++) {
      for (let k = 0; k < j; k++) {
        const covariance = products[j * width + k] / total - (sums[j] / total) * (sums[k] / total)
        const correlation = Math.max(-1, Math.min(1, covariance * scales[j] * scales[k]))
        if (j === p) withOutcome[k] = correlation
        else amongDrivers[j * p + k] = amongDrivers[k * p + j] = correlation
      }
      if (j < p) amongDrivers[j * p + j] = 1
    }
    return { amongDrivers, withOutcome }
  }
}

/** Adds the products within each three columns (on and below the diagonal) and, in place of those above it, the sums. */
function addOwnProducts(
  block: Float64Array,
  roots: Float64Array,
  width: number,
  filled: number,
  products: Float64Array,
  sums: Float64Array,
): void {
  for (let a = 0; a < width; a += 3) {
    let s00 = 0
    let s10 = 0
    let s11 = 0
    let s20 = 0
    let s21 = 0
    let s22 = 0
    let sum0 = 0
    let sum1 = 0
    let sum2 = 0
    for (let r = 0, i = a; r < filled; r++, i += width) {
      const root = roots[r]
      const x0 = block[i]
      const x1 = block[i + 1]
      const x2 = block[i + 2]
      s00 += x0 * x0
      s10 += x1 * x0
      s11 += x1 * x1
      s20 += x2 * x0
      s21 += x2 * x1
      s22 += x2 * x2
      sum0 += root * x0
      sum1 += root * x1
      sum2 += root * x2
    }
    const at = a * width + a
    products[at] += s00
    products[at + width] += s10
    products[at + width + 1] += s11
    products[at + 2 * width] += s20
    products[at + 2 * width + 1] += s21
    products[at + 2 * width + 2] += s22
    sums[a] += sum0
    sums[a + 1] += sum1
    sums[a + 2] += sum2
  }
}

/** Adds the products of each three columns with all columns before them. */
function addProducts(block: Float64Array, width: number, filled: number, products: Float64Array): void {
  const end = filled * width
  for (let a = 3; a < width; a += 3) {
    for (let b = 0; b < a; b += 3) {
      let s00 = 0
      let s01 = 0
      let s02 = 0
      let s10 = 0
      let s11 = 0
      let s12 = 0
      let s20 = 0
      let s21 = 0
      let s22 = 0
      for (let i = a, j = b; i < end; i += width, j += width) {
        const x0 = block[i]
        const x1 = block[i + 1]
        const x2 = block[i + 2]
        const y0 = block[j]
        const y1 = block[j + 1]
        const y2 = block[j + 2]
        s00 += x0 * y0
        s01 += x0 * y1
        s02 += x0 * y2
        s10 += x1 * y0
        s11 += x1 * y1
        s12 += x1 * y2
        s20 += x2 * y0
        s21 += x2 * y1
        s22 += x2 * y2
      }
      const at = a * width + b
      products[at] += s00
      products[at + 1] += s01
      products[at + 2] += s02
      products[at + width] += s10
      products[at + width + 1] += s11
      products[at + width + 2] += s12
      products[at + 2 * width] += s20
      products[at + 2 * width + 1] += s21
      products[at + 2 * width + 2] += s22
    }
  }
}
