import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { checkLevel, checkNotNegative } from '../foundation/checks.ts'
import { createRandom } from '../random.ts'
import { countTails } from './count-tails.ts'
import { customerRandom } from './customer-random.ts'
import { purchasesIfAlive } from './expected-purchases.ts'
import { spendOf, spendParameters } from './expected-spend.ts'
import type { PurchaseFit } from './fit-purchases.ts'
import type { SpendFit } from './gamma-gamma.ts'
import { checkHistories, type PurchaseHistories } from './histories.ts'
import { modelParameters } from './models.ts'
import { drawParameters } from './parameter-draws.ts'
import { intervalOfDraws, type PredictionArrays, predictionArrays } from './prediction.ts'
import { logOddsGone } from './probability-alive.ts'
import { prospectOf } from './purchase-rate.ts'
import { quickGamma } from './quick-gamma.ts'
import { needSpend } from './spend-input.ts'

/**
 * Histories with the mean value of each customer's purchases, when spending is to be predicted. It is the mean of
 * `spendCounts` purchases (not read where that is 0); where these are not given, of the x repeat purchases.
 */
export interface CustomerHistories extends PurchaseHistories {
  meanSpend?: ArrayLike<number>
  spendCounts?: ArrayLike<number>
}

export interface PredictionOptions {
  fit: PurchaseFit
  /** With it, and with `meanSpend` among the histories, spending is predicted too. */
  spendFit?: SpendFit
  /** Probability that each interval holds what the customer will do; default 0.95. */
  level?: number
  /** Decides all chance. Equal seeds give equal predictions. */
  seed: number
  /** Place of the first row in the whole, when the rows are a part of it (a worker's share); default 0. */
  firstIndex?: number
}

export interface CustomerPredictionOptions extends PredictionOptions {
  /** Length of the period ahead, in the unit of T. */
  horizon: number
  /** Draws of the parameters over which the intervals are averaged; default 32. */
  parameterDraws?: number
  /** Draws of each customer's spending; default 200. */
  spendDraws?: number
}

export interface CustomerPredictions {
  /** Probability of not having left; the interval carries what is unknown of the parameters. */
  alive: PredictionArrays
  /** Purchases in the period. */
  purchases: PredictionArrays
  /** Their total value. */
  spend?: PredictionArrays
}

/**
 * Predicts each customer's purchases, and their value, in the next `horizon`, with intervals that carry what is
 * unknown of the parameters and the customer's own chance: of a new period like this, the given share will fall
 * inside.
 *
 * Estimates are expected values at the fitted parameters. Purchases: quantiles of the predictive distribution (see
 * `countTails`), averaged over draws of the parameters; being whole numbers, the intervals cover at least `level`.
 * Value: draws of the number of purchases (stratified, from that distribution), of the spending parameters, and of
 * the customer's purchases, Gamma(pN) / Gamma(q + px) · (v + x z), of which quantiles are taken. Pure, and the same
 * however rows are divided: give each worker its rows and their `firstIndex`.
 *
 * Source: Fader & Hardie as for `expectedPurchases` and `expectedSpend`; posterior prediction as in Gelman et al.
 * 2013, "Bayesian Data Analysis", section 1.3.
 *
 * @returns arrays with one entry a customer
 * @throws StatsError for rows, horizons or levels that cannot be
 * @example predictCustomers({ x, tx, T, meanSpend }, { fit, spendFit, horizon: 52, seed: 1 }).purchases.upper[0]
 */
export function predictCustomers(
  histories: CustomerHistories,
  options: CustomerPredictionOptions,
): CustomerPredictions {
  const { fit, horizon, level = 0.95, parameterDraws = 32, seed, firstIndex = 0 } = options
  checkHistories(histories)
  checkLevel(level)
  checkNotNegative(horizon, 'horizon')
  const { x, tx, T } = histories
  const n = x.length
  const name = fit.model.name
  const parameters = modelParameters(fit.model)
  const tails = countTails(name, drawParameters(fit, parameterDraws, createRandom(seed)), horizon)
  const spending = spendPredictor(histories, options)
  const alive = predictionArrays(n)
  const purchases = predictionArrays(n)
  const outside = Math.max((1 - level) / 2, 1e-9)
  const width = normalQuantile(1 - outside, 0, 1)
  const buffer: number[] = []

  for (let i = 0; i < n; i++) {
    const gone = logOddsGone(name, parameters, x[i], tx[i], T[i])
    alive.estimate[i] = 1 / (1 + Math.exp(gone))
    purchases.estimate[i] = alive.estimate[i] * purchasesIfAlive(prospectOf(name, parameters, x[i], T[i]), horizon)

    let tail = tails.start(x[i], tx[i], T[i])
    alive.lower[i] = 1 / (1 + Math.exp(gone + width * tails.deviation))
    alive.upper[i] = 1 / (1 + Math.exp(gone - width * tails.deviation))

    // The spending draws want the tail a little further than the interval of the purchases does.
    const least = spending ? Math.min(outside, spending.begin(firstIndex + i)) : outside
    let count = 0
    let lower = 0
    let upper = 0
    for (;;) {
      buffer[count] = tail
      if (tail > 1 - outside) lower = count + 1
      if (tail > outside) upper = count + 1
      if (tail <= least) break
      tail = tails.next()
      count++
    }
    purchases.lower[i] = lower
    purchases.upper[i] = upper
    spending?.predict(i, purchases.estimate[i], buffer)
  }
  return spending ? { alive, purchases, spend: spending.spend } : { alive, purchases }
}

/** Spending by draws, one customer after the other; absent without a fit of spending. */
function spendPredictor(
  histories: CustomerHistories,
  { spendFit, level = 0.95, seed, spendDraws = 200 }: CustomerPredictionOptions,
) {
  if (!spendFit) return undefined
  const { x, meanSpend } = needSpend(histories, spendFit)
  const [p, q, v] = spendParameters(spendFit.model)
  const drawn = drawParameters(spendFit, spendDraws, createRandom(seed ^ 0x51ed270b))
  const [ps, qs, vs] = [0, 1, 2].map((j) => Float64Array.from(drawn, (draw) => draw[j]))
  const gamma = quickGamma()
  const spend = predictionArrays(x.length)
  const totals = new Float64Array(spendDraws)
  const ends = new Float64Array(2)
  let random = createRandom(seed)
  let offset = 0
  return {
    spend,
    /** Takes the customer's own chance, and says how far into the tail of the purchases it reaches. */
    begin(index: number) {
      random = customerRandom(seed, index)
      offset = random()
      return offset / spendDraws
    },
    predict(i: number, expected: number, tail: readonly number[]) {
      const count = x[i]
      const before = count > 0 ? count * meanSpend[i] : 0
      spend.estimate[i] = expected * spendOf(p, q, v, count, meanSpend[i])
      let positive = 0
      let bought = 0
      let k = Math.floor(random() * spendDraws)
      while (tail[bought] > offset / spendDraws) bought++
      // From the most purchases to the fewest, one stratum each; the rest are zeros.
      for (let j = 0; j < spendDraws; j++) {
        const stratum = (j + offset) / spendDraws
        while (bought > 0 && !(tail[bought - 1] > stratum)) bought--
        if (bought === 0) break
        const own = gamma(random, qs[k] + ps[k] * count)
        totals[positive++] = ((vs[k] + before) * gamma(random, ps[k] * bought)) / own
        if (++k === spendDraws) k = 0
      }
      intervalOfDraws(totals, positive, spendDraws - positive, level, ends)
      spend.lower[i] = ends[0]
      spend.upper[i] = ends[1]
    },
  }
}
