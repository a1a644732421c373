import { orderRows } from '../query/facts.ts'
import { inPlaces, placeKeys } from '../query/grouping.ts'
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
  // A mark is a place, and above it the value of a breakdown plus one, or 0 for all together: one number to group by.
  sql: (plan) => {
    const rows = inPlaces(plan, `SELECT * FROM (${orderRows(plan)}) WHERE customer_id != 0`)
    const marked = plan.breakdown
      ? `SELECT customer_id, arrayJoin([toUInt64(place), place + 65536 * (bucket + 1)]) AS mark FROM (${rows})`
      : `SELECT customer_id, place AS mark FROM (${rows})`
    return `
      SELECT ${placeKeys(plan)}, orders, customers
      FROM (
        SELECT toUInt16(mark) AS place, ${plan.breakdown ? 'if(mark < 65536, NULL, intDiv(mark, 65536) - 1) AS split_by,' : ''} orders, customers
        FROM (SELECT mark, count() AS orders, uniqExact(customer_id) AS customers FROM (${marked}) GROUP BY mark))`
  },
  finish: (row) => ({
    value: row ? row.orders / row.customers : null,
    population: row?.customers ?? 0,
    populationUnit: 'customers',
  }),
  parts: ({ orders, customers }) => ({ orders, customers }),
  behind: buyers,
}
