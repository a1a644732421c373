import { shareOf } from '../finish/share.ts'
import { contracts, splitByCustomer } from '../query/facts.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

interface Row extends StatisticsRow {
  at_start: number
  lost: number
}

/** Each customer who ever had a subscription: the first days and the ends of all of them. */
const subscribers = `
  SELECT customer_id, groupArray(began) AS beginnings, groupArray(ended) AS endings
  FROM (${contracts}) GROUP BY customer_id`

/** SQL: whether any of them runs on the day before this one; on this one. */
const ranBefore = (day: string) =>
  `arrayExists((began, ended) -> began < ${day} AND ended >= ${day}, beginnings, endings)`
const runsOn = (day: string) => `arrayExists((began, ended) -> began <= ${day} AND ended > ${day}, beginnings, endings)`

function sql(plan: Plan): string {
  const bucket = plan.breakdown
  return `
      SELECT {cellAsked:Array(UInt8)}[cell] AS asked, {cellLabels:Array(Nullable(Date))}[cell] AS start,
        ${bucket ? 'split_by,' : ''} at_start, lost
      FROM (
        SELECT ${bucket ? 'toNullable(bucket) AS split_by,' : ''}
          sumForEach(arrayMap(start -> toUInt64(${ranBefore('start')}), {cellStarts:Array(Date)})) AS counts,
          sumForEach(arrayMap((start, end) -> toUInt64(${ranBefore('start')} AND NOT ${runsOn('end')}), {cellStarts:Array(Date)}, {cellEnds:Array(Date)})) AS losses
        FROM (${splitByCustomer(plan, subscribers)})
        ${bucket ? 'GROUP BY GROUPING SETS ((), (split_by))' : ''})
      ARRAY JOIN arrayEnumerate(counts) AS cell, counts AS at_start, losses AS lost`
}

/** Who had a subscription when the period began, and who of them had none when it ended. */
export function subscriptionsKept(kind: 'kept' | 'lost', info: Metric['info']): Metric<Row> {
  return {
    info,
    splits: 'customers',
    usesCells: true,
    sql,
    finish: (row) => shareOf(kind === 'lost' ? row?.lost : (row?.at_start ?? 0) - (row?.lost ?? 0), row?.at_start),
    parts: (row) => ({ atStart: row.at_start, lost: row.lost }),
    behind: {
      words:
        kind === 'lost'
          ? 'Customers who had a subscription when the period began and none when it ended'
          : 'Customers who had a subscription when the period began and when it ended',
      sql: (plan) => `
        SELECT * FROM (${splitByCustomer(plan, subscribers)})
        WHERE ${ranBefore('{cellStarts:Array(Date)}[1]')} AND ${kind === 'lost' ? 'NOT ' : ''}${runsOn('{cellEnds:Array(Date)}[1]')}`,
    },
  }
}
