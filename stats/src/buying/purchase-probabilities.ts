import gammaln from '@stdlib/math-base-special-gammaln'
import { StatsError } from '../errors.ts'
import { checkNotNegative } from '../foundation/checks.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import { checkHistories } from './histories.ts'
import { modelParameters, type PurchaseModel } from './models.ts'
import { logOddsGone } from './probability-alive.ts'
import { type Prospect, prospectOf } from './purchase-rate.ts'

/**
 * The probabilities of 0, 1, 2, …, `upTo` purchases in a period: P(X(t) = x) for a new customer, or P(X(T, T+t) = x |
 * history) for a known one.
 *
 * A customer who is alive buys min(N, J) times: N is negative binomial, J the purchase after which they leave (BG
 * models), so that P(X > n) = P(N > n) P(J > n); under Pareto/NBD, N is mixed over the time until the customer leaves
 * (Gauss–Legendre, 32 nodes).
 *
 * Source: Fader, Hardie & Lee 2005, equation 8; Fader & Hardie 2006 (note 012) and 2014 (note 028), "Deriving the
 * Conditional PMF of the Pareto/NBD Model".
 *
 * @param t length of the period, in the unit of T
 * @param upTo the largest number of purchases asked for
 * @param history the customer's history; absent for a new customer
 * @returns upTo + 1 probabilities; 1 minus their sum is the probability of more
 * @throws StatsError for parameters, a history or a t that cannot be
 * @example purchaseProbabilities({ name: 'bg-nbd', r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258 }, 39, 7)
 */
export function purchaseProbabilities(
  model: PurchaseModel,
  t: number,
  upTo: number,
  history: { x: number; tx: number; T: number } = { x: 0, tx: 0, T: 0 },
): Float64Array {
  const parameters = modelParameters(model)
  const { x, tx, T } = history
  checkHistories({ x: [x], tx: [tx], T: [T] })
  checkNotNegative(t, 'The period t')
  if (!(upTo >= 0 && upTo % 1 === 0 && upTo <= 1e6)) {
    throw new StatsError('out-of-range', `upTo is ${upTo}: give a whole number from 0 to a million.`)
  }
  const gone = logOddsGone(model.name, parameters, x, tx, T)
  const alive = 1 / (1 + Math.exp(gone))
  const probabilities = new Float64Array(upTo + 1)
  for (const part of countMixture(prospectOf(model.name, parameters, x, T), t)) {
    addCounts(probabilities, part, alive)
  }
  probabilities[0] += gone === -Infinity ? 0 : 1 / (1 + Math.exp(-gone))
  return probabilities
}

/** Purchases over a stretch of time, if alive for all of it as far as Pareto/NBD is concerned. */
export interface CountPart {
  weight: number
  shape: number
  /** exposure / (rate + exposure) */
  z: number
  /** ln P(N = 0) */
  logNone: number
  leave: number
  stay: number
}

/** The parts whose mixture is the number of purchases of a customer who is alive: one for the BG models. */
export function countMixture(prospect: Prospect, t: number, nodes = 32): CountPart[] {
  const { name, shape, rate, leave, stay } = prospect
  const part = (weight: number, exposure: number, leaves: number, stays: number) => ({
    weight,
    shape,
    z: exposure / (rate + exposure),
    logNone: -shape * Math.log1p(exposure / rate),
    leave: leaves,
    stay: stays,
  })
  if (name !== 'pareto-nbd') return [part(1, t, leave, stay)]
  // In the logarithm of 1 + u/stay, in which the lifetime's density is exponential.
  const width = Math.log1p(t / stay)
  const rule = gaussLegendre(nodes)
  const parts = [part(Math.exp(-leave * width), t, 0, 1)]
  for (let j = 0; j < nodes; j++) {
    const v = width * rule.nodes[j]
    parts.push(part(rule.weights[j] * width * leave * Math.exp(-leave * v), stay * Math.expm1(v), 0, 1))
  }
  return parts
}

function addCounts(probabilities: Float64Array, { weight, shape, z, logNone, leave, stay }: CountPart, alive: number) {
  let chance = Math.exp(logNone)
  let more = -Math.expm1(logNone) // P(N > n)
  let stayed = 1 // P(J > n)
  const resume = logNone < -600
  for (let n = 0; n < probabilities.length; n++) {
    if (resume) {
      chance = Math.exp(gammaln(shape + n) - gammaln(shape) - gammaln(n + 1) + logNone + n * Math.log(z))
      if (n > 0) more = Math.max(0, more - chance)
    }
    // P(X = n) = P(N = n) P(J > n) + P(J = n) P(N > n), with J = n ending at purchase n
    probabilities[n] += weight * alive * stayed * chance
    const leaving = (stayed * leave) / (leave + stay + n)
    if (n + 1 < probabilities.length) probabilities[n + 1] += weight * alive * leaving * more
    stayed -= leaving
    chance *= ((shape + n) / (n + 1)) * z
    if (!resume) more = Math.max(0, more - chance)
  }
}
