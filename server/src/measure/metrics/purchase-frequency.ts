import { orderRows } from '../query/facts.ts'
import { grouping, inPeriods, keys } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { buyers } from '../query/populations.ts'

interface Row extends StatisticsRow {
  orders: number
  customers: number
}

export const purchaseFrequency: Metric<Row> = {
  info: {
    id: 'purchase-frequency',
    name: 'Purchase frequency',
    unit: 'number',
    description: 'How often a customer who bought in the period bought in it.',
    method:
      'Orders of known customers placed in the period and not cancelled, divided by the number of distinct customers who placed them. It counts every order, so it has no margin of error.',
  },
  splits: 'orders',
  sql: (plan) => `
      SELECT ${keys(plan)}, count() AS orders, uniqExact(customer_id) AS customers
      FROM (${inPeriods(plan, `SELECT * FROM (${orderRows(plan)}) WHERE customer_id != 0`)})
      ${grouping(plan)}`,
  finish: (row) => ({
    value: row ? row.orders / row.customers : null,
    population: row?.customers ?? 0,
    populationUnit: 'customers',
  }),
  parts: ({ orders, customers }) => ({ orders, customers }),
  behind: buyers,
}
