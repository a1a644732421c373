import gammaln from '@stdlib/math-base-special-gammaln'
import { gaussLegendre } from './gauss-legendre.ts'
import { hypergeometric2F1 } from './hypergeometric.ts'
import type { PurchaseModelName } from './models.ts'

/**
 * What is believed about a customer who is alive: the purchase rate is Gamma(shape, rate); the customer leaves after
 * each purchase with a chance that is Beta(leave, stay) (the BG models), or at a rate that is Gamma(leave, stay)
 * (Pareto/NBD). This is all that predictions need of a history.
 */
export interface Prospect {
  name: PurchaseModelName
  shape: number
  rate: number
  leave: number
  stay: number
}

/** The prospect of a customer with x repeat purchases in T, if alive. */
export function prospectOf(name: PurchaseModelName, parameters: Float64Array, x: number, T: number): Prospect {
  const stayed = name === 'bg-nbd' ? x : name === 'mbg-nbd' ? x + 1 : T
  return {
    name,
    shape: parameters[0] + x,
    rate: parameters[1] + T,
    leave: parameters[2],
    stay: parameters[3] + stayed,
  }
}

/**
 * Expected purchases per unit of time, t ahead, of a customer who is alive now.
 *
 * Pareto/NBD: (shape / rate) (1 + t/stay)^−leave. BG models: (shape / rate) ₂F₁(shape+1, leave; leave+stay; −t/rate),
 * that is the mean over a negative binomial number N of the chance not to have left at any of N purchases; by Pfaff's
 * transformation, or as that mean itself where its terms would alternate.
 */
export function purchaseRate({ name, shape, rate, leave, stay }: Prospect, t: number): number {
  const level = shape / rate
  if (name === 'pareto-nbd') return level * Math.exp(-leave * Math.log1p(t / stay))
  const c = leave + stay
  const z = t / (rate + t)
  const grown = Math.log1p(t / rate)
  if (c - shape - 1 > -4) return level * Math.exp(-leave * grown) * hypergeometric2F1(c - shape - 1, leave, c, z)
  return level * meanStayed(shape + 1, z, grown, stay, c)
}

/** The mean of P(J > N) = (stay)ₙ / (c)ₙ over a negative binomial N, taken where N has probability. */
function meanStayed(shape: number, z: number, grown: number, stay: number, c: number): number {
  const mean = (shape * z) / (1 - z)
  const deviation = Math.sqrt(mean / (1 - z))
  const from = Math.max(0, Math.floor(mean - 10 * deviation))
  const to = mean + 12 * deviation + 20
  const logTerm = (n: number) =>
    gammaln(shape + n) - gammaln(n + 1) + n * Math.log(z) + gammaln(stay + n) - gammaln(c + n)
  const constant = gammaln(c) - gammaln(stay) - gammaln(shape) - shape * grown
  if (to - from > 1000) {
    // So many terms, so smooth (shape is above 4 here), that their sum equals the integral.
    let sum = 0
    for (let j = 0; j < wide.nodes.length; j++) {
      sum += wide.weights[j] * Math.exp(constant + logTerm(from + (to - from) * wide.nodes[j]))
    }
    return sum * (to - from)
  }
  let term = Math.exp(constant + logTerm(from))
  let sum = 0
  for (let n = from; n < to; n++) {
    sum += term
    term *= (((shape + n) * (stay + n)) / ((n + 1) * (c + n))) * z
  }
  return sum
}

const wide = gaussLegendre(80)
const rule = gaussLegendre(48)

/**
 * The integral of the expected purchase rate over the next `horizon`, discounted continuously: what a customer who is
 * alive will buy, each purchase counted as e^(−discountRate · time until it). Gauss–Legendre with 48 nodes in ln(1 +
 * t/scale), relative error below 1e-9; an infinite horizon is cut where the discount has fallen below e⁻⁴⁰.
 */
export function discountedRate(prospect: Prospect, discountRate: number, horizon: number): number {
  const scale = prospect.name === 'pareto-nbd' ? prospect.stay : prospect.rate
  const end = discountRate > 0 ? Math.min(horizon, 40 / discountRate) : horizon
  const width = Math.log1p(end / scale)
  let sum = 0
  for (let j = 0; j < rule.nodes.length; j++) {
    const grown = Math.exp(width * rule.nodes[j])
    const t = scale * (grown - 1)
    sum += rule.weights[j] * grown * Math.exp(-discountRate * t) * purchaseRate(prospect, t)
  }
  return sum * scale * width
}
