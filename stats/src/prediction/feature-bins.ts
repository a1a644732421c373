import { firstAtLeast } from '../foundation/sorted-search.ts'
import { integer, type Random } from '../random.ts'
import type { Columns } from './columns.ts'

/** A table cut into at most 255 bins a column. Bin `edges[j].length` holds what lies above the last edge. */
export type FeatureBins = {
  /** per column, rising: bin b holds values above edge b − 1 and up to edge b */
  edges: Float64Array[]
  /** row after row, the bin of each column; a missing value has bin `edges[j].length + 1` */
  bins: Uint8Array
}

const sampleSize = 200_000

/**
 * Cuts each column into bins of about equal numbers of rows; equal values always share a bin, and a column with few
 * distinct values gets one bin for each. Above 200,000 rows the edges come from a random sample of that size.
 * Learning on bins makes the search for a split linear in rows (Ke et al. 2017, "LightGBM", section 2).
 *
 * @param rows the rows that decide on the edges
 * @param most at most so many bins a column, 2 to 255
 */
export function binFeatures(columns: Columns, rows: Int32Array, most: number, random: Random): FeatureBins {
  const sample = rows.length <= sampleSize ? rows : drawRows(rows, random)
  const edges = columns.map((column) => chooseEdges(presentValues(column, sample), most))
  const bins = new Uint8Array(columns.length * columns[0].length)
  for (let j = 0; j < columns.length; j++) assignBins(columns[j], edges[j], bins, j, columns.length)
  return { edges, bins }
}

function drawRows(rows: Int32Array, random: Random): Int32Array {
  const drawn = new Int32Array(sampleSize)
  for (let i = 0; i < sampleSize; i++) drawn[i] = rows[integer(random, rows.length)]
  return drawn
}

function presentValues(column: ArrayLike<number>, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length)
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    const x = column[rows[i]]
    if (!Number.isNaN(x)) values[count++] = x
  }
  return values.subarray(0, count).sort()
}

function chooseEdges(sorted: Float64Array, most: number): Float64Array {
  let distinct = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++
  const edges: number[] = []
  let taken = 0
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] === sorted[i - 1]) continue
    // What is left is shared evenly among the bins that are left, so one crowded value costs one bin and no more.
    const wanted = (sorted.length - taken) / (most - edges.length)
    if (distinct > most && i - taken < wanted) continue
    edges.push(between(sorted[i - 1], sorted[i]))
    taken = i
    if (edges.length === most - 1) break
  }
  return Float64Array.from(edges)
}

function between(low: number, high: number): number {
  const middle = low / 2 + high / 2
  return middle >= low && middle < high ? middle : low
}

function assignBins(
  column: ArrayLike<number>,
  edges: Float64Array,
  bins: Uint8Array,
  first: number,
  width: number,
): void {
  const missing = edges.length + 1
  for (let i = 0; i < column.length; i++) {
    const x = column[i]
    bins[first + i * width] = Number.isNaN(x) ? missing : firstAtLeast(edges, x)
  }
}
