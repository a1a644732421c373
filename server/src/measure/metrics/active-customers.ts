import type { Metric } from '../query/metric.ts'
import { activeOnes, type EngagementRow, engagementSql, engagementWords, windowParams } from './engagement.ts'

export const activeCustomers: Metric<EngagementRow> = {
  info: {
    id: 'active-customers',
    name: 'Active customers',
    unit: 'count',
    description: 'Known customers who did anything in the last 28 days of the period.',
    method: `Number of distinct known customers who were active. ${engagementWords}`,
  },
  splits: 'customers',
  params: windowParams,
  sql: engagementSql,
  finish: (row) => ({ value: row?.customers ?? 0, population: row?.customers ?? 0, populationUnit: 'customers' }),
  behind: activeOnes,
}
