import { notEstimable } from '../foundation/not-estimable.ts'
import { type FitQuality, judge, type NoFit } from './fit-outcome.ts'
import { geometricLikelihood } from './geometric-likelihood.ts'
import { groupHistories, type PurchaseHistories } from './histories.ts'
import { checkPrior, type LogPrior, withPrior } from './log-prior.ts'
import { type Evaluation, type Maximum, maximise } from './maximise.ts'
import {
  type BgNbd,
  type MbgNbd,
  modelOf,
  type ParetoNbd,
  type PurchaseModel,
  purchaseParameterNames,
} from './models.ts'
import { paretoLikelihood } from './pareto-likelihood.ts'

/** A purchase model fitted by maximum likelihood. It is plain data: it can be stored as JSON and used later. */
export interface PurchaseFit<Model extends PurchaseModel = PurchaseModel> extends FitQuality {
  model: Model
  customers: number
  repeatBuyers: number
}

export interface PurchaseFitOptions {
  /** Fewest customers with a repeat purchase for which a fit is tried; default 20, or 0 with a prior. */
  minRepeatBuyers?: number
  /**
   * What is known of the parameters beforehand. With it the fit is the mode of the posterior and its covariance that of
   * the posterior, both on logarithms, so that few customers, or none who came back, give a fit as wide as it must be.
   */
  prior?: LogPrior
}

/**
 * Fits the BG/NBD model by maximum likelihood: how often customers buy, how much that differs between them, and how
 * they leave.
 *
 * Rows with equal (x, t_x, T) are put together first. Newton's method with the exact Hessian, on the logarithms of
 * the parameters; above 20,000 rows it starts from the fit of a systematic sample of 5,000. Standard errors come from
 * the observed information.
 *
 * Source: Fader, Hardie & Lee 2005, "Counting Your Customers the Easy Way", Marketing Science 24, section 4.
 *
 * @returns the fit, or `estimable: false` with the reason when the data do not determine one
 * @throws StatsError for rows that cannot be (see `PurchaseHistories`)
 * @example const fit = fitBgNbd({ x, tx, T }); if (fit.estimable) fit.model.r
 */
export function fitBgNbd(histories: PurchaseHistories, options?: PurchaseFitOptions) {
  return fit<BgNbd>('bg-nbd', histories, options)
}

/**
 * Fits the modified BG/NBD model, in which a customer may leave right after the first purchase, by maximum
 * likelihood; otherwise as `fitBgNbd`.
 *
 * Source: Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24.
 *
 * @throws StatsError as `fitBgNbd`
 * @example fitMbgNbd({ x, tx, T })
 */
export function fitMbgNbd(histories: PurchaseHistories, options?: PurchaseFitOptions) {
  return fit<MbgNbd>('mbg-nbd', histories, options)
}

/**
 * Fits the Pareto/NBD model, in which a customer may leave at any moment, by maximum likelihood; otherwise as
 * `fitBgNbd`. A row costs about thirty times what it costs there.
 *
 * Source: Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005, "A Note on Deriving the Pareto/NBD Model".
 *
 * @throws StatsError as `fitBgNbd`
 * @example fitParetoNbd({ x, tx, T })
 */
export function fitParetoNbd(histories: PurchaseHistories, options?: PurchaseFitOptions) {
  return fit<ParetoNbd>('pareto-nbd', histories, options)
}

type Likelihood = (parameters: Float64Array) => Evaluation

function likelihood(name: PurchaseModel['name'], rows: Required<PurchaseHistories>): Likelihood {
  return name === 'pareto-nbd' ? paretoLikelihood(rows) : geometricLikelihood(rows, name === 'mbg-nbd')
}

