import { checkNotNegative } from '../foundation/checks.ts'
import { purchasesIfAlive } from './expected-purchases.ts'
import { checkHistories, type PurchaseHistories } from './histories.ts'
import { modelParameters, type PurchaseModel } from './models.ts'
import { logOddsGone } from './probability-alive.ts'
import { countMixture } from './purchase-probabilities.ts'
import { type Prospect, prospectOf } from './purchase-rate.ts'

/**
 * Mean and variance of each customer's purchases in the next t, given the model and the customer's history: what is
 * left to the customer's own chance. Variances of customers add up to that of their sum.
 *
 * With chance P(alive) the number is min(N, J) as in `expectedPurchases`; its second moment is summed beside the first.
 * Pareto/NBD: the mixture of negative binomials of `purchaseProbabilities`. Where the sum would have very many terms, leaving is left
 * out of the relative variance.
 *
 * Source: Fader, Hardie & Lee 2005, equation 10; Fader & Hardie 2014 (note 028).
 *
 * @param t length of the period ahead, in the unit of T
 * @returns two arrays, one entry a customer
 * @throws StatsError for parameters, rows or t that cannot be
 * @example purchaseMoments(fit.model, { x: [2], tx: [30.43], T: [38.86] }, 39).variance[0]
 */
export function purchaseMoments(model: PurchaseModel, histories: PurchaseHistories, t: number) {
  const parameters = modelParameters(model)
  checkHistories(histories)
  checkNotNegative(t, 'The period t')
  const { x, tx, T } = histories
  const mean = new Float64Array(x.length)
  const variance = new Float64Array(x.length)
  const moments = new Float64Array(2)
  for (let i = 0; i < mean.length; i++) {
    const alive = 1 / (1 + Math.exp(logOddsGone(model.name, parameters, x[i], tx[i], T[i])))
    momentsIfAlive(prospectOf(model.name, parameters, x[i], T[i]), t, moments)
    mean[i] = alive * moments[0]
    variance[i] = alive * moments[1] - mean[i] ** 2
  }
  return { mean, variance }
}

/** E[X] and E[X²] of a customer who is alive, into `moments`. */
export function momentsIfAlive(prospect: Prospect, t: number, moments: Float64Array): void {
  const { name, shape, rate, leave, stay } = prospect
  if (t === 0) {
    moments[0] = 0
    moments[1] = 0
    return
  }
  if (name === 'pareto-nbd') {
    moments[0] = purchasesIfAlive(prospect, t)
    let second = 0
    for (const part of countMixture(prospect, t, 16)) {
      const mean = (part.shape * part.z) / (1 - part.z)
      second += part.weight * (mean + mean * mean * (1 + 1 / part.shape))
    }
    moments[1] = second
    return
  }
  const z = t / (rate + t)
  const mean = (shape * t) / rate
  const nothing = -shape * Math.log1p(t / rate)
  if (z > 0.995 || nothing < -600 || mean > 2000) {
    moments[0] = purchasesIfAlive(prospect, t)
    moments[1] = moments[0] + moments[0] ** 2 * (1 + 1 / shape)
    return
  }
  let chance = Math.exp(nothing) // P(N = n)
  let stayed = 1 // P(J > n)
  let bought = 0 // E[min(n, J)]
  let squared = 0 // E[min(n, J)²]
  let first = 0
  let second = 0
  for (let n = 0; n < 100_000; n++) {
    first += chance * bought
    const term = chance * squared
    second += term
    if (n > mean && term * (1 + mean) < 1e-13 * (1 - z) * second) break
    bought += stayed
    squared += (2 * n + 1) * stayed
    stayed *= (stay + n) / (leave + stay + n)
    chance *= ((shape + n) / (n + 1)) * z
  }
  moments[0] = first
  moments[1] = second
}
