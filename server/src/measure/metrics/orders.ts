import { added } from '../query/added.ts'
import { moneyRows } from '../query/facts.ts'
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
  ...added({ rows: moneyRows, columns: { orders: 'sum(is_order)' }, counts: 'orders' }),
  finish: (row) => ({ value: row?.orders ?? 0, population: row?.orders ?? 0, populationUnit: 'orders' }),
  behind: buyers,
}
