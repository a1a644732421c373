import { paramsOf, periodsSql } from '../query/plan.ts'
import type { Metric, StatisticsRow } from '../query/run.ts'

interface Row extends StatisticsRow {
  average: string
  orders: number
}

export const averageOrder: Metric<Row> = {
  info: {
    id: 'average-order',
    name: 'Average order',
    unit: 'money',
    description: 'What an order comes to on average, before refunds.',
    method:
      'Sum of the amounts of orders placed in the period and not cancelled, divided by their number, rounded to the cent. In the base currency.',
  },
  statement: (plan) => ({
    text: `
      SELECT asked.1 AS period, start, round(sum(amount) / count(), 2) AS average, count() AS orders
      FROM (SELECT toDate(placed_at, {timeZone:String}) AS day, amount FROM orders WHERE NOT cancelled AND currency = {currency:String})
      ARRAY JOIN arrayFilter(p -> day BETWEEN p.2 AND p.3, ${periodsSql}) AS asked
      GROUP BY GROUPING SETS ((asked), (asked, toNullable(toString(toDate(dateTrunc({interval:String}, day)))) AS start))`,
    params: paramsOf(plan),
  }),
  finish: (row) => ({ value: row?.average ?? null, population: row?.orders ?? 0, populationUnit: 'orders' }),
}
