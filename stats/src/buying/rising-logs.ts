import digamma from '@stdlib/math-base-special-digamma'
import gammaln from '@stdlib/math-base-special-gammaln'
import trigamma from '@stdlib/math-base-special-trigamma'

/**
 * How many customers have a whole number (of purchases, of renewals) above j, for each stretch of j over which that
 * stays equal.
 */
export interface TailCounts {
  from: Float64Array
  to: Float64Array
  customers: Float64Array
}

/** The tail counts of whole numbers, each shifted by `shift` and weighted by its count. */
export function tailCounts(values: ArrayLike<number>, counts: ArrayLike<number>, shift = 0): TailCounts {
  const histogram = new Map<number, number>()
  for (let i = 0; i < values.length; i++) {
    const value = values[i] + shift
    histogram.set(value, (histogram.get(value) ?? 0) + counts[i])
  }
  const distinct = [...histogram.keys()].filter((value) => value > 0).sort((one, other) => one - other)
  const from = new Float64Array(distinct.length)
  const to = Float64Array.from(distinct)
  const customers = new Float64Array(distinct.length)
  let above = 0
  for (let k = distinct.length - 1; k >= 0; k--) {
    above += histogram.get(distinct[k])!
    customers[k] = above
    from[k] = k > 0 ? distinct[k - 1] : 0
  }
  return { from, to, customers }
}

/**
 * The sum over customers of ln Γ(c + x) − ln Γ(c), with its first and second derivative in c: written as logarithms of
 * c + j below each customer's x, it needs no difference of large numbers; long stretches use ln Γ.
 */
export function risingLogs({ from, to, customers }: TailCounts, c: number) {
  let value = 0
  let first = 0
  let second = 0
  for (let k = 0; k < from.length; k++) {
    const weight = customers[k]
    if (to[k] - from[k] > 16) {
      value += weight * (gammaln(c + to[k]) - gammaln(c + from[k]))
      first += weight * (digamma(c + to[k]) - digamma(c + from[k]))
      second += weight * (trigamma(c + to[k]) - trigamma(c + from[k]))
      continue
    }
    for (let j = from[k]; j < to[k]; j++) {
      const inverse = 1 / (c + j)
      value += weight * Math.log(c + j)
      first += weight * inverse
      second -= weight * inverse * inverse
    }
  }
  return { value, first, second }
}
