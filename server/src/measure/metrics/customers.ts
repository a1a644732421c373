import { splitByCustomer } from '../query/facts.ts'
import { grouping, keys } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'

interface Row extends StatisticsRow {
  customers: number
}

const known = `
        SELECT customer_id, toDate(min(first_seen_at), {timeZone:String}) AS day
        FROM activity GROUP BY customer_id HAVING max(known)`

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
  splits: 'customers',
  sql: (plan) => `
      SELECT ${keys(plan)}, if(isNull(start), sum(people), sumIf(people, day >= {starts:Array(Date)}[asked])) AS customers
      FROM (SELECT day${plan.breakdown ? ', bucket' : ''}, count() AS people FROM (${splitByCustomer(plan, known)}) GROUP BY day${plan.breakdown ? ', bucket' : ''})
      ARRAY JOIN arrayFilter((number, last) -> day <= last, arrayEnumerate({ends:Array(Date)}), {ends:Array(Date)}) AS asked
      ${grouping(plan)}
      HAVING isNull(start) OR customers > 0`,
  finish: (row) => ({ value: row?.customers ?? 0, population: row?.customers ?? 0, populationUnit: 'customers' }),
  behind: {
    words: 'People known by the end of the period; of an interval, those first seen in it',
    sql: (plan) => `
      SELECT * FROM (${splitByCustomer(plan, known)})
      WHERE day <= {ends:Array(Date)}[1] ${plan.cells[0]?.start ? 'AND day >= {starts:Array(Date)}[1]' : ''}`,
  },
}
