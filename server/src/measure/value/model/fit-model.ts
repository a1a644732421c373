import type { ModelCard, PredictionBasis } from '@esteem/contract'
import { fitGammaGamma, type PurchaseFit, type SpendFit } from '@esteem/stats'
import type { Seasons } from '../histories/calendar.ts'
import { dayText } from '../histories/days.ts'
import { extentOf, type HistoriesAt, historiesAt, type Purchases } from '../histories/purchases.ts'
import { moneyText } from '../money.ts'
import { calibrate } from './calibration.ts'
import { chooseModel } from './choose-model.ts'
import { sum } from './hold-out.ts'
import { parameterMeanings } from './models.ts'
import { spendPrior } from './priors.ts'

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

/** Chooses a model on held-out time, and fits it to all of the time. Needs one purchase at least. */
export function fitModel(purchases: Purchases, asOf: number, say: (step: string, progress: number) => void): Fitted {
  const extent = extentOf(purchases)
  const customers = purchases.customerIds.length
  say('Comparing models on held-out time', 0.1)
  const { holdOut, judged, best, fit, basis, seasons, why } = chooseModel(purchases, extent.first, asOf, () =>
    say('Fitting the model', 0.25),
  )
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
