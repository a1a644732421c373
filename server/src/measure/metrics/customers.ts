import { paramsOf, periodsSql } from '../query/plan.ts'
import type { Metric, StatisticsRow } from '../query/run.ts'

interface Row extends StatisticsRow {
  customers: number
}

export const customers: Metric<Row> = {
  info: {
    id: 'customers',
    name: 'Customers',
    unit: 'count',
    description:
      'People you know at the end of the period: everyone who gave an identifier of their own, or who bought.',
    method:
      'Number of distinct customers first seen on or before the last day of the period. Visitors who are known by a browser only do not count. In a series: customers first seen in each interval.',
  },
  statement: (plan) => ({
    text: `
      SELECT asked.1 AS period, start, if(isNull(start), countIf(day <= asked.3), countIf(day BETWEEN asked.2 AND asked.3)) AS customers
      FROM (
        SELECT toDate(min(first_seen_at), {timeZone:String}) AS day
        FROM activity GROUP BY customer_id HAVING max(known))
      ARRAY JOIN ${periodsSql} AS asked
      GROUP BY GROUPING SETS ((asked), (asked, toNullable(toString(toDate(dateTrunc({interval:String}, day)))) AS start))`,
    params: paramsOf(plan),
  }),
  finish: (row) => ({ value: row?.customers ?? 0, population: row?.customers ?? 0, populationUnit: 'customers' }),
}
