import { orderRows } from '../query/facts.ts'
import { inPlaces, placeKeys } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'
import { buyers } from '../query/populations.ts'

interface Row extends StatisticsRow {
  orders: number
  customers: number
}

/**
 * How often each customer bought in each period and interval, of a breakdown also by value: customer_id, mark, often. A mark
 * is a place, and above it the value plus one, or 0 for all together.
 */
function often(plan: Plan): string {
  const marks = plan.breakdown ? '[place, place + 65536 * (bucket + 1)]' : '[toUInt32(place)]'
  return `
          SELECT customer_id, list[1] AS mark, length(list) AS often
          FROM (
            SELECT customer_id, arraySort(arrayFlatten(groupArray(marks))) AS all_marks
            FROM (SELECT customer_id, ${marks} AS marks FROM (${inPlaces(plan, `SELECT * FROM (${orderRows(plan)}) WHERE customer_id != 0`)}))
            GROUP BY customer_id)
          ARRAY JOIN arraySplit((mark, last) -> mark != last, all_marks, arrayPushFront(arrayPopBack(all_marks), all_marks[1])) AS list`
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
      SELECT ${placeKeys(plan)}, orders, customers
      FROM (
        SELECT toUInt16(mark) AS place, ${plan.breakdown ? 'if(mark < 65536, NULL, intDiv(mark, 65536) - 1) AS split_by,' : ''} sum(often) AS orders, count() AS customers
        FROM (${often(plan)})
        GROUP BY mark)`,
  finish: (row) => ({
    value: row ? row.orders / row.customers : null,
    population: row?.customers ?? 0,
    populationUnit: 'customers',
  }),
  parts: ({ orders, customers }) => ({ orders, customers }),
  behind: buyers,
}
