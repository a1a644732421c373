import { purchaseDays, splitByCustomer } from '../query/facts.ts'
import { grouping, inPeriods, keys } from '../query/grouping.ts'
import { inactivityNote } from '../query/inactivity.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

interface Row extends StatisticsRow {
  of_period: number
  of_interval: number
}

/** Purchases that came soon enough after the one before. */
function returns(plan: Plan): string {
  return `
    SELECT * EXCEPT (days), day, before FROM (${splitByCustomer(plan, purchaseDays)})
    ARRAY JOIN arrayPopFront(days) AS day, arrayPopBack(days) AS before
    WHERE day - before <= {inactivity:UInt16}`
}

export const returningCustomers: Metric<Row> = {
  info: {
    id: 'returning-customers',
    name: 'Returning customers',
    unit: 'count',
    description: 'Customers who bought in the period and had bought not long before it.',
    method:
      'Number of customers whose first purchase in the period is not their first ever and came within the inactivity limit after the one before. With new and reactivated customers, these are all who bought. The limit is the number of days within which nine of ten returns of this business’s customers came; the notes say it.',
  },
  splits: 'customers',
  usesInactivity: true,
  // Of each customer, only the first purchase of a period comes after one that lies before it.
  sql: (plan) => `
      SELECT ${keys(plan)}, countIf(before < {starts:Array(Date)}[asked]) AS of_period,
        countIf(before < greatest({starts:Array(Date)}[asked], toDate(dateTrunc({interval:String}, day)))) AS of_interval
      FROM (${inPeriods(plan, returns(plan))})
      ${grouping(plan)}`,
  finish: (row) => {
    const value = row ? (row.start === null ? row.of_period : row.of_interval) : 0
    return { value, population: value, populationUnit: 'customers' }
  },
  notes: (plan) => [inactivityNote(plan)],
  behind: {
    words: 'Customers who bought in the period, and not long before it',
    sql: (plan) => `
      SELECT * FROM (${returns(plan)})
      WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1] AND before < {starts:Array(Date)}[1]`,
  },
}
