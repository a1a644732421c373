import { paramsOf, periodsSql } from '../query/plan.ts'
import type { Metric, StatisticsRow } from '../query/run.ts'

interface Row extends StatisticsRow {
  new_customers: number
  returning: number
}

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
  statement: (plan) => ({
    text: `
      SELECT asked.1 AS period, start,
        uniqExactIf(customer_id, if(isNull(start), first_day >= asked.2, dateTrunc({interval:String}, first_day) = dateTrunc({interval:String}, day))) AS new_customers,
        uniqExact(customer_id) - new_customers AS returning
      FROM (
        SELECT customer_id, first_day, arrayJoin(days) AS day
        FROM (
          SELECT customer_id, min(toDate(placed_at, {timeZone:String})) AS first_day, groupUniqArray(toDate(placed_at, {timeZone:String})) AS days
          FROM orders WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id))
      ARRAY JOIN arrayFilter(p -> day BETWEEN p.2 AND p.3, ${periodsSql}) AS asked
      GROUP BY GROUPING SETS ((asked), (asked, toNullable(toString(toDate(dateTrunc({interval:String}, day)))) AS start))`,
    params: paramsOf(plan),
  }),
  finish: (row) => {
    const value = (row?.new_customers ?? 0) + (row?.returning ?? 0)
    return { value, population: value, populationUnit: 'customers' }
  },
  parts: (row) => ({ new: row.new_customers, returning: row.returning }),
}
