import type { ClickHouse } from '../../platform/index.ts'
import type { Dimension } from '../dimensions/index.ts'
import type { Metric } from './metric.ts'
import { paramsOf } from './params.ts'
import type { Breakdown } from './parse.ts'
import type { Plan, PlannedBreakdown } from './plan.ts'
import { remember } from './remember.ts'

/** SQL: customer_id and the number of its value among those shown; 0 for every other. */
export function customerBuckets(plan: Plan): string {
  return `SELECT customer_id, indexOf({values:Array(String)}, value) AS found FROM (${plan.breakdown!.dimension.ofCustomers(plan)})`
}

/** SQL: order_id, the same number, and the share of the order that it stands for. */
export function orderBuckets({ breakdown }: Plan): string {
  return `
    SELECT order_id, indexOf({values:Array(String)}, value) AS found, sum(share) AS share
    FROM (${breakdown!.dimension.ofOrders}) GROUP BY order_id, found`
}

/** SQL: the column that says which value an answer or an invitation has by itself, whoever it is from. */
export function splitColumnOf(dimension: Dimension, splits: Metric['splits']): string | undefined {
  if (splits === 'answers') return dimension.answerColumn
  return splits === 'invitations' ? dimension.invitationColumn : undefined
}

/** Chooses the values that are shown by themselves: those that most customers have. */
export async function chooseValues(
  clickhouse: ClickHouse,
  breakdown: Breakdown,
  plan: Plan,
  splits: Metric['splits'] = 'customers',
): Promise<PlannedBreakdown> {
  const { dimension, top } = breakdown
  const column = splitColumnOf(dimension, splits)
  const table = splits === 'invitations' ? 'survey_invitations' : 'feedback'
  const ofAll = column ? `SELECT ${column} AS value FROM ${table}` : dimension.ofCustomers(plan)
  const order = dimension.inOrder === 'newest-first' ? 'value DESC' : 'customers DESC, value'
  const find = () =>
    clickhouse.query<{ value: string }>({
      text: `SELECT value, count() AS customers FROM (${ofAll}) WHERE value != '' GROUP BY value ORDER BY ${order} LIMIT {top:UInt16}`,
      params: { ...paramsOf(plan), top, trait: breakdown.name },
    })
  const key = `values ${column ? splits : ''} ${breakdown.by} ${top} ${plan.horizon} ${plan.timeZone} ${plan.currency}`
  const rows = await remember(clickhouse, key, find, 'much-change')
  return { ...breakdown, values: [...rows.map(({ value }) => value), ''] }
}
