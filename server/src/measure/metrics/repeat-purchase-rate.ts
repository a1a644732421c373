import { wilsonInterval } from '@esteem/stats'
import { paramsOf, periodsSql } from '../query/plan.ts'
import type { Metric, StatisticsRow } from '../query/run.ts'

interface Row extends StatisticsRow {
  buyers: number
  repeaters: number
}

const level = 0.95

export const repeatPurchaseRate: Metric<Row> = {
  info: {
    id: 'repeat-purchase-rate',
    name: 'Repeat-purchase rate',
    unit: 'share',
    description: 'Of the customers who bought in the period, the share that had bought before or bought again in it.',
    method:
      'Customers with an order in the period and at least two orders up to its end, divided by customers with an order in the period. The interval is Wilson’s, at 95 %: it says how far the share may lie from that of similar customers.',
  },
  statement: (plan) => ({
    text: `
      SELECT asked.1 AS period, CAST(NULL, 'Nullable(String)') AS start,
        countIf(last >= asked.2) AS buyers, countIf(last >= asked.2 AND placed >= 2) AS repeaters
      FROM (
        SELECT customer_id, asked, count() AS placed, max(day) AS last
        FROM (SELECT customer_id, toDate(placed_at, {timeZone:String}) AS day FROM orders WHERE NOT cancelled AND customer_id != 0)
        ARRAY JOIN arrayFilter(p -> day <= p.3, ${periodsSql}) AS asked
        GROUP BY customer_id, asked)
      GROUP BY asked`,
    params: paramsOf(plan),
  }),
  finish: (row) => {
    if (!row || row.buyers === 0) return { value: null, population: 0, populationUnit: 'customers' }
    const { lower, upper } = wilsonInterval(row.repeaters, row.buyers, { level })
    return {
      value: row.repeaters / row.buyers,
      lower,
      upper,
      level,
      population: row.buyers,
      populationUnit: 'customers',
    }
  },
}
