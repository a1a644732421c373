import { medianWait, returnCurve, type Waiting } from '../finish/curve.ts'
import { contracts, splitByCustomer } from '../query/facts.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { waitingSql } from '../query/waiting.ts'

interface Row extends StatisticsRow {
  waiting: Waiting
}

export const subscriptionLifetime: Metric<Row> = {
  info: {
    id: 'subscription-lifetime',
    name: 'Subscription lifetime',
    unit: 'days',
    description: 'After how many days half of the subscriptions that began in the period have ended.',
    method:
      'Kaplan–Meier median of the days from the beginning of each subscription that began in the period to its end. Those that still run count for as long as they have run. The curve is the share that has ended by each day. The interval is Brookmeyer and Crowley’s, at 95 %. Where fewer than half have ended so far, there is no median.',
  },
  splits: 'customers',
  sql: (plan) =>
    waitingSql(
      plan,
      `
      SELECT * EXCEPT (began, ended), began AS day, ended <= {horizon:Date} AS returned, least(ended, {horizon:Date}) - began AS time
      FROM (${splitByCustomer(plan, contracts)}) WHERE began <= {horizon:Date}`,
    ),
  finish: (row) => medianWait(row?.waiting, 'subscriptions'),
  curve: (row) => returnCurve(row.waiting),
  notes: (plan, row) => {
    const followed = `Subscriptions are followed until ${plan.horizon}, the last day that orders are known of.`
    if (!row || medianWait(row.waiting).value !== null) return [followed]
    const ended = returnCurve(row.waiting)?.at(-1)?.share ?? 0
    return [
      followed,
      `Only ${(ended * 100).toFixed(0)} % of them have ended so far, so there is no day by which half have.`,
    ]
  },
  behind: {
    words: 'Customers whose subscription began in the period',
    sql: (plan) => `
      SELECT * FROM (${splitByCustomer(plan, contracts)}) WHERE began BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]`,
  },
}
