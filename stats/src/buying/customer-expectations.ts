import { checkNotNegative } from '../foundation/checks.ts'
import { purchasesIfAlive } from './expected-purchases.ts'
import { spendOf, spendParameters } from './expected-spend.ts'
import type { PurchaseFit } from './fit-purchases.ts'
import type { SpendFit } from './gamma-gamma.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import { checkHistories } from './histories.ts'
import { modelParameters } from './models.ts'
import type { CustomerHistories } from './predict-customers.ts'
import { logOddsGone } from './probability-alive.ts'
import { momentsIfAlive } from './purchase-moments.ts'
import { prospectOf } from './purchase-rate.ts'
import { needSpend } from './spend-input.ts'

export interface ExpectationOptions {
  fit: PurchaseFit
  /** With it, and with `meanSpend` among the histories, values are expected too. */
  spendFit?: SpendFit
  /** Length of the period ahead, in the unit of T. */
  horizon: number
  /** Continuous rate per unit of time at which later purchases count less; default 0. */
  discountRate?: number
}

/**
 * What is expected of each customer, and what the interval of a sum over any of them needs. Slopes are derivatives by the
 * logarithm of each parameter, customer by customer: four of buying, for values then three of spending.
 */
export interface CustomerExpectations {
  alive: Float64Array
  aliveSlopes: Float64Array
  /** Not discounted. */
  purchases: Float64Array
  purchaseVariance: Float64Array
  /** How much of an undiscounted purchase a discounted one is worth, on average over the purchases to come. */
  discount: Float64Array
  /** Discounted values; discounted purchases without a fit of spending. */
  value: Float64Array
  valueVariance: Float64Array
  valueSlopes: Float64Array
}

/** Slopes of values a customer: four parameters of buying and three of spending. */
export const slopesPerValue = 7

const rule = gaussLegendre(4)
const small = 1e-4

/**
 * The expected purchases and value of each customer in a period, with the variance that is due to the customer's own
 * chance, and the slopes by the parameters: with them `sumInterval` gives the interval of a sum over any customers,
 * without drawing anything.
 *
 * Value is purchases times the expected value of one. Its variance: given N purchases and the customer's ν, Gamma(pN, ν);
 * ν is Gamma(q + pn, v + n z) after n purchases of mean z. Discounting: ∫ e^(−δt) dE(t) by parts, Gauss–Legendre with
 * four nodes. Slopes of purchases: forward differences.
 *
 * Source: Fader, Hardie & Lee 2005 (both papers); the delta method, van der Vaart 1998, chapter 3.
 *
 * @throws StatsError for rows, fits or a horizon that cannot be
 * @example customerExpectations({ x, tx, T, meanSpend }, { fit, spendFit, horizon: 365 }).value
 */
export function customerExpectations(
  histories: CustomerHistories,
  { fit, spendFit, horizon, discountRate = 0 }: ExpectationOptions,
): CustomerExpectations {
  checkHistories(histories)
  checkNotNegative(horizon, 'horizon')
  checkNotNegative(discountRate, 'discountRate')
  const { x, tx, T } = histories
  const n = x.length
  const { name } = fit.model
  const parameters = modelParameters(fit.model)
  const moved = Array.from(parameters, (_, j) => parameters.map((value, k) => (j === k ? value * (1 + small) : value)))
  const spending = needSpend(histories, spendFit)
  const [p, q, v] = spendFit ? spendParameters(spendFit.model) : [0, 0, 0]
  const array = (each = 1) => new Float64Array(n * each)
  const result: CustomerExpectations = {
    alive: array(),
    aliveSlopes: array(4),
    purchases: array(),
    purchaseVariance: array(),
    discount: array(),
    value: array(),
    valueVariance: array(),
    valueSlopes: array(slopesPerValue),
  }
  const moments = new Float64Array(2)
  for (let i = 0; i < n; i++) {
    const alive = 1 / (1 + Math.exp(logOddsGone(name, parameters, x[i], tx[i], T[i])))
    const prospect = prospectOf(name, parameters, x[i], T[i])
    momentsIfAlive(prospect, horizon, moments)
    const [ifAlive, squareIfAlive] = moments
    const purchases = alive * ifAlive
    const variance = Math.max(0, alive * squareIfAlive - purchases * purchases)
    result.alive[i] = alive
    result.purchases[i] = purchases
    result.purchaseVariance[i] = variance

    let discount = 1
    if (discountRate > 0 && ifAlive > 0) {
      let before = 0
      for (let j = 0; j < rule.nodes.length; j++) {
        const t = horizon * rule.nodes[j]
        before += rule.weights[j] * Math.exp(-discountRate * t) * purchasesIfAlive(prospect, t)
      }
      discount = Math.exp(-discountRate * horizon) + (discountRate * horizon * before) / ifAlive
    }
    result.discount[i] = discount

    const count = spendFit ? spending.x[i] : 0
    const spent = count > 0 ? count * spending.meanSpend[i] : 0
    const each = spendFit ? spendOf(p, q, v, count, spending.meanSpend[i]) : 1
    const value = purchases * discount * each
    result.value[i] = value
    if (spendFit) {
      const shape = q + p * count
      // With a shape of 2 or less the variance has no bound; such a customer counts as one with a little more.
      const square = (v + spent) ** 2 / ((shape - 1) * Math.max(shape - 2, 0.1))
      const second = (p * purchases + p * p * (variance + purchases * purchases)) * square
      result.valueVariance[i] = discount * discount * Math.max(0, second - (purchases * each) ** 2)
    } else result.valueVariance[i] = discount * discount * variance

    const at = i * slopesPerValue
    for (let j = 0; j < 4; j++) {
      const other = moved[j]
      const stillAlive = 1 / (1 + Math.exp(logOddsGone(name, other, x[i], tx[i], T[i])))
      result.aliveSlopes[4 * i + j] = (stillAlive - alive) / small
      const others = stillAlive * purchasesIfAlive(prospectOf(name, other, x[i], T[i]), horizon)
      result.valueSlopes[at + j] = ((others - purchases) / small) * discount * each
    }
    if (spendFit) {
      const weight = p * count + q - 1
      result.valueSlopes[at + 4] = value * (1 - (p * count) / weight)
      result.valueSlopes[at + 5] = (-value * q) / weight
      result.valueSlopes[at + 6] = (value * v) / (v + spent)
    }
  }
  return result
}
