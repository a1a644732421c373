import { StatsError } from '../errors.ts'
import { checkNotNegative } from '../foundation/checks.ts'
import { beta, exponential, gamma, type Random } from '../random.ts'
import { spendParameters } from './expected-spend.ts'
import { modelParameters, type PurchaseModel } from './models.ts'

/**
 * Simulates customers who buy and leave as the model says: for trying things out where the truth is known.
 *
 * Source: the stories of the models; see `BgNbd`, `MbgNbd` and `ParetoNbd`.
 *
 * @param T time from each customer's first purchase to the end of observation, one a customer
 * @param horizon how long after T purchases are counted too, into `future`
 * @returns histories (x, tx, T), the purchases in the horizon, and 1 or 0 for alive at T
 * @throws StatsError for parameters or times that cannot be
 * @example simulatePurchases({ name: 'bg-nbd', r: 0.24, alpha: 4.4, a: 0.8, b: 2.4 }, new Float64Array(1000).fill(39), 39, createRandom(1))
 */
export function simulatePurchases(model: PurchaseModel, T: ArrayLike<number>, horizon: number, random: Random) {
  const [r, alpha, third, fourth] = modelParameters(model)
  checkNotNegative(horizon, 'horizon')
  const n = T.length
  const x = new Float64Array(n)
  const tx = new Float64Array(n)
  const future = new Float64Array(n)
  const alive = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    if (!(T[i] >= 0 && T[i] < Infinity)) throw new StatsError('out-of-range', `T[${i}] is ${T[i]}: give 0 or more.`)
    const rate = gamma(random, r, alpha)
    let leaving = 0
    let end = Infinity // the moment of leaving, where that is not a purchase
    if (model.name === 'pareto-nbd') end = exponential(random, gamma(random, third, fourth))
    else leaving = beta(random, third, fourth)
    if (model.name === 'mbg-nbd' && random() < leaving) end = 0
    let time = 0
    for (;;) {
      time += rate > 0 ? exponential(random, rate) : Infinity
      if (time >= end || time > T[i] + horizon) break
      if (time <= T[i]) {
        x[i]++
        tx[i] = time
      } else future[i]++
      if (leaving > 0 && random() < leaving) end = time
    }
    alive[i] = end > T[i] ? 1 : 0
  }
  return { x, tx, T: Float64Array.from(T), future, alive }
}

/**
 * Simulates the mean value of each customer's `x` purchases and the total of `future` later ones under Gamma–Gamma.
 *
 * Source: Fader & Hardie 2013, "The Gamma-Gamma Model of Monetary Value".
 *
 * @throws StatsError for parameters that cannot be, or arrays of different lengths
 * @example simulateSpend({ name: 'gamma-gamma', p: 6.25, q: 3.74, v: 15.44 }, x, future, createRandom(2))
 */
export function simulateSpend(
  { p, q, v }: { p: number; q: number; v: number },
  x: ArrayLike<number>,
  future: ArrayLike<number>,
  random: Random,
) {
  if (future.length !== x.length) throw new StatsError('shape', `x has ${x.length} rows, future ${future.length}.`)
  spendParameters({ name: 'gamma-gamma', p, q, v })
  const meanSpend = new Float64Array(x.length)
  const futureSpend = new Float64Array(x.length)
  for (let i = 0; i < x.length; i++) {
    const rate = gamma(random, q, v)
    if (x[i] > 0) meanSpend[i] = gamma(random, p * x[i], rate) / x[i]
    if (future[i] > 0) futureSpend[i] = gamma(random, p * future[i], rate)
  }
  return { meanSpend, futureSpend }
}
