import Big from 'big.js'
import { added } from '../query/added.ts'
import { moneyRows } from '../query/facts.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { buyers } from '../query/populations.ts'

interface Row extends StatisticsRow {
  gross: string
  paid_orders: number
}

export const averageOrder: Metric<Row> = {
  info: {
    id: 'average-order',
    name: 'Average order',
    unit: 'money',
    description: 'What an order comes to on average, before refunds.',
    method:
      'Sum of the amounts of orders placed in the period and not cancelled, divided by their number, rounded to the cent. In the base currency; amounts in other currencies are converted as for revenue, and left out where there is no rate. It counts every order, so it has no margin of error. By product category: what is spent in the category by orders that have something of it.',
  },
  splits: 'orders',
  ...added({
    rows: moneyRows,
    columns: { gross: 'sum(paid)', paid_orders: 'countIf(counted AND is_order = 1)' },
    counts: 'paid_orders',
  }),
  finish: (row) => ({
    value: row ? new Big(row.gross).div(row.paid_orders).toFixed(2) : null,
    population: row?.paid_orders ?? 0,
    populationUnit: 'orders',
  }),
  behind: buyers,
}
