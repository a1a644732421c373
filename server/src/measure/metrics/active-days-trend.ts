import { meanOf } from '../finish/mean.ts'
import type { Metric } from '../query/metric.ts'
import { activeLately, engagementWords, type TrendRow, trendSql, windowParams } from './engagement.ts'

export const activeDaysTrend: Metric<TrendRow> = {
  info: {
    id: 'active-days-trend',
    name: 'Trend of active days',
    unit: 'number',
    description:
      'On how many more days a customer did something in the last 28 days than in the 28 days before. Below zero they come less often.',
    method: `Mean over customers of their active days in the window less those in the window of the same length just before it, over known customers who were active in either. So it also counts who came and who stayed away altogether. ${engagementWords} The interval is Student’s, at 95 %, over customers: where it holds zero, the data show no change.`,
  },
  splits: 'customers',
  params: windowParams,
  sql: trendSql,
  finish: (row) => meanOf(row && { n: row.customers, sum: row.days - row.days_before, squares: row.squares }),
  parts: ({ customers, days, days_before }) => ({ customers, days, daysBefore: days_before }),
  behind: activeLately,
}
