import { paramsOf, periodsSql } from '../query/plan.ts'
import type { Metric, StatisticsRow } from '../query/run.ts'

interface Row extends StatisticsRow {
  gross: string
  refunded: string
  net: string
  orders: number
}

export const revenue: Metric<Row> = {
  info: {
    id: 'revenue',
    name: 'Revenue',
    unit: 'money',
    description: 'What customers paid in the period, less what they were given back in it.',
    method:
      'Sum of the amounts of orders placed in the period and not cancelled, minus the sum of refunds given in the period, whenever the order was placed. In the base currency; other currencies are shown apart. Amounts are what was paid: with discounts taken off, shipping and tax included, where the order says so.',
  },
  statement: (plan) => ({
    text: `
      SELECT asked.1 AS period, start, sum(paid) AS gross, sum(back) AS refunded, sum(paid) - sum(back) AS net, sum(is_order) AS orders
      FROM (
        SELECT toDate(placed_at, {timeZone:String}) AS day, amount AS paid, toDecimal64(0, 6) AS back, 1 AS is_order
        FROM orders WHERE NOT cancelled AND currency = {currency:String}
        UNION ALL
        SELECT toDate(refunded_at, {timeZone:String}) AS day, toDecimal64(0, 6) AS paid, amount AS back, 0 AS is_order
        FROM refunds WHERE currency = {currency:String})
      ARRAY JOIN arrayFilter(p -> day BETWEEN p.2 AND p.3, ${periodsSql}) AS asked
      GROUP BY GROUPING SETS ((asked), (asked, toNullable(toString(toDate(dateTrunc({interval:String}, day)))) AS start))`,
    params: paramsOf(plan),
  }),
  finish: (row) => ({ value: row?.net ?? '0', population: row?.orders ?? 0, populationUnit: 'orders' }),
  parts: ({ gross, refunded }) => ({ gross, refunded }),
}
