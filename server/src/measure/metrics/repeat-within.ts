import { returnCurve, returnedBy, type Waiting } from '../finish/curve.ts'
import { purchaseDays, splitByCustomer } from '../query/facts.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { firstBuyers } from '../query/populations.ts'
import { waitingSql } from '../query/waiting.ts'

interface Row extends StatisticsRow {
  waiting: Waiting
}

/** The repeat-purchase rate after so many days. */
export function repeatWithin(days: number): Metric<Row> {
  // A return after that day is, on that day, still to come.
  const last = days + 1
  return {
    info: {
      id: `repeat-within-${days}-days`,
      name: `Repeat purchase within ${days} days`,
      unit: 'share',
      description: `Of the customers whose first purchase lies in the period, the share that buys again within ${days} days.`,
      method: `Kaplan–Meier estimate over customers by the day of their first purchase: the share with an order on a later day, at most ${days} days after the first. Customers whose first purchase is not yet ${days} days old count for as long as they have been followed, so that young customers do not pull the share down. The interval is the log-log band at day ${days}, at 95 %. Several orders on one day are one purchase.`,
    },
    splits: 'customers',
    sql: (plan) =>
      waitingSql(
        plan,
        `
        SELECT *, days[1] AS day,
          least(if(length(days) > 1, days[2], {horizon:Date}) - days[1], ${last}) AS time,
          length(days) > 1 AND time < ${last} AS returned
        FROM (${splitByCustomer(plan, purchaseDays)})`,
      ),
    finish: (row) => returnedBy(days, row?.waiting),
    curve: (row) => returnCurve(row.waiting, days),
    notes: (plan) => [`Customers are followed until ${plan.horizon}, the last day that orders are known of.`],
    behind: firstBuyers,
  }
}
