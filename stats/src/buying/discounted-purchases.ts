import { StatsError } from '../errors.ts'
import { checkNotNegative } from '../foundation/checks.ts'
import { checkHistories, type PurchaseHistories } from './histories.ts'
import { modelParameters, type PurchaseModel } from './models.ts'
import { logOddsGone } from './probability-alive.ts'
import { discountedRate, prospectOf } from './purchase-rate.ts'

/** How money of later is counted now. */
export interface Discounting {
  /**
   * Continuous rate per unit of time: a purchase t ahead counts e^(−discountRate · t). For a yearly rate d and weeks,
   * ln(1 + d) / 52.18.
   */
  discountRate: number
  /** How far ahead purchases count; without it, for the rest of the customer's life. */
  horizon?: number
}

/**
 * Discounted expected residual purchases of each customer (DERT): all purchases after the end of observation that the
 * customer is expected to make, each counted at its value now, in continuous time. Times the expected value of a
 * purchase this is lifetime value. (Adding up whole months, each at the discount of its start, counts every purchase
 * too high.)
 *
 * P(alive) times the integral of the discounted expected purchase rate. For Pareto/NBD this equals the
 * closed form with the confluent hypergeometric function Ψ; for the BG models the same integral is taken with ₂F₁ for the
 * rate.
 *
 * Source: Fader, Hardie & Lee 2005, "RFM and CLV: Using Iso-Value Curves", Journal of Marketing Research 42, equation 5.
 *
 * @returns one number of (discounted) purchases a customer
 * @throws StatsError when there is neither a positive discount rate nor a horizon: then the sum may be infinite
 * @example discountedPurchases(fit.model, histories, { discountRate: Math.log(1.15) / 52.18 })
 */
export function discountedPurchases(
  model: PurchaseModel,
  histories: PurchaseHistories,
  discounting: Discounting,
): Float64Array {
  const parameters = modelParameters(model)
  checkHistories(histories)
  const { discountRate, horizon } = checkDiscounting(discounting)
  const { x, tx, T } = histories
  const discounted = new Float64Array(x.length)
  for (let i = 0; i < discounted.length; i++) {
    const alive = 1 / (1 + Math.exp(logOddsGone(model.name, parameters, x[i], tx[i], T[i])))
    if (alive === 0) continue
    discounted[i] = alive * discountedRate(prospectOf(model.name, parameters, x[i], T[i]), discountRate, horizon)
  }
  return discounted
}

/** The discounting with its horizon (Infinity for none), refused where the sum could be infinite. */
export function checkDiscounting({ discountRate, horizon = Infinity }: Discounting): Required<Discounting> {
  checkNotNegative(discountRate, 'discountRate')
  if (horizon !== Infinity) checkNotNegative(horizon, 'horizon')
  if (discountRate === 0 && horizon === Infinity) {
    throw new StatsError(
      'out-of-range',
      'Without a discount rate, lifetime value may be infinite: give a rate or a horizon.',
    )
  }
  return { discountRate, horizon }
}
