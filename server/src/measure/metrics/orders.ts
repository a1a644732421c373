import { orderRows } from '../query/facts.ts'
import { grouping, inPeriods, keys } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { buyers } from '../query/populations.ts'

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
  splits: 'orders',
  sql: (plan) => `
      SELECT ${keys(plan)}, count() AS orders
      FROM (${inPeriods(plan, orderRows(plan))})
      ${grouping(plan)}`,
  finish: (row) => ({ value: row?.orders ?? 0, population: row?.orders ?? 0, populationUnit: 'orders' }),
  behind: buyers,
}