function fit<Model extends PurchaseModel>(
  name: Model['name'],
  histories: PurchaseHistories,
  { prior, minRepeatBuyers = prior ? 0 : 20 }: PurchaseFitOptions = {},
): PurchaseFit<Model> | NoFit {
  const rows = groupHistories(histories)
  const { customers, repeatBuyers, purchases, time } = totals(rows)
  if (repeatBuyers < minRepeatBuyers) {
    return notEstimable(
      'too-few-repeat-buyers',
      `Only ${repeatBuyers} of ${customers} customers bought again; at least ${minRepeatBuyers} are needed to tell how customers buy and leave.`,
    )
  }
  // In units of the mean observation time, so that no start and no bound depends on whether time is in days or years.
  const unit = time > 0 ? time / customers : 1
  const scaled = { x: rows.x, tx: times(rows.tx, 1 / unit), T: times(rows.T, 1 / unit), counts: rows.counts }
  const parameterNames = purchaseParameterNames[name]
  const lengths = name === 'pareto-nbd' ? ['alpha', 'beta'] : ['alpha']
  const inTime = parameterNames.map((parameter) => (lengths.includes(parameter) ? unit : 1))
  if (prior) checkPrior(prior, parameterNames.length)
  const scaledPrior = prior && { ...prior, means: prior.means.map((mean, i) => mean - Math.log(inTime[i])) }
  const start = scaledPrior
    ? scaledPrior.means.map(Math.exp)
    : [0.5, (0.5 * customers) / purchases, 0.8, name === 'pareto-nbd' ? 0.8 : 2.5]
  const maximum = search(name, scaled, start, scaledPrior)
  const quality = judge(maximum, parameterNames, meaning)
  if (!quality.estimable) return quality
  // Undo the change of unit: every purchase time's density shrinks by it, once for each repeat purchase.
  return {
    ...quality,
    logLikelihood: quality.logLikelihood - purchases * Math.log(unit),
    standardErrors: Object.fromEntries(
      parameterNames.map((parameter, i) => [parameter, quality.standardErrors[parameter] * inTime[i]]),
    ),
    model: modelOf(
      name,
      Float64Array.from(maximum.parameters, (value, i) => value * inTime[i]),
    ) as Model,
    customers,
    repeatBuyers,
  }
}

function search(
  name: PurchaseModel['name'],
  rows: Required<PurchaseHistories>,
  start: ArrayLike<number>,
  prior: LogPrior | undefined,
): Maximum {
  const n = rows.x.length
  const whole = prior ? withPrior(likelihood(name, rows), prior) : likelihood(name, rows)
  if (n <= 20_000) return maximise(whole, start)
  const stride = Math.floor(n / 5000)
  const every = (values: ArrayLike<number>) => Float64Array.from({ length: 5000 }, (_, i) => values[i * stride])
  const sample = { x: every(rows.x), tx: every(rows.tx), T: every(rows.T), counts: every(rows.counts) }
  const rough = maximise(likelihood(name, sample), start)
  return maximise(whole, rough.stopped === 'flat' ? rough.parameters : start)
}

function totals({ x, T, counts }: Required<PurchaseHistories>) {
  let customers = 0
  let repeatBuyers = 0
  let purchases = 0
  let time = 0
  for (let i = 0; i < x.length; i++) {
    customers += counts[i]
    if (x[i] > 0) repeatBuyers += counts[i]
    purchases += counts[i] * x[i]
    time += counts[i] * T[i]
  }
  return { customers, repeatBuyers, purchases, time }
}

function times(values: ArrayLike<number>, factor: number): Float64Array {
  const result = new Float64Array(values.length)
  for (let i = 0; i < result.length; i++) result[i] = values[i] * factor
  return result
}

const meaning = {
  r: { zero: 'nearly all purchases come from very few customers', infinity: 'all customers buy at the same rate' },
  alpha: { zero: 'customers buy at no measurable intervals', infinity: 'all customers buy at the same rate' },
  a: { zero: 'no customer seems to leave', infinity: 'all customers leave with the same chance' },
  b: { zero: 'customers leave at once or never', infinity: 'no customer seems to leave' },
  s: { zero: 'no customer seems to leave', infinity: 'all customers leave at the same rate' },
  beta: { zero: 'customers leave at once or never', infinity: 'no customer seems to leave, or all at the same rate' },
}
