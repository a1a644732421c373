import type { PurchaseModel } from '@esteem/stats'
import type { Calendar } from '../histories/calendar.ts'
import type { HistoriesAt } from '../histories/purchases.ts'
import { level } from '../horizons.ts'

const tenYears = 3650

/**
 * When the next order is due, if the customer stays until then: the rate of a customer with x repeat purchases in T is
 * Gamma(r + x, α + T), so that nobody has bought within t with the probability ((α + T) / (α + T + t))^(r + x). NaN beyond ten years.
 */
export function nextOrderDays({ r, alpha }: PurchaseModel, { x, T }: HistoriesAt, calendar: Calendar, asOf: number) {
  const now = calendar.at(asOf)
  const dayAt = (share: number) =>
    T.map((age, i) => {
      const days = (alpha + age) * Math.expm1(-Math.log1p(-share) / (r + x[i]))
      return days <= tenYears ? Math.max(asOf + 1, calendar.dayOf(now + days)) : Number.NaN
    })
  return { middle: dayAt(0.5), lower: dayAt((1 - level) / 2), upper: dayAt((1 + level) / 2) }
}
