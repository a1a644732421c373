import { shareOf } from '../finish/share.ts'
import { splitByCustomer, stretches } from '../query/facts.ts'
import { inactivityNote } from '../query/inactivity.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

interface Row extends StatisticsRow {
  at_start: number
  lost: number
}

const aboutContracts =
  'Customers are followed by their orders. Where they have subscriptions, the subscription churn rate follows these.'

const wasHere = (start: string) => `began < ${start} AND lost_on >= ${start}`

function sql(plan: Plan): string {
  const bucket = plan.breakdown
  return `
      SELECT {cellAsked:Array(UInt8)}[cell] AS asked, {cellLabels:Array(Nullable(Date))}[cell] AS start,
        ${bucket ? 'split_by,' : ''} at_start, lost
      FROM (
        SELECT ${bucket ? 'toNullable(bucket) AS split_by,' : ''}
          sumForEach(arrayMap(start -> toUInt64(${wasHere('start')}), {cellStarts:Array(Date)})) AS counts,
          sumForEach(arrayMap((start, end) -> toUInt64(began < start AND lost_on BETWEEN start AND end), {cellStarts:Array(Date)}, {cellEnds:Array(Date)})) AS losses
        FROM (${splitByCustomer(plan, stretches)})
        ${bucket ? 'GROUP BY GROUPING SETS ((), (split_by))' : ''})
      ARRAY JOIN arrayEnumerate(counts) AS cell, counts AS at_start, losses AS lost`
}

/** Who was a customer when the period began, and which of them were lost in it. */
export function staying(kind: 'stayed' | 'lost', info: Metric['info']): Metric<Row> {
  const limits =
    kind === 'lost'
      ? 'AND lost_on BETWEEN {cellStarts:Array(Date)}[1] AND {cellEnds:Array(Date)}[1]'
      : 'AND lost_on > {cellEnds:Array(Date)}[1]'
  return {
    info,
    splits: 'customers',
    usesInactivity: true,
    usesCells: true,
    sql,
    finish: (row) => shareOf(kind === 'lost' ? row?.lost : (row?.at_start ?? 0) - (row?.lost ?? 0), row?.at_start),
    parts: (row) => ({ atStart: row.at_start, lost: row.lost }),
    notes: (plan) => [inactivityNote(plan), aboutContracts],
    behind: {
      words:
        kind === 'lost'
          ? 'Customers at the start of the period who were lost in it'
          : 'Customers at the start of the period who were not lost in it',
      sql: (plan) => `
        SELECT * FROM (${splitByCustomer(plan, stretches)}) WHERE ${wasHere('{cellStarts:Array(Date)}[1]')} ${limits}`,
    },
  }
}
