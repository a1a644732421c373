import { quantilePlace } from '../foundation/sorted-quantile.ts'

/** Predictions of many customers or groups: the estimate and the ends of its interval, one each. */
export interface PredictionArrays {
  estimate: Float64Array
  lower: Float64Array
  upper: Float64Array
}

export function predictionArrays(n: number): PredictionArrays {
  return { estimate: new Float64Array(n), lower: new Float64Array(n), upper: new Float64Array(n) }
}

/**
 * Both ends of the interval of draws, `size` positive values and `zeros` zeros, into `ends`. Not all of them are sorted
 * when only the highest few matter: for the many customers whose lower end is 0.
 */
export function intervalOfDraws(values: Float64Array, size: number, zeros: number, level: number, ends: Float64Array) {
  const n = size + zeros
  const lower = quantilePlace(n, (1 - level) / 2)
  const upper = quantilePlace(n, (1 + level) / 2)
  const wanted = n - upper.below
  if (wanted > highest.length || lower.below + 1 >= zeros) {
    const sorted = values.subarray(0, size).sort()
    const value = (index: number) => (index < zeros ? 0 : sorted[index - zeros])
    const at = ({ below, part }: typeof lower) =>
      part > 0 ? value(below) + part * (value(below + 1) - value(below)) : value(below)
    ends[0] = at(lower)
    ends[1] = at(upper)
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
