import { checkNotNegative } from '../foundation/checks.ts'
import { checkHistories, type PurchaseHistories } from './histories.ts'
import { modelParameters, type PurchaseModel } from './models.ts'
import { logOddsGone } from './probability-alive.ts'
import { discountedRate, type Prospect, prospectOf } from './purchase-rate.ts'

/**
 * Expected repeat purchases of a new customer in the first t of their time: E[X(t)].
 *
 * Source: Fader, Hardie & Lee 2005, equation 9 (BG/NBD); Schmittlein et al. 1987, equation 17 (Pareto/NBD); here as
 * for `expectedPurchases`.
 *
 * @param t time since the first purchase, in the unit of the model's alpha
 * @throws StatsError for parameters or t that cannot be
 * @example expectedPurchasesOfNewCustomer({ name: 'bg-nbd', r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258 }, 39)
 */
export function expectedPurchasesOfNewCustomer(model: PurchaseModel, t: number): number {
  return expectedPurchases(model, { x: [0], tx: [0], T: [0] }, t)[0]
}

/**
 * Expected purchases of each customer in the next t after the end of observation, given the customer's history:
 * P(alive) times what a customer alive with this history is expected to buy.
 *
 * Source: Fader, Hardie & Lee 2005, equation 10 (BG/NBD); Fader & Hardie 2005, "A Note on Deriving the Pareto/NBD
 * Model", section 6. For the BG models the closed form (a difference, divided by a − 1) is replaced by the mean of
 * min(N, J), with N the negative binomial number of purchases if the customer never left and J the purchase after
 * which they leave; it has positive terms only, so that a near 1, large x and short t lose no digits.
 *
 * @param t length of the period ahead, in the unit of T
 * @returns one number a customer
 * @throws StatsError for parameters, rows or t that cannot be
 * @example expectedPurchases({ name: 'bg-nbd', r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258 }, { x: [2], tx: [30.43], T: [38.86] }, 39) // [1.226]
 */
export function expectedPurchases(model: PurchaseModel, histories: PurchaseHistories, t: number): Float64Array {
  const parameters = modelParameters(model)
  checkHistories(histories)
  checkNotNegative(t, 'The horizon t')
  const { x, tx, T } = histories
  const expected = new Float64Array(x.length)
  for (let i = 0; i < expected.length; i++) {
    const alive = 1 / (1 + Math.exp(logOddsGone(model.name, parameters, x[i], tx[i], T[i])))
    expected[i] = alive * purchasesIfAlive(prospectOf(model.name, parameters, x[i], T[i]), t)
  }
  return expected
}

/** Expected purchases in the next t of a customer who is alive now. */
export function purchasesIfAlive(prospect: Prospect, t: number): number {
  const { name, shape, rate, leave, stay } = prospect
  if (t === 0) return 0
  if (name === 'pareto-nbd') {
    // The integral of (1 + u/stay)^−leave, without dividing by leave − 1 where that is near 0.
    const grown = Math.log1p(t / stay)
    const power = (1 - leave) * grown
    return (shape / rate) * stay * (Math.abs(power) < 1e-300 ? grown : (Math.expm1(power) / power) * grown)
  }
  const z = t / (rate + t)
  const mean = (shape * t) / rate
  const nothing = -shape * Math.log1p(t / rate)
  if (z > 0.97 || nothing < -600 || mean > 2000) return discountedRate(prospect, 0, t)
  const c = leave + stay
  let chance = Math.exp(nothing) // P(N = n)
  let stayed = 1 // P(J > n)
  let bought = 0 // E[min(n, J)]
  let sum = 0
  for (let n = 0; n < 100_000; n++) {
    const term = chance * bought
    sum += term
    if (n > mean && term * (1 + mean) < 1e-15 * (1 - z) * sum) break
    bought += stayed
    stayed *= (stay + n) / (c + n)
    chance *= ((shape + n) / (n + 1)) * z
  }
  return sum
}
