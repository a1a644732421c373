import { StatsError } from '../errors.ts'
import { checkSpend, type GammaGamma, type SpendHistories } from './gamma-gamma.ts'

/** p, q and v, refused unless positive and finite, with q above 1 (else the mean is infinite). */
export function spendParameters({ p, q, v }: GammaGamma): Float64Array {
  if (!(p > 0 && p < Infinity && q > 1 && q < Infinity && v > 0 && v < Infinity)) {
    throw new StatsError('out-of-range', `Gamma–Gamma p ${p}, q ${q}, v ${v}: p and v must be positive, q above 1.`)
  }
  return Float64Array.of(p, q, v)
}

/**
 * The expected value of a customer's next purchase, given the mean of their purchases so far: p (v + x z) / (p x + q
 * − 1), a weighted mean of what the customer spent and what customers spend in general. With x = 0 it is the latter,
 * p v / (q − 1).
 *
 * Source: Fader, Hardie & Lee 2005 (Journal of Marketing Research 42), equation 9.
 *
 * @returns one amount a customer, in the unit of meanSpend
 * @throws StatsError for parameters or rows that cannot be
 * @example expectedSpend({ name: 'gamma-gamma', p: 6.25, q: 3.74, v: 15.44 }, { x: [0], meanSpend: [0] }) // [35.2]
 */
export function expectedSpend(model: GammaGamma, histories: SpendHistories): Float64Array {
  const [p, q, v] = spendParameters(model)
  checkSpend(histories)
  const { x, meanSpend } = histories
  return Float64Array.from({ length: x.length }, (_, i) => spendOf(p, q, v, x[i], meanSpend[i]))
}

export function spendOf(p: number, q: number, v: number, x: number, meanSpend: number): number {
  return (p * (v + (x > 0 ? x * meanSpend : 0))) / (p * x + q - 1)
}
