import Big from 'big.js'
import { meanOf } from '../finish/mean.ts'
import { added } from '../query/added.ts'
import { splitByCustomer } from '../query/facts.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { firstBuyers } from '../query/populations.ts'
import { worthRows } from '../query/worth.ts'

interface Row extends StatisticsRow {
  customers: number
  total: string
  squares: number
}

export const lifetimeValue: Metric<Row> = {
  info: {
    id: 'lifetime-value',
    name: 'Lifetime value so far',
    unit: 'money',
    description:
      'What customers whose first purchase lies in the period have paid until today on average, less what they were given back.',
    method:
      'Sum of all orders less refunds, until the last day that orders are known of, of the customers whose first order was placed in the period, divided by their number, rounded to the cent. In a series, each interval is a cohort; older cohorts have had more time. In the base currency, as revenue. The interval is Student’s, at 95 %, over customers; with few customers and a few large ones it is too narrow.',
  },
  splits: 'customers',
  ...added({
    rows: (plan) => `SELECT *, first_day AS day FROM (${splitByCustomer(plan, worthRows(plan))})`,
    columns: { customers: 'count()', total: 'sum(worth)', squares: 'sum(toFloat64(worth) * toFloat64(worth))' },
    counts: 'customers',
  }),
  finish: (row) => {
    const figure = meanOf(row && { n: row.customers, sum: Number(row.total), squares: row.squares })
    return { ...figure, value: row ? new Big(row.total).div(row.customers).toFixed(2) : null }
  },
  parts: ({ total }) => ({ total }),
  notes: (plan) => [`Until ${plan.horizon}, the last day that orders are known of.`],
  behind: firstBuyers,
}
