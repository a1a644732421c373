import { existsSync, readFileSync } from 'node:fs'
import type { DriverCorrelations } from './driver-correlations.ts'

/** Correlations from the part below the diagonal, row by row; the outcome is the last row. */
export function correlationsFrom(below: readonly (readonly number[])[]): DriverCorrelations {
  const p = below.length
  const amongDrivers = Float64Array.from({ length: p * p }, (_, at) => {
    const [j, k] = [Math.floor(at / p), at % p]
    return j === k ? 1 : below[Math.max(j, k) - 1][Math.min(j, k)]
  })
  return { amongDrivers, withOutcome: Float64Array.from(below[p - 1]) }
}

/** Columns of a data set that lies beside the repository, or null (tests then skip) where it does not. */
export function sharedColumns(file: string): Record<string, number[]> | null {
  const path = new URL(`../../../../shared/data/keydrivers/${file}`, import.meta.url)
  if (!existsSync(path)) {
    console.warn(`${file} is not beside the repository: comparison with R skipped`)
    return null
  }
  const [head, ...rows] = readFileSync(path, 'utf8').trim().split('\n')
  const cells = rows.map((row) => row.split(',').map(Number))
  return Object.fromEntries(head.split(',').map((name, k) => [name.replaceAll('"', ''), cells.map((row) => row[k])]))
}

/** Dalal, Fowlkes & Hoadley 1989: 23 flights of the space shuttle, temperature (°F) and whether an O-ring was damaged. */
export const shuttle = {
  temperature: [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58],
  damaged: [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1],
}

/** Longley 1967, as at NIST StRD: employment and its six predictors, in NIST's order. */
export const longley = {
  outcome: [
    60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551,
  ],
  drivers: [
    [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
    [
      234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601,
      518173, 554894,
    ],
    [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
    [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
    [
      107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368,
      127852, 130081,
    ],
    [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
  ],
}
