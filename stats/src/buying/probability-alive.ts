import { checkHistories, type PurchaseHistories } from './histories.ts'
import { modelParameters, type PurchaseModel, type PurchaseModelName } from './models.ts'
import { paretoNodes, paretoSpan } from './pareto-odds.ts'

/**
 * The probability that each customer has not left, given the model and the customer's history: 1 / (1 + odds of
 * having left).
 *
 * Under BG/NBD a customer without a repeat purchase had no occasion to leave, so the probability is exactly 1: do not
 * rank new customers by it; MBG/NBD and Pareto/NBD do not have this property.
 *
 * Source: Fader, Hardie & Lee 2008, "Computing P(alive) Using the BG/NBD Model"; Fader & Hardie 2005 for Pareto/NBD.
 *
 * @returns one probability a customer
 * @throws StatsError for a parameter that is not positive and for rows that cannot be
 * @example probabilityAlive({ name: 'bg-nbd', r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258 }, { x: [2], tx: [30.43], T: [38.86] }) // [0.7266]
 */
export function probabilityAlive(model: PurchaseModel, histories: PurchaseHistories): Float64Array {
  const parameters = modelParameters(model)
  checkHistories(histories)
  const { x, tx, T } = histories
  const alive = new Float64Array(x.length)
  for (let i = 0; i < alive.length; i++) {
    alive[i] = 1 / (1 + Math.exp(logOddsGone(model.name, parameters, x[i], tx[i], T[i])))
  }
  return alive
}

const nodes = paretoNodes()

/** The logarithm of the odds that the customer has left by T; −∞ where there was no occasion to leave. */
export function logOddsGone(
  name: PurchaseModelName,
  parameters: Float64Array,
  x: number,
  tx: number,
  T: number,
): number {
  const alpha = parameters[1]
  const p = parameters[0] + x
  if (name === 'pareto-nbd') {
    const s = parameters[2]
    const beta = parameters[3]
    if (T === tx) return -Infinity
    const ahead = T - tx
    const lastA = alpha + tx
    const lastB = beta + tx
    paretoSpan(nodes, p, s, lastA, lastB, ahead)
    return Math.log(s * nodes.total) + p * Math.log1p(ahead / lastA) + s * Math.log1p(ahead / lastB)
  }
  const k = name === 'mbg-nbd' ? x + 1 : x
  if (k === 0) return -Infinity
  return Math.log(parameters[2] / (parameters[3] + k - 1)) + p * Math.log((alpha + T) / (alpha + tx))
}
