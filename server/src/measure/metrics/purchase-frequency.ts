import { orderRows, splitByCustomer } from '../query/facts.ts'
import { inPlaces, placeGrouping, placeKeys, splitColumn } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'
import { buyers } from '../query/populations.ts'

interface Row extends StatisticsRow {
  orders: number
  customers: number
}

/** A mark is a place, and above it the value of a breakdown plus one, or 0 for all together: one number to group by. */
function byMark(plan: Plan): string {
  const rows = inPlaces(plan, `SELECT * FROM (${orderRows(plan)}) WHERE customer_id != 0`)
  const marked = plan.breakdown
    ? `SELECT customer_id, arrayJoin([toUInt64(place), place + 65536 * (bucket + 1)]) AS mark FROM (${rows})`
    : `SELECT customer_id, place AS mark FROM (${rows})`
  return `
        SELECT toUInt16(mark) AS place, ${plan.breakdown ? 'if(mark < 65536, NULL, intDiv(mark, 65536) - 1) AS split_by,' : ''} orders, customers
        FROM (SELECT mark, count() AS orders, uniqExact(customer_id) AS customers FROM (${marked}) GROUP BY mark)`
}

/** Of whole periods each customer is counted first, and only then told apart. */
function byCustomer(plan: Plan): string {
  const within = (number: number) => `day BETWEEN {starts:Array(Date)}[${number}] AND {ends:Array(Date)}[${number}]`
  const often = (plan.comparison ? [1, 2] : [1]).map((number) => `countIf(${within(number)})`)
  const rows = `
          SELECT customer_id, [${often.join(', ')}] AS often
          FROM (SELECT customer_id, toDate(placed_at, {timeZone:String}) AS day FROM orders WHERE NOT cancelled AND customer_id != 0)
          GROUP BY customer_id`
  return `
        SELECT place, ${splitColumn(plan)} sum(bought) AS orders, count() AS customers
        FROM (SELECT *, toUInt16(number - 1) AS place, bought FROM (${splitByCustomer(plan, rows)}) ARRAY JOIN arrayEnumerate(often) AS number, often AS bought WHERE bought > 0)
        ${placeGrouping(plan)}`
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
      FROM (${plan.wantsSeries || plan.breakdown?.dimension.ofOrders ? byMark(plan) : byCustomer(plan)})`,
  finish: (row) => ({
    value: row ? row.orders / row.customers : null,
    population: row?.customers ?? 0,
    populationUnit: 'customers',
  }),
  parts: ({ orders, customers }) => ({ orders, customers }),
  behind: buyers,
}
