import type { modelCandidate } from '@esteem/contract'
import type { LogPrior, PurchaseFit, PurchaseModelName, SpendFit } from '@esteem/stats'
import { customerExpectations, fitGammaGamma, purchaseProbabilities, slopesPerValue, sumInterval } from '@esteem/stats'
import type { z } from 'zod'
import type { Calendar } from '../histories/calendar.ts'
import { boughtBetween, type HistoriesAt, historiesAt, type Purchases } from '../histories/purchases.ts'
import { level } from '../horizons.ts'
import { modelNamed, purchaseModels } from './models.ts'

type Candidate = z.infer<typeof modelCandidate>

/** Time that is kept from the models, and what the customers known before it did in it. */
export interface HoldOut {
  /** The last day that the models see. */
  cut: number
  days: number
  /** Its length in the calendar's own time. */
  length: number
  sampled: boolean
  histories: HistoriesAt
  bought: Float64Array
  paid: Float64Array
}

export interface Judged {
  candidate: Candidate
  fit: PurchaseFit | null
  /** Logarithm of the probability that the model gave to what each customer did. */
  scores: Float64Array
  /** Probability that it gave to less than what each did, and to no more. */
  below: Float64Array
  upTo: Float64Array
}

/** Of more customers, a sample is enough to judge by. */
export const mostJudged = 20_000
const leastDays = 14

/** The later half of the time, at most a year; null where it is too short, or nobody bought before it. */
export function holdOutOf(purchases: Purchases, first: number, asOf: number): HoldOut | null {
  const days = Math.min(365, Math.floor((asOf - first + 1) / 2))
  if (days < leastDays) return null
  const cut = asOf - days
  const stride = Math.ceil(purchases.customerIds.length / mostJudged)
  const histories = historiesAt(purchases, cut, { stride })
  if (histories.x.length === 0) return null
  const { counts, paid } = boughtBetween(purchases, histories.places, cut, asOf)
  return { cut, days, length: days, sampled: stride > 1, histories, bought: counts, paid }
}

/** The same hold-out, in which customers' times are those of a calendar. */
export function inCalendar(holdOut: HoldOut, purchases: Purchases, asOf: number, calendar: Calendar): HoldOut {
  const stride = Math.ceil(purchases.customerIds.length / mostJudged)
  const histories = historiesAt(purchases, holdOut.cut, { stride, calendar })
  return { ...holdOut, histories, length: calendar.at(asOf) - calendar.at(holdOut.cut) }
}

/** Fits every model to the time before, and judges it by the time after. */
export function judgeAll(holdOut: HoldOut): Judged[] {
  return purchaseModels.map(({ model, name }) => judge(model, name, holdOut))
}

export function judge(model: PurchaseModelName, name: string, holdOut: HoldOut, prior?: LogPrior): Judged {
  const fit = modelNamed(model).fit(holdOut.histories, { prior })
  const blank = { model, name, chosen: false, logScoreBehind: null }
  if (!fit.estimable) {
    const none = { logScore: null, predicted: null, actual: null, error: null, coverage: null }
    const candidate = { ...blank, ...none, estimable: false, explanation: fit.explanation }
    return { candidate, fit: null, ...noScores }
  }
  const { scores, below, upTo } = score(fit, holdOut)
  const predicted = predictOrders(fit, holdOut)
  const actual = sum(holdOut.bought)
  const candidate: Candidate = {
    ...{ ...blank, estimable: true, explanation: null, logScore: sum(scores) / scores.length },
    ...{ predicted, actual, error: actual > 0 ? predicted.value / actual - 1 : null },
    coverage: coverageOf(below, upTo).share,
  }
  return { candidate, fit, scores, below, upTo }
}

const noScores = { scores: new Float64Array(0), below: new Float64Array(0), upTo: new Float64Array(0) }

/** Marks the one that is chosen, and says how far each lies behind the one that gave what happened the highest probability. */
export function markBest(judged: readonly Judged[], chosen: Judged): Judged[] {
  const able = judged.filter(({ fit }) => fit !== null)
  const highest = able.reduce((one, other) => (other.candidate.logScore! > one.candidate.logScore! ? other : one))
  return judged.map((each) => ({
    ...each,
    candidate: { ...each.candidate, chosen: each === chosen, logScoreBehind: behind(each, highest) },
  }))
}

