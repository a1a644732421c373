import digamma from '@stdlib/math-base-special-digamma'
import gammaln from '@stdlib/math-base-special-gammaln'
import trigamma from '@stdlib/math-base-special-trigamma'
import { StatsError } from '../errors.ts'
import { notEstimable } from '../foundation/not-estimable.ts'
import { type FitQuality, judge, type NoFit } from './fit-outcome.ts'
import { checkPrior, type LogPrior, withPrior } from './log-prior.ts'
import { type Evaluation, maximise } from './maximise.ts'

/**
 * Gamma–Gamma: the values of a customer's purchases are Gamma(p, ν), and ν varies over customers as Gamma(q, v). v is
 * in the unit of money.
 */
export interface GammaGamma {
  name: 'gamma-gamma'
  p: number
  q: number
  v: number
}

/** Gamma–Gamma fitted by maximum likelihood; plain data. */
export interface SpendFit extends FitQuality {
  model: GammaGamma
  customers: number
  /** Correlation of number and mean value over these customers: the model takes it to be 0. */
  correlation: number
}

/**
 * What customers spend, one row each: `x` purchases whose mean value is `meanSpend`. Rows with x = 0 are left out of
 * the fit (their meanSpend is not read). In the literature x counts repeat purchases, and the first purchase is left
 * out.
 */
export interface SpendHistories {
  x: ArrayLike<number>
  meanSpend: ArrayLike<number>
}

/** Refuses rows of spending that cannot be. */
export function checkSpend({ x, meanSpend }: SpendHistories): void {
  if (x.length === 0) throw new StatsError('empty', 'There are no customers: give at least one.')
  if (meanSpend.length !== x.length) {
    throw new StatsError('shape', `x has ${x.length} rows, meanSpend ${meanSpend.length}: give every customer both.`)
  }
  for (let i = 0; i < x.length; i++) {
    if (!(x[i] >= 0 && x[i] < Infinity && x[i] % 1 === 0)) {
      throw new StatsError('out-of-range', `x[${i}] is ${x[i]}: the number of purchases is a whole number, 0 or more.`)
    }
    if (x[i] > 0 && !(meanSpend[i] > 0 && meanSpend[i] < Infinity)) {
      throw new StatsError(
        'out-of-range',
        `meanSpend[${i}] is ${meanSpend[i]}: it must be positive; count only purchases that were paid for.`,
      )
    }
  }
}

export interface SpendFitOptions {
  /** Fewest customers with a value for which a fit is tried; default 20, or 1 with a prior. */
  minCustomers?: number
  /** What is known of p, q and v beforehand, as for `fitBgNbd`. */
  prior?: LogPrior
}

/**
 * Fits the Gamma–Gamma model of spending per purchase by maximum likelihood (Newton with the exact Hessian).
 *
 * It assumes that what a customer spends per purchase does not go with how often they buy: look at `correlation`.
 *
 * Source: Fader, Hardie & Lee 2005 (Journal of Marketing Research 42), section 3; Fader & Hardie 2013, "The
 * Gamma-Gamma Model of Monetary Value", equation 1a.
 *
 * @returns the fit, or `estimable: false` with the reason; also when q ≤ 1, where the mean over customers is
 * infinite
 * @throws StatsError for negative counts and for means that are not positive
 * @example fitGammaGamma({ x: [2, 1, 4, …], meanSpend: [20.1, 35, 18.9, …] })
 */
