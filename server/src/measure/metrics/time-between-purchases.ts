import { medianWait, returnCurve, type Waiting } from '../finish/curve.ts'
import { purchaseDays, splitByCustomer } from '../query/facts.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { buyersByCustomer } from '../query/populations.ts'
import { waitingSql } from '../query/waiting.ts'

interface Row extends StatisticsRow {
  waiting: Waiting
}

export const timeBetweenPurchases: Metric<Row> = {
  info: {
    id: 'time-between-purchases',
    name: 'Time between purchases',
    unit: 'days',
    description: 'After how many days half of the purchases have been followed by another of the same customer.',
    method:
      'Kaplan–Meier median of the days from each purchase in the period to the customer’s next one, whenever that came. Purchases that have not been followed by another count for as long as they could have been, so that those who have not yet come back are not forgotten. Several orders on one day are one purchase. The interval is Brookmeyer and Crowley’s, at 95 %; it treats purchases as independent of each other, so it is somewhat too narrow where few customers buy very often. Where fewer than half of the purchases have been followed by another so far, there is no median.',
  },
  splits: 'customers',
  sql: (plan) =>
    waitingSql(
      plan,
      `
      SELECT * EXCEPT (days, nexts), day, next - day AS time, returned
      FROM (SELECT *, arrayPushBack(arrayPopFront(days), {horizon:Date}) AS nexts FROM (${splitByCustomer(plan, purchaseDays)}))
      ARRAY JOIN days AS day, nexts AS next, arrayMap(number -> number < length(days), arrayEnumerate(days)) AS returned`,
    ),
  finish: (row) => medianWait(row?.waiting),
  curve: (row) => returnCurve(row.waiting),
  notes: (plan, row) => {
    const followed = `Customers are followed until ${plan.horizon}, the last day that orders are known of.`
    if (!row || medianWait(row.waiting).value !== null) return [followed]
    const last = returnCurve(row.waiting)?.at(-1)
    return [
      followed,
      `Only ${((last?.share ?? 0) * 100).toFixed(0)} % of the purchases have been followed by another so far, so there is no day by which half have.`,
    ]
  },
  behind: buyersByCustomer,
}
