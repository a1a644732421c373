import { meanOf } from '../finish/mean.ts'
import type { Metric } from '../query/metric.ts'
import { activeOnes, type EngagementRow, engagementSql, engagementWords, windowParams } from './engagement.ts'

export const activeDays: Metric<EngagementRow> = {
  info: {
    id: 'active-days',
    name: 'Active days',
    unit: 'number',
    description: 'On how many of 28 days a customer who was active at all did something.',
    method: `Mean number of days with activity, of at most 28, over known customers who were active. ${engagementWords} The interval is Student’s, at 95 %. Its trend has a figure of its own.`,
  },
  splits: 'customers',
  params: windowParams,
  sql: engagementSql,
  finish: (row) => meanOf(row && { n: row.customers, sum: row.days, squares: row.squares }),
  parts: ({ customers, days }) => ({ customers, days }),
  behind: activeOnes,
}