export function fitGammaGamma(
  histories: SpendHistories,
  { prior, minCustomers = prior ? 1 : 20 }: SpendFitOptions = {},
): SpendFit | NoFit {
  checkSpend(histories)
  const rows = Array.from(histories.x, (_, i) => i).filter((i) => histories.x[i] > 0)
  if (rows.length < minCustomers) {
    return notEstimable(
      'too-few-customers',
      `Only ${rows.length} customers have purchases with a value; at least ${minCustomers} are needed.`,
    )
  }
  const x = Float64Array.from(rows, (i) => histories.x[i])
  const spend = Float64Array.from(rows, (i) => histories.meanSpend[i])
  if (!prior && spend.every((value) => value === spend[0])) {
    return notEstimable('no-interior-maximum', 'All customers spend the same per purchase: there is nothing to fit.')
  }
  const unit = spend.reduce((sum, value) => sum + value, 0) / spend.length
  const scaled = spend.map((value) => value / unit)
  if (prior) checkPrior(prior, 3)
  const scaledPrior = prior && {
    ...prior,
    means: prior.means.map((mean, i) => (i === 2 ? mean - Math.log(unit) : mean)),
  }
  const maximum = scaledPrior
    ? maximise(withPrior(likelihood(x, scaled), scaledPrior), scaledPrior.means.map(Math.exp))
    : maximise(likelihood(x, scaled), [3, 3, 2])
  const quality = judge(maximum, ['p', 'q', 'v'], meaning)
  if (!quality.estimable) return quality
  const [p, q, v] = maximum.parameters
  if (q <= 1) {
    return notEstimable(
      'infinite-mean',
      `Spending differs so much between customers (q = ${q.toFixed(2)}) that its mean has no finite value: set aside extreme orders, or segment.`,
    )
  }
  return {
    ...quality,
    logLikelihood: quality.logLikelihood - spend.length * Math.log(unit),
    standardErrors: { ...quality.standardErrors, v: quality.standardErrors.v * unit },
    model: { name: 'gamma-gamma', p, q, v: v * unit },
    customers: x.length,
    correlation: correlation(x, spend),
  }
}

/** One customer adds ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln v + (px−1) ln z + px ln x − (px+q) ln(v+xz). */
function likelihood(x: Float64Array, spend: Float64Array) {
  const histogram = new Map<number, number>()
  for (const count of x) histogram.set(count, (histogram.get(count) ?? 0) + 1)
  const n = x.length
  const logSpend = spend.map(Math.log)
  return ([p, q, v]: Float64Array): Evaluation => {
    let value = n * (q * Math.log(v) - gammaln(q))
    let gp = 0
    let gq = n * (Math.log(v) - digamma(q))
    let gv = (n * q) / v
    let pp = 0
    let pq = 0
    let pv = 0
    let qq = -n * trigamma(q)
    let qv = n / v
    let vv = (-n * q) / (v * v)
    for (const [count, customers] of histogram) {
      const both = p * count + q
      const slope = digamma(both)
      const curve = trigamma(both)
      value += customers * (gammaln(both) - gammaln(p * count) + p * count * Math.log(count))
      gp += customers * count * (slope - digamma(p * count) + Math.log(count))
      gq += customers * slope
      pp += customers * count * count * (curve - trigamma(p * count))
      pq += customers * count * curve
      qq += customers * curve
    }
    for (let i = 0; i < n; i++) {
      const inverse = 1 / (v + x[i] * spend[i])
      const log = -Math.log(inverse)
      const both = p * x[i] + q
      value += (p * x[i] - 1) * logSpend[i] - both * log
      gp += x[i] * (logSpend[i] - log)
      gq -= log
      gv -= both * inverse
      pv -= x[i] * inverse
      qv -= inverse
      vv += both * inverse * inverse
    }
    return {
      value,
      gradient: Float64Array.of(gp, gq, gv),
      hessian: Float64Array.of(pp, pq, pv, pq, qq, qv, pv, qv, vv),
    }
  }
}

function correlation(x: Float64Array, y: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  const mx = mean(x)
  const my = mean(y)
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    xx += (x[i] - mx) ** 2
    yy += (y[i] - my) ** 2
    xy += (x[i] - mx) * (y[i] - my)
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0
}

const meaning = {
  p: { zero: 'single purchases vary without bound', infinity: 'every customer always spends the same' },
  q: { zero: 'customers differ without bound', infinity: 'all customers spend alike' },
  v: { zero: 'customers differ without bound', infinity: 'all customers spend alike' },
}