function score({ model }: PurchaseFit, { histories: { x, tx, T }, bought, length }: HoldOut) {
  const columns = {
    scores: new Float64Array(x.length),
    below: new Float64Array(x.length),
    upTo: new Float64Array(x.length),
  }
  const known = new Map<string, Float64Array>()
  for (let i = 0; i < x.length; i++) {
    const key = `${x[i]} ${tx[i]} ${T[i]} ${bought[i]}`
    let chances = known.get(key)
    if (!chances) {
      chances = purchaseProbabilities(model, length, bought[i], { x: x[i], tx: tx[i], T: T[i] })
      known.set(key, chances)
    }
    const own = chances[bought[i]]
    const below = sum(chances) - own
    columns.scores[i] = Math.log(Math.max(own, 1e-300))
    columns.below[i] = below
    columns.upTo[i] = Math.min(1, below + own)
  }
  return columns
}

function behind(each: Judged, best: Judged) {
  if (each.fit === null) return null
  const n = best.scores.length
  const differences = best.scores.map((value, i) => value - each.scores[i])
  const value = sum(differences) / n
  const variance = differences.reduce((total, difference) => total + (difference - value) ** 2, 0) / Math.max(1, n - 1)
  return { value, standardError: Math.sqrt(variance / n) }
}

/** Orders in the hold-out as the model foretells them, with the interval of their sum. */
function predictOrders(fit: PurchaseFit, { histories, length }: HoldOut) {
  const { purchases, purchaseVariance, valueSlopes } = customerExpectations(histories, { fit, horizon: length })
  const slopes = new Float64Array(4)
  for (let i = 0; i < purchases.length; i++)
    for (let j = 0; j < 4; j++) slopes[j] += valueSlopes[i * slopesPerValue + j]
  const value = sum(purchases)
  const { lower, upper } = sumInterval(
    { estimate: value, variance: sum(purchaseVariance), slopes },
    [fit.logCovariance],
    level,
  )
  return { value, lower, upper }
}

/** What was paid in the hold-out as the models of buying and spending foretell it, before refunds, not discounted. */
export function predictPaid(fit: PurchaseFit, { histories, length }: HoldOut) {
  const spendFit = fitGammaGamma({ x: histories.spendCounts, meanSpend: histories.meanSpend })
  if (!spendFit.estimable) return null
  return sumOfValues(customerExpectations(histories, { fit, spendFit, horizon: length }), fit, spendFit)
}

export function sumOfValues(
  { value, valueVariance, valueSlopes }: ReturnType<typeof customerExpectations>,
  fit: PurchaseFit,
  spendFit: SpendFit,
) {
  const slopes = new Float64Array(slopesPerValue)
  valueSlopes.forEach((slope, at) => {
    slopes[at % slopesPerValue] += slope
  })
  const estimate = sum(value)
  const covariances = [fit.logCovariance, spendFit.logCovariance]
  return { value: estimate, ...sumInterval({ estimate, variance: sum(valueVariance), slopes }, covariances, level) }
}

/**
 * Share of customers whose number of orders lay inside the interval. An end that falls on a whole number takes in the part of it
 * that makes the interval hold exactly its level: the share of [P(fewer), P(no more)] that lies between both ends.
 */
export function coverageOf(below: Float64Array, upTo: Float64Array) {
  const from = (1 - level) / 2
  const to = 1 - from
  const parts = below.map((low, i) => {
    const width = upTo[i] - low
    if (width <= 0) return low >= from && low <= to ? 1 : 0
    return Math.max(0, Math.min(to, upTo[i]) - Math.max(from, low)) / width
  })
  const share = sum(parts) / parts.length
  const variance = parts.reduce((total, part) => total + (part - share) ** 2, 0) / Math.max(1, parts.length - 1)
  const half = 1.96 * Math.sqrt(variance / parts.length)
  return { level, share, lower: Math.max(0, share - half), upper: Math.min(1, share + half), customers: parts.length }
}

export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]
  return total
}
