import { checkLevel } from '../foundation/checks.ts'
import { createRandom } from '../random.ts'
import { customerRandom } from './customer-random.ts'
import { checkDiscounting, type Discounting, discountedPurchases } from './discounted-purchases.ts'
import { expectedSpend, spendParameters } from './expected-spend.ts'
import { type CustomerRow, type Future, type FutureParameters, futureSampler, spentSoFar } from './future-sampler.ts'
import { drawParameters } from './parameter-draws.ts'
import type { CustomerHistories, PredictionOptions } from './predict-customers.ts'
import { intervalOfDraws, type PredictionArrays, predictionArrays } from './prediction.ts'
import { needSpend } from './spend-input.ts'

export interface LifetimeOptions extends PredictionOptions, Discounting {
  /** Draws of each customer's future, each with parameters of its own; default 200. */
  draws?: number
}

/**
 * Predicts each customer's residual lifetime value: the value of all purchases after the end of observation (or
 * within `horizon`), discounted continuously; with an interval that carries what is unknown of the parameters and the
 * customer's own chance. Without `spendFit`, in (discounted) purchases.
 *
 * The estimate is discounted expected purchases times the expected value of a purchase; multiply by the margin to
 * have profit. The interval's ends are quantiles of drawn futures: parameters, alive or not, rate, way of leaving,
 * purchases over time, values.
 *
 * Source: Fader, Hardie & Lee 2005, Journal of Marketing Research 42 (the estimate); as `predictCustomers` for the
 * intervals.
 *
 * @returns estimate, lower and upper, one a customer
 * @throws StatsError for rows, rates or levels that cannot be
 * @example predictLifetimeValues({ x, tx, T, meanSpend }, { fit, spendFit, discountRate: Math.log(1.15) / 52.18, seed: 1 })
 */
export function predictLifetimeValues(histories: CustomerHistories, options: LifetimeOptions): PredictionArrays {
  const { fit, spendFit, level = 0.95, draws = 200, seed, firstIndex = 0 } = options
  checkLevel(level)
  const discounting = checkDiscounting(options)
  const { x, tx, T } = histories
  const predictions = predictionArrays(x.length)
  predictions.estimate = discountedPurchases(fit.model, histories, discounting)
  const spending = needSpend(histories, spendFit)
  if (spendFit) {
    const each = expectedSpend(spendFit.model, spending)
    for (let i = 0; i < each.length; i++) predictions.estimate[i] *= each[i]
  }
  const parameters = futureParameters(options, draws)
  const sample = futureSampler(discounting)
  const future: Future = { purchases: 0, value: 0 }
  const values = new Float64Array(draws)
  const ends = new Float64Array(2)
  for (let i = 0; i < x.length; i++) {
    const random = customerRandom(seed, firstIndex + i)
    const row: CustomerRow = [x[i], tx[i], T[i], ...spentSoFar(spending, i)]
    let positive = 0
    for (let k = 0; k < draws; k++) {
      sample(parameters[k], row, random, future)
      const value = spendFit ? future.value : future.purchases
      if (value > 0) values[positive++] = value
    }
    intervalOfDraws(values, positive, draws - positive, level, ends)
    predictions.lower[i] = ends[0]
    predictions.upper[i] = ends[1]
  }
  return predictions
}

/** Draws of all parameters, the same for every customer and every worker. */
export function futureParameters({ fit, spendFit, seed }: PredictionOptions, draws: number): FutureParameters[] {
  const buying = drawParameters(fit, draws, createRandom(seed))
  if (!spendFit) return buying.map((drawn) => ({ name: fit.model.name, buying: drawn }))
  spendParameters(spendFit.model)
  const spend = drawParameters(spendFit, draws, createRandom(seed ^ 0x51ed270b))
  return buying.map((drawn, k) => ({ name: fit.model.name, buying: drawn, spend: spend[k] }))
}
