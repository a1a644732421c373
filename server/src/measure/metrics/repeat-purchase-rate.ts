import { shareOf } from '../finish/share.ts'
import { splitByCustomer } from '../query/facts.ts'
import { grouping, keys } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { buyersByCustomer } from '../query/populations.ts'

interface Row extends StatisticsRow {
  buyers: number
  repeaters: number
}

export const repeatPurchaseRate: Metric<Row> = {
  info: {
    id: 'repeat-purchase-rate',
    name: 'Repeat-purchase rate',
    unit: 'share',
    description: 'Of the customers who bought in the period, the share that had bought before or bought again in it.',
    method:
      'Customers with an order in the period and at least two orders up to its end, divided by customers with an order in the period. The interval is Wilson’s, at 95 %: it says how far the share may lie from that of similar customers.',
  },
  splits: 'customers',
  sql: (plan) => {
    const numbers = plan.comparison ? [1, 2] : [1]
    const last = (number: number) => `{ends:Array(Date)}[${number}]`
    const placed = numbers.map((number) => `countIf(day <= ${last(number)})`)
    const bought = numbers.map((number) => `countIf(day BETWEEN {starts:Array(Date)}[${number}] AND ${last(number)})`)
    return `
      SELECT ${keys({ ...plan, wantsSeries: false })}, count() AS buyers, countIf(placed >= 2) AS repeaters
      FROM (
        SELECT * EXCEPT (placed_by, bought_in), asked, placed
        FROM (${splitByCustomer(
          plan,
          `
          SELECT customer_id, [${placed.join(', ')}] AS placed_by, [${bought.join(', ')}] AS bought_in
          FROM (SELECT customer_id, toDate(placed_at, {timeZone:String}) AS day FROM orders WHERE NOT cancelled AND customer_id != 0)
          GROUP BY customer_id`,
        )})
        ARRAY JOIN arrayEnumerate(placed_by) AS asked, placed_by AS placed, bought_in AS bought
        WHERE bought > 0)
      ${grouping({ ...plan, wantsSeries: false })}`
  },
  finish: (row) => shareOf(row?.repeaters, row?.buyers),
  behind: buyersByCustomer,
}
