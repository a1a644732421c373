import { added } from '../query/added.ts'
import { moneyRows } from '../query/facts.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'

interface Row extends StatisticsRow {
  gross: string
  refunded: string
  net: string
  paid_orders: number
  told: number
}

export const revenue: Metric<Row> = {
  info: {
    id: 'revenue',
    name: 'Revenue',
    unit: 'money',
    description: 'What customers paid in the period, less what they were given back in it.',
    method:
      'Sum of the amounts of orders placed in the period and not cancelled (gross), minus the sum of refunds given in the period, whenever the order was placed (refunded). In the base currency; amounts in other currencies are converted at the exchange rate of the day, or the newest one of the week before it, and shown apart where there is none. Amounts are what was paid: with discounts taken off, shipping and tax included, where the order says so. By product category, an order’s amount is split in proportion to what its lines cost.',
  },
  splits: 'orders',
  ...added({
    rows: moneyRows,
    columns: {
      gross: 'sum(paid)',
      refunded: 'sum(back)',
      net: 'sum(paid) - sum(back)',
      paid_orders: 'countIf(counted AND is_order = 1)',
      told: 'countIf(counted)',
    },
    counts: 'told',
  }),
  finish: (row) => ({ value: row?.net ?? '0', population: row?.paid_orders ?? 0, populationUnit: 'orders' }),
  parts: ({ gross, refunded }) => ({ gross, refunded }),
  behind: {
    words: 'Customers with an order or a refund in the period',
    sql: (plan) => `
      SELECT customer_id${plan.breakdown ? ', bucket' : ''} FROM (${moneyRows(plan)})
      WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]`,
  },
}
