import { StatsError } from '../errors.ts'

/** Predictions of many customers or groups: the estimate and the ends of its interval, one each. */
export interface PredictionArrays {
  estimate: Float64Array
  lower: Float64Array
  upper: Float64Array
}

/** Refuses a confidence level outside (0, 1). */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new StatsError('out-of-range', `level is ${level}: give a number between 0 and 1, such as 0.95.`)
  }
}

export function predictionArrays(n: number): PredictionArrays {
  return { estimate: new Float64Array(n), lower: new Float64Array(n), upper: new Float64Array(n) }
}

/**
 * The quantile of `chance` among draws: `size` positive values (sorted) and `zeros` zeros, which come first. It is
 * taken at position (n + 1) · chance with interpolation, so that a further draw falls below it with just that chance
 * (Hyndman & Fan 1996, type 6).
 */
export function sortedQuantile(sorted: Float64Array, size: number, zeros: number, chance: number): number {
  const { below, part } = place(size + zeros, chance)
  const at = (index: number) => (index < zeros ? 0 : sorted[index - zeros])
  return part > 0 ? at(below) + part * (at(below + 1) - at(below)) : at(below)
}

function place(n: number, chance: number) {
  const position = Math.min(Math.max((n + 1) * chance - 1, 0), n - 1)
  const below = Math.floor(position)
  return { below, part: position - below }
}

/**
 * Both ends of the interval of draws as `sortedQuantile` has them, into `ends`, without sorting all of them when only
 * the highest few matter: for the many customers whose lower end is 0.
 */
export function intervalOfDraws(values: Float64Array, size: number, zeros: number, level: number, ends: Float64Array) {
  const n = size + zeros
  const upper = place(n, (1 + level) / 2)
  const wanted = n - upper.below
  if (wanted > 40 || place(n, (1 - level) / 2).below + 1 >= zeros) {
    const sorted = values.subarray(0, size).sort()
    ends[0] = sortedQuantile(sorted, size, zeros, (1 - level) / 2)
    ends[1] = sortedQuantile(sorted, size, zeros, (1 + level) / 2)
    return
  }
  // The `wanted` highest, in rising order, by insertion; zeros where there are fewer positive values.
  highest.fill(0, 0, wanted)
  for (let j = 0; j < size; j++) {
    const value = values[j]
    if (value <= highest[0]) continue
    let at = 1
    for (; at < wanted && highest[at] < value; at++) highest[at - 1] = highest[at]
    highest[at - 1] = value
  }
  ends[0] = 0
  ends[1] = wanted > 1 ? highest[0] + upper.part * (highest[1] - highest[0]) : highest[0]
}

const highest = new Float64Array(40)
