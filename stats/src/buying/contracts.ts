import gammaln from '@stdlib/math-base-special-gammaln'
import { StatsError } from '../errors.ts'
import { checkLevel, checkNotNegative } from '../foundation/checks.ts'
import type { Random } from '../random.ts'
import { checkDiscounting } from './discounted-purchases.ts'
import { hypergeometric2F1 } from './hypergeometric.ts'
import { drawParameters } from './parameter-draws.ts'
import type { PredictionArrays } from './prediction.ts'
import type { ContractFit, ShiftedBetaGeometric } from './shifted-beta-geometric.ts'

function checkContract({ alpha, beta }: ShiftedBetaGeometric): void {
  if (!(alpha > 0 && alpha < Infinity && beta > 0 && beta < Infinity)) {
    throw new StatsError('out-of-range', `sBG alpha ${alpha}, beta ${beta}: both must be positive and finite.`)
  }
}

/**
 * Retention and survival of a cohort by renewal: `retention[i]` is the chance that a customer who renewed i times
 * renews again, (β+i)/(α+β+i); `survival[i]` the chance that a new customer renews at least i + 1 times.
 *
 * Source: Fader & Hardie 2007, equations 5–8.
 *
 * @param periods how many renewals, 1 or more
 * @throws StatsError `out-of-range`
 * @example contractRetention({ name: 'shifted-beta-geometric', alpha: 0.704, beta: 1.182 }, 8).survival
 */
export function contractRetention(model: ShiftedBetaGeometric, periods: number) {
  checkContract(model)
  checkPeriods(periods)
  const retention = new Float64Array(periods)
  const survival = new Float64Array(periods)
  let surviving = 1
  for (let i = 0; i < periods; i++) {
    retention[i] = (model.beta + i) / (model.alpha + model.beta + i)
    surviving *= retention[i]
    survival[i] = surviving
  }
  return { retention, survival }
}

function checkPeriods(periods: number): void {
  if (!(periods >= 1 && periods <= 1e6 && periods % 1 === 0)) {
    throw new StatsError('out-of-range', `periods is ${periods}: give a whole number from 1 to a million.`)
  }
}

export interface ContractDiscounting {
  /** Continuous rate per contract period; must be positive. */
  discountRate: number
  /** Time until the next renewal, in contract periods; default 1, that is just after a payment. */
  untilRenewal?: number
}

/**
 * Discounted expected number of payments still to come (DERL) from a customer who has renewed `renewals` times: the
 * sum over k ≥ 1 of the chance to renew k times more, each discounted from its moment. In closed form e^(−δu)
 * (β+n)/(α+β+n) ₂F₁(1, β+n+1; α+β+n+1; e^(−δ)).
 *
 * Source: Fader & Hardie 2010, "Customer-Base Valuation in a Contractual Setting", Marketing Science 29, equation 6.
 *
 * @param renewals times renewed so far, one a customer
 * @throws StatsError without a positive discount rate
 * @example expectedPayments({ name: 'shifted-beta-geometric', alpha: 0.704, beta: 1.182 }, [0, 5], { discountRate: Math.log(1.1) })
 */
export function expectedPayments(
  model: ShiftedBetaGeometric,
  renewals: ArrayLike<number>,
  { discountRate, untilRenewal = 1 }: ContractDiscounting,
): Float64Array {
  checkContract(model)
  checkRenewals(renewals)
  checkDiscounting({ discountRate })
  checkNotNegative(untilRenewal, 'untilRenewal')
  const known = new Map<number, number>()
  return Float64Array.from(renewals, (n) => {
    let payments = known.get(n)
    if (payments === undefined) {
      const b = model.beta + n
      const all = model.alpha + b
      const discount = Math.exp(-discountRate)
      payments = Math.exp(-discountRate * untilRenewal) * (b / all) * hypergeometric2F1(1, b + 1, all + 1, discount)
      known.set(n, payments)
    }
    return payments
  })
}

function checkRenewals(renewals: ArrayLike<number>): void {
  if (renewals.length === 0) throw new StatsError('empty', 'There are no customers: give at least one.')
  for (let i = 0; i < renewals.length; i++) {
    if (!(renewals[i] >= 0 && renewals[i] < Infinity && renewals[i] % 1 === 0)) {
      throw new StatsError('out-of-range', `renewals[${i}] is ${renewals[i]}: it is a whole number, 0 or more.`)
    }
  }
}

export interface ContractPredictionOptions extends ContractDiscounting {
  /** What a renewal pays; default 1, which counts payments. */
  payment?: number
  level?: number
  /** Draws of the parameters that the intervals are averaged over; default 200. */
  parameterDraws?: number
}

/**
 * The value of each contract from now on, with an interval that carries what is unknown of the parameters and when
 * the customer will happen to leave: the number of further renewals has tail P(R ≥ k) = (β+n)ₖ/(α+β+n)ₖ, averaged
 * over draws of the parameters; its quantiles are turned into the discounted value of that many payments.
 *
 * Source: as `expectedPayments`; the predictive distribution is that of Fader & Hardie 2007 under parameter draws.
 *
 * @returns estimate, lower and upper, one a customer, in the unit of `payment`
 * @throws StatsError for renewals, rates or levels that cannot be
 * @example predictContracts(fit, [0, 3], { discountRate: Math.log(1.1), payment: 120 }, createRandom(1))
 */
export function predictContracts(
  fit: ContractFit,
  renewals: ArrayLike<number>,
  { payment = 1, level = 0.95, parameterDraws = 200, ...discounting }: ContractPredictionOptions,
  random: Random,
): PredictionArrays {
  checkLevel(level)
  checkNotNegative(payment, 'payment')
  const estimate = expectedPayments(fit.model, renewals, discounting).map((payments) => payments * payment)
  const { discountRate, untilRenewal = 1 } = discounting
  const draws = drawParameters(fit, parameterDraws, random)
  const tail = (n: number, k: number) => {
    let sum = 0
    for (const [alpha, beta] of draws) {
      const b = beta + n
      sum += Math.exp(gammaln(b + k) - gammaln(b) - gammaln(alpha + b + k) + gammaln(alpha + b))
    }
    return sum / draws.length
  }
  // Past this many renewals a payment is worth less than e⁻⁴⁰.
  const most = Math.ceil(40 / discountRate)
  const quantile = (n: number, chance: number) => {
    let low = 0
    let high = most // the least R with P(R > R) at most 1 − chance
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (tail(n, middle + 1) <= 1 - chance) high = middle
      else low = middle + 1
    }
    return low
  }
  const value = (payments: number) =>
    (payment * Math.exp(-discountRate * untilRenewal) * Math.expm1(-discountRate * payments)) /
    Math.expm1(-discountRate)
  const known = new Map<number, [number, number]>()
  const lower = new Float64Array(renewals.length)
  const upper = new Float64Array(renewals.length)
  for (let i = 0; i < renewals.length; i++) {
    const n = renewals[i]
    let ends = known.get(n)
    if (!ends) {
      ends = [value(quantile(n, (1 - level) / 2)), value(quantile(n, (1 + level) / 2))]
      known.set(n, ends)
    }
    ;[lower[i], upper[i]] = ends
  }
  return { estimate, lower, upper }
}
