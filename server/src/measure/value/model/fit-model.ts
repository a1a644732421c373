import type { ModelCard, PredictionBasis } from '@esteem/contract'
import { fitGammaGamma, fitMbgNbd, type PurchaseFit, type SpendFit } from '@esteem/stats'
import { calendarOf, learnSeasons, type Seasons } from '../histories/calendar.ts'
import { dayText } from '../histories/days.ts'
import { extentOf, type HistoriesAt, historiesAt, type Purchases } from '../histories/purchases.ts'
import { moneyText } from '../money.ts'
import { calibrate } from './calibration.ts'
import { choose, type HoldOut, holdOutOf, inCalendar, type Judged, judge, judgeAll, sum } from './hold-out.ts'
import { modelNamed, parameterMeanings } from './models.ts'
import { purchasePrior, spendPrior } from './priors.ts'

/** All that predictions need; plain data, stored as JSON. */
export interface ValueModel {
  fit: PurchaseFit
  /** Null where no order has an amount in the base currency. */
  spendFit: SpendFit | null
  /** How lively each part of the year is; null without seasons. Counted from the first day of data. */
  seasons: Seasons
  first: number
  basis: 'fitted' | 'prior'
  spendBasis: 'fitted' | 'prior'
  /** Of what was paid, what was given back. */
  refundShare: number
  /** How much there was to learn from. */
  customers: number
  purchases: number
}

export type StoredCard = Omit<ModelCard, keyof PredictionBasis | 'cannotKnow'>

export interface Fitted {
  model: ValueModel
  card: StoredCard
}

const mostCustomers = { 'bg-nbd': 300_000, 'mbg-nbd': 300_000, 'pareto-nbd': 60_000 }

/** Chooses a model on held-out time, and fits it to all of the time. Needs one purchase at least. */
export function fitModel(purchases: Purchases, asOf: number, say: (step: string, progress: number) => void): Fitted {
  const extent = extentOf(purchases)
  const customers = purchases.customerIds.length
  say('Comparing models on held-out time', 0.1)
  const holdOut = holdOutOf(purchases, extent.first, asOf)
  const { judged, best } = compare(purchases, extent.first, asOf, holdOut)
  say('Fitting the model', 0.25)
  const { fit, basis, why, seasons } = fitChosen(purchases, extent.first, asOf, best?.judged ?? null)
  const all = historiesAt(purchases, asOf)
  const spend = fitSpend(all)
  const model: ValueModel = {
    ...{ fit, basis, seasons, first: extent.first, spendFit: spend?.fit ?? null, spendBasis: spend?.basis ?? 'prior' },
    ...{ refundShare: extent.refundShare, customers, purchases: extent.purchases },
  }
  const card: StoredCard = {
    why,
    data: {
      ...{ from: dayText(extent.first), to: dayText(asOf), customers },
      ...{ repeatBuyers: extent.repeatBuyers, purchases: extent.purchases },
    },
    holdOut: holdOut && {
      ...{ from: dayText(holdOut.cut + 1), to: dayText(asOf), days: holdOut.days },
      ...{ customers: holdOut.histories.x.length, sampled: holdOut.sampled },
    },
    candidates: judged.map(({ candidate }) => candidate),
    parameters: parametersOf(fit),
    spend: spend && {
      ...{ basis: spend.basis, parameters: parametersOf(spend.fit), refundShare: extent.refundShare },
      meanOrder: moneyText((spend.fit.model.p * spend.fit.model.v) / (spend.fit.model.q - 1)),
      correlation: spend.basis === 'fitted' ? spend.fit.correlation : null,
    },
    calibration: best?.judged.fit ? calibrate({ ...best.judged, fit: best.judged.fit }, best.holdOut) : null,
  }
  return { model, card }
}

/** Every model on the time before the hold-out; the best of them also with seasons, where that time shows some. */
function compare(purchases: Purchases, first: number, asOf: number, holdOut: HoldOut | null) {
  if (!holdOut) return { judged: [], best: null }
  const alone = judgeAll(holdOut)
  const helped = alone.every(({ fit }) => fit === null)
    ? [judge('mbg-nbd', 'MBG/NBD, helped by what is usual in shops', holdOut, purchasePrior)]
    : []
  const plain = choose([...alone, ...helped])
  const best = plain.find(({ candidate }) => candidate.chosen) ?? null
  const seasons = best?.fit ? learnSeasons(purchases, best.fit.model, first, holdOut.cut) : null
  if (!best || !seasons) return { judged: plain, best: best && { judged: best, holdOut } }
  const own = inCalendar(holdOut, purchases, asOf, calendarOf(seasons, first, asOf))
  const { model, name } = best.candidate
  const seasonal = judge(model, `${name} with seasons`, own)
  const judged = choose([seasonal, ...plain])
  return { judged, best: judged[0].candidate.chosen ? { judged: judged[0], holdOut: own } : { judged: best, holdOut } }
}

function fitChosen(purchases: Purchases, first: number, asOf: number, best: Judged | null) {
  const named = modelNamed(best?.candidate.model ?? 'mbg-nbd')
  const stride = Math.ceil(purchases.customerIds.length / mostCustomers[named.model])
  const histories = historiesAt(purchases, asOf, { stride })
  const plain = named.fit(histories)
  if (plain.estimable) {
    const seasons = learnSeasons(purchases, plain.model, first, asOf)
    const calendar = calendarOf(seasons, first, asOf)
    const seasonal = seasons && named.fit(historiesAt(purchases, asOf, { stride, calendar }))
    const chosen = seasonal?.estimable ? seasonal : plain
    const why = best
      ? reasonFor(named.name, best)
      : `${named.name}, because the time is too short, or the customers too few, to keep some of it from the models and compare them.`
    return { fit: chosen as PurchaseFit, basis: 'fitted' as const, why, seasons: chosen === plain ? null : seasons }
  }
  const helped = fitMbgNbd(histories, { prior: purchasePrior })
  if (!helped.estimable) throw new Error(`A fit with a prior failed: ${helped.explanation}`)
  const why = `MBG/NBD, with what is usual in shops to help out, because these customers alone do not determine it. ${plain.explanation}`
  return { fit: helped as PurchaseFit, basis: 'prior' as const, why, seasons: null }
}

function reasonFor(name: string, { candidate }: Judged): string {
  if (candidate.name.includes('helped'))
    return `${name}, because no model could be fitted to the customers before the hold-out alone; with what is usual in shops to help out, it is judged below.`
  return `${candidate.name} gave the highest probability to what customers did in the time that was kept from the models.`
}

function fitSpend({ spendCounts, meanSpend }: HistoriesAt): { fit: SpendFit; basis: 'fitted' | 'prior' } | null {
  const orders = sum(spendCounts)
  if (orders === 0) return null
  const spending = { x: spendCounts, meanSpend }
  const fit = fitGammaGamma(spending)
  if (fit.estimable) return { fit, basis: 'fitted' }
  const paid = spendCounts.reduce((total, count, i) => total + count * meanSpend[i], 0)
  const helped = fitGammaGamma(spending, { prior: spendPrior(paid / orders) })
  return helped.estimable ? { fit: helped, basis: 'prior' } : null
}

function parametersOf({ parameterNames, standardErrors, model }: PurchaseFit | SpendFit) {
  const values = model as unknown as Record<string, number>
  return parameterNames.map((name) => ({
    name,
    meaning: parameterMeanings[name],
    value: values[name],
    standardError: standardErrors[name],
  }))
}
