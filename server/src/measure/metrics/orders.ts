import { paramsOf, periodsSql } from '../query/plan.ts'
import type { Metric, StatisticsRow } from '../query/run.ts'

interface Row extends StatisticsRow {
  orders: number
}

export const orders: Metric<Row> = {
  info: {
    id: 'orders',
    name: 'Orders',
    unit: 'count',
    description: 'Orders placed in the period. Cancelled ones do not count.',
    method:
      'Number of distinct order ids placed in the period and not cancelled, in all currencies, with or without a known customer.',
  },
  statement: (plan) => ({
    text: `
      SELECT asked.1 AS period, start, count() AS orders
      FROM (SELECT toDate(placed_at, {timeZone:String}) AS day FROM orders WHERE NOT cancelled)
      ARRAY JOIN arrayFilter(p -> day BETWEEN p.2 AND p.3, ${periodsSql}) AS asked
      GROUP BY GROUPING SETS ((asked), (asked, toNullable(toString(toDate(dateTrunc({interval:String}, day)))) AS start))`,
    params: paramsOf(plan),
  }),
  finish: (row) => ({ value: row?.orders ?? 0, population: row?.orders ?? 0, populationUnit: 'orders' }),
}
