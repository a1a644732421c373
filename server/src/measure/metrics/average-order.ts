import { orderRows } from '../query/facts.ts'
import { grouping, inPeriods, keys } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { buyers } from '../query/populations.ts'

interface Row extends StatisticsRow {
  average: string
  orders: number
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
  sql: (plan) => `
      SELECT ${keys(plan)}, round(sum(paid) / count(), 2) AS average, count() AS orders
      FROM (${inPeriods(plan, `SELECT * FROM (${orderRows(plan)}) WHERE counted`)})
      ${grouping(plan)}`,
  finish: (row) => ({ value: row?.average ?? null, population: row?.orders ?? 0, populationUnit: 'orders' }),
  behind: buyers,
}
