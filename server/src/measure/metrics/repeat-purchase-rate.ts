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
  sql: (plan) => `
      SELECT ${keys({ ...plan, wantsSeries: false })}, count() AS buyers, countIf(placed >= 2) AS repeaters
      FROM (
        SELECT *, asked, arrayCount(day -> day <= {ends:Array(Date)}[asked], days) AS placed
        FROM (${splitByCustomer(
          plan,
          `
          SELECT customer_id, groupArray(toDate(placed_at, {timeZone:String})) AS days
          FROM orders WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id`,
        )})
        ARRAY JOIN arrayFilter((number, first, last) -> arrayExists(day -> day BETWEEN first AND last, days),
          arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
      ${grouping({ ...plan, wantsSeries: false })}`,
  finish: (row) => shareOf(row?.repeaters, row?.buyers),
  behind: buyersByCustomer,
}
