import type { ModelSummary, PredictionBasis } from '@esteem/contract'
import { discountRate, level } from '../horizons.ts'
import { modelNamed } from '../model/models.ts'
import type { KeptModel } from '../upkeep/standing.ts'
import type { Standing } from '../upkeep/valuation.ts'

export const aboutValue = `For each customer, a model of buying and leaving that was fitted to all of them says how likely they are still a customer, and how many orders to expect; a model of spending, what an order of theirs will be worth. Expected value is their product over the time ahead, less the share that is usually refunded, and what comes later is discounted at ${Math.round(100 * discountRate)} % a year. Orders of one day are one purchase. Intervals hold 90 %: for a customer, what that customer will do; for a sum, what all of them together will do, where the customers’ own chances even out and what is unknown of the model does not.`

/** What every answer about predictions carries. */
export function basisOf({ state, kept, scoring, plan, pending }: Standing, method = aboutValue): PredictionBasis {
  return {
    state,
    explanation: explain(state),
    asOf: kept ? plan.horizon : null,
    currency: plan.currency,
    discountRate,
    level,
    model: kept && summarise(kept),
    scoredAt: scoring?.scoredAt.toISOString() ?? null,
    method,
    notes: kept ? notesOf(kept, plan.horizon, pending) : [],
  }
}

function explain(state: Standing['state']): string | null {
  if (state === 'ready') return null
  if (state === 'computing')
    return 'The model is being fitted, and every customer scored, for the first time. It takes a moment.'
  return 'No order of a known customer has arrived yet: there is nothing to learn from. One order is enough for a first, wide estimate.'
}

function summarise({ version, fittedAt, model, card }: KeptModel): ModelSummary {
  const { name } = modelNamed(model.fit.model.name)
  const learned = `${model.customers.toLocaleString('en')} customers with ${model.purchases.toLocaleString('en')} purchases`
  return {
    ...{ version, model: model.fit.model.name, basis: model.basis, fittedAt: fittedAt.toISOString() },
    name: model.seasons ? `${name} with seasons` : name,
    words:
      model.basis === 'prior'
        ? `${learned} do not determine a model alone; what is usual in shops helps out, and the intervals are as wide as that makes them.`
        : `${name}, fitted to ${learned}${card.holdOut ? ` and chosen by how it foretold the last ${card.holdOut.days} days` : ''}.`,
  }
}

/** By how much the model missed when it was tried: a tenth or more, and more than chance explains; else null. */
export function missedBy({ card: { calibration } }: KeptModel): number | null {
  if (!calibration) return null
  const { error, actual, predicted } = calibration.orders
  const missed = error !== null && Math.abs(error) >= 0.1 && (actual < predicted.lower || actual > predicted.upper)
  return missed ? error : null
}

function notesOf(kept: KeptModel, horizon: string, pending: boolean): string[] {
  const { model, card } = kept
  const notes = [`As of ${horizon}, the last day that orders are known of.`]
  if (pending) notes.push('Newer orders are being counted at this moment; the figures follow.')
  if (!model.spendFit)
    notes.push(
      `No order has an amount in ${model.currency}: orders can be foretold, their value cannot. Import exchange rates.`,
    )
  if (model.basis === 'prior')
    notes.push(
      'There is little to learn from yet: the figures lean on what is usual in shops, so the intervals are wide.',
    )
  const error = missedBy(kept)
  if (error !== null)
    notes.push(
      `In the ${card.holdOut!.days} days that were kept from it, the model foretold ${Math.round(Math.abs(error) * 100)} % too ${error < 0 ? 'few' : 'many'} orders: see the model card.`,
    )
  return notes
}
