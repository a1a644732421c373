import { StatsError } from '../errors.ts'

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z): the sum over n of (a)ₙ (b)ₙ / (c)ₙ · zⁿ / n!, continued to all z <
 * 1.
 *
 * Region of validity: real a, b, c, with c not 0, −1, −2, …, and −∞ < z < 1. For z < 0 Pfaff's transformation brings
 * z to (0, 1); up to 3/4, or where c − a − b > 8, the series is summed; beyond, the function is carried towards 1 by
 * Taylor steps of its differential equation, which need no case distinction when c − a − b is whole. Relative error
 * is about 1e-12 for parameters up to some 100 whose terms do not alternate; where a or b is a large negative number
 * that is not whole, terms alternate and digits are lost.
 *
 * Source: Abramowitz & Stegun 15.1.1, 15.3.4–5, 15.5.1.
 *
 * @throws StatsError `out-of-range` outside the region, `no-convergence` when 100,000 terms do not suffice
 * @example hypergeometric2F1(1, 1, 2, 0.5) // 1.3862943611198906 = −ln(1 − z) / z
 */
export function hypergeometric2F1(a: number, b: number, c: number, z: number): number {
  if (!(z < 1 && z > -Infinity) || !Number.isFinite(a) || !Number.isFinite(b) || !Number.isFinite(c)) {
    throw new StatsError('out-of-range', `2F1 is defined here for finite parameters and z below 1, not z ${z}.`)
  }
  if (c <= 0 && c % 1 === 0) throw new StatsError('out-of-range', `2F1 has a pole at c = ${c}.`)
  if (z < 0) {
    // Of the two forms, the one whose new parameter is not negative keeps all terms positive.
    const [keep, change] = c - b >= c - a ? [a, b] : [b, a]
    return (1 - z) ** -keep * hypergeometric2F1(keep, c - change, c, z / (z - 1))
  }
  return z <= 0.75 || c - a - b > 8 ? series(a, b, c, z) : continued(a, b, c, z)
}

function series(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  for (let n = 0; n < 100_000; n++) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    term *= ratio
    sum += term
    if (term === 0 || (ratio < 1 && ratio > -1 && Math.abs(term) < 1e-17 * (1 - ratio) * Math.abs(sum))) return sum
  }
  throw new StatsError('no-convergence', `2F1(${a}, ${b}; ${c}; ${z}) needs more than 100,000 terms.`)
}

/**
 * From z = 3/4 towards 1: the Taylor coefficients of the equation's solution obey a recurrence of three terms. Steps
 * are short enough that a rounding error's share of the other solutions, z^(1−c) and (1−z)^(c−a−b), cannot grow.
 */
function continued(a: number, b: number, c: number, z: number): number {
  let at = 0.75
  let value = series(a, b, c, at)
  let slope = ((a * b) / c) * series(a + 1, b + 1, c + 1, at)
  const towards1 = Math.min(0.5, 3 / Math.abs(c - a - b))
  const from0 = Math.min(0.5, 3 / Math.abs(c))
  while (at < z) {
    const step = Math.min((1 - at) * towards1, at * from0, z - at)
    const p0 = at * (1 - at)
    const p1 = 1 - 2 * at
    const q0 = c - (a + b + 1) * at
    // Coefficients of h^n times step^n, so that they neither overflow nor vanish near 1.
    let here = value
    let next = slope * step
    let sum = 0
    let sumSlope = 0
    for (let n = 0; n < 100_000; n++) {
      sum += here
      sumSlope += (n + 1) * next
      if (
        n > 2 &&
        Math.abs(here) + Math.abs(next) < 1e-17 * Math.abs(sum) &&
        Math.abs(n * next) <= 1e-16 * Math.abs(sumSlope)
      ) {
        break
      }
      const after =
        ((a + n) * (b + n) * step * step * here - (n + 1) * (p1 * n + q0) * step * next) / (p0 * (n + 1) * (n + 2))
      here = next
      next = after
    }
    value = sum
    slope = sumSlope / step
    at = Math.min(at + step, z)
  }
  return value
}
