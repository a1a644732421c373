import type { ModelCard } from '@esteem/contract'
import type { PurchaseFit } from '@esteem/stats'
import { expectedPurchases } from '@esteem/stats'
import { moneyText } from '../money.ts'
import { coverageOf, type HoldOut, type Judged, predictPaid, sum } from './hold-out.ts'

/** How the chosen model foretold the time that was kept from it. */
export function calibrate(
  { fit, candidate, below, upTo }: Judged & { fit: PurchaseFit },
  holdOut: HoldOut,
): NonNullable<ModelCard['calibration']> {
  const paid = predictPaid(fit, holdOut)
  const actualPaid = sum(holdOut.paid)
  return {
    deciles: decilesOf(expectedPurchases(fit.model, holdOut.histories, holdOut.length), holdOut.bought),
    coverage: coverageOf(below, upTo),
    orders: { predicted: candidate.predicted!, actual: candidate.actual!, error: candidate.error },
    value: paid && {
      predicted: { value: moneyText(paid.value), lower: moneyText(paid.lower), upper: moneyText(paid.upper) },
      actual: moneyText(actualPaid),
      error: actualPaid > 0 ? paid.value / actualPaid - 1 : null,
    },
  }
}

/** Customers in ten groups by predicted orders: what was predicted, and what came, with the interval of its mean. */
export function decilesOf(predicted: Float64Array, actual: Float64Array) {
  const order = Array.from(predicted.keys()).sort((a, b) => predicted[a] - predicted[b] || a - b)
  const groups = Math.min(10, order.length)
  return Array.from({ length: groups }, (_, group) => {
    const own = order.slice(
      Math.floor((group * order.length) / groups),
      Math.floor(((group + 1) * order.length) / groups),
    )
    const n = own.length
    const mean = own.reduce((total, i) => total + actual[i], 0) / n
    const variance = own.reduce((total, i) => total + (actual[i] - mean) ** 2, 0) / Math.max(1, n - 1)
    // A group in which nobody bought is not sure to have no buyers: as if one more had.
    const half = 1.645 * Math.sqrt(Math.max(variance, 1 / n) / n)
    return {
      decile: group + 1,
      customers: n,
      predicted: own.reduce((total, i) => total + predicted[i], 0) / n,
      actual: mean,
      lower: Math.max(0, mean - half),
      upper: mean + half,
    }
  })
}
