import {
  type CustomerExpectations,
  customerExpectations,
  type PredictionArrays,
  predictCustomers,
  probabilityAlive,
} from '@esteem/stats'
import { calendarOf } from '../histories/calendar.ts'
import { type HistoriesAt, historiesAt, type Purchases } from '../histories/purchases.ts'
import { dailyRate, type HorizonDays, horizons, level } from '../horizons.ts'
import type { ValueModel } from '../model/fit-model.ts'
import { nextOrderDays } from './next-order.ts'

/** What is expected within one horizon; values net of refunds and discounted. */
export interface HorizonScores {
  days: HorizonDays
  orders: PredictionArrays
  ordersVariance: Float64Array
  value: PredictionArrays
  valueVariance: Float64Array
  valueSlopes: Float64Array
  /** Value on the day before, by what was known then; 0 for who had not bought yet. */
  before: Float64Array
}

export interface Scores {
  histories: HistoriesAt
  alive: PredictionArrays
  aliveSlopes: Float64Array
  /** NaN for who had not bought yet. */
  aliveBefore: Float64Array
  horizons: HorizonScores[]
  /** Days from 1970-01-01: middle, lower and upper end, if still a customer. */
  nextOrder: { middle: Float64Array; lower: Float64Array; upper: Float64Array }
}

export interface ScoreOptions {
  model: ValueModel
  asOf: number
  /** The day that is compared with. */
  before: number
  /** A part of the customers. */
  from?: number
  to?: number
}

const seed = 4600

/** Scores customers; the same however they are divided. */
export function scoreCustomers(purchases: Purchases, options: ScoreOptions): Scores {
  const { model, asOf, before, from = 0, to = purchases.customerIds.length } = options
  const { fit } = model
  const calendar = calendarOf(model.seasons, model.first, asOf)
  const histories = historiesAt(purchases, asOf, { from, to, calendar })
  const earlier = historiesAt(purchases, before, { from, to, calendar })
  const rowOf = new Map(Array.from(histories.places, (place, row) => [place, row]))
  const spread = (values: Float64Array, blank: number) => {
    const wide = new Float64Array(histories.places.length).fill(blank)
    for (let row = 0; row < values.length; row++) wide[rowOf.get(earlier.places[row])!] = values[row]
    return wide
  }
  const net = 1 - model.refundShare
  let alive: PredictionArrays | null = null
  let aliveSlopes = new Float64Array(0)
  const scored = horizons.map(({ days }): HorizonScores => {
    const ahead = calendar.at(asOf + days) - calendar.at(asOf)
    const aheadBefore = calendar.at(before + days) - calendar.at(before)
    const expected = expect(model, histories, ahead)
    const predicted = predictCustomers(histories, {
      ...{ fit, spendFit: model.spendFit ?? undefined, horizon: ahead, level, seed, firstIndex: from },
      ...{ parameterDraws: 16, spendDraws: 100 },
    })
    alive ??= predicted.alive
    aliveSlopes = expected.aliveSlopes as Float64Array<ArrayBuffer>
    const scaled = (values: Float64Array) => values.map((value, row) => value * expected.discount[row] * net)
    const blank = new Float64Array(histories.x.length)
    const value = model.spendFit ? expected.value.map((each) => each * net) : blank
    return {
      days,
      orders: { ...predicted.purchases, estimate: expected.purchases },
      ordersVariance: expected.purchaseVariance,
      value: predicted.spend
        ? { estimate: value, lower: scaled(predicted.spend.lower), upper: scaled(predicted.spend.upper) }
        : { estimate: blank, lower: blank, upper: blank },
      valueVariance: model.spendFit ? expected.valueVariance.map((each) => each * net * net) : blank,
      valueSlopes: expected.valueSlopes.map((each) => (model.spendFit ? each * net : 0)),
      before: spread(earlier.x.length > 0 ? valuesAt(model, earlier, aheadBefore) : blank, 0),
    }
  })
  const aliveBefore = earlier.x.length > 0 ? probabilityAlive(fit.model, earlier) : new Float64Array(0)
  return {
    ...{ histories, alive: alive!, aliveSlopes, aliveBefore: spread(aliveBefore, Number.NaN), horizons: scored },
    nextOrder: nextOrderDays(fit.model, histories, calendar, asOf),
  }
}

/** Expected values only, net of refunds and discounted. */
export function valuesAt(model: ValueModel, histories: HistoriesAt, days: number): Float64Array {
  if (!model.spendFit) return new Float64Array(histories.x.length)
  return expect(model, histories, days).value.map((value) => value * (1 - model.refundShare))
}

function expect({ fit, spendFit }: ValueModel, histories: HistoriesAt, days: number): CustomerExpectations {
  return customerExpectations(histories, {
    ...{ fit, spendFit: spendFit ?? undefined, horizon: days, discountRate: dailyRate },
  })
}
