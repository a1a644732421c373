import { splitByCustomer } from '../query/facts.ts'
import { grouping, inPeriods, keys } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { buyersByCustomer } from '../query/populations.ts'

interface Row extends StatisticsRow {
  new_customers: number
  returning: number
}

const bought = `
        SELECT customer_id, min(toDate(placed_at, {timeZone:String})) AS first_day, groupUniqArray(toDate(placed_at, {timeZone:String})) AS days
        FROM orders WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id`

export const newAndReturning: Metric<Row> = {
  info: {
    id: 'new-and-returning',
    name: 'New and returning customers',
    unit: 'count',
    description:
      'Customers who bought in the period: how many for the first time ever, and how many had bought before.',
    method:
      'Distinct customers with an order in the interval; new where their first order ever lies in the same interval, returning otherwise. The figure is both together.',
  },
  splits: 'customers',
  sql: (plan) => `
      SELECT ${keys(plan)},
        uniqExactIf(customer_id, if(isNull(start), first_day >= {starts:Array(Date)}[asked], dateTrunc({interval:String}, first_day) = dateTrunc({interval:String}, day))) AS new_customers,
        uniqExact(customer_id) - new_customers AS returning
      FROM (${inPeriods(plan, `SELECT * EXCEPT (days), arrayJoin(days) AS day FROM (${splitByCustomer(plan, bought)})`)})
      ${grouping(plan)}`,
  finish: (row) => {
    const value = (row?.new_customers ?? 0) + (row?.returning ?? 0)
    return { value, population: value, populationUnit: 'customers' }
  },
  parts: (row) => ({ new: row.new_customers, returning: row.returning }),
  behind: buyersByCustomer,
}
