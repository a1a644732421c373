import { flowRows } from '../query/facts.ts'
import type { Plan } from '../query/plan.ts'

/** A cohort in a period. */
export interface TriangleRow {
  cohort: string
  period: string
  customers: number
  money: string
}

/** Which customers bought in which periods; a cohort is those whose first purchase lies in the same one. */
export const customersSql = `
    SELECT cohort, period, count() AS customers, '0' AS money
    FROM (
      SELECT arrayMin(periods) AS cohort, arrayJoin(periods) AS period
      FROM (
        SELECT customer_id, groupUniqArray(toDate(dateTrunc({interval:String}, toDate(placed_at, {timeZone:String})))) AS periods
        FROM orders WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
        GROUP BY customer_id))
    WHERE cohort BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
    GROUP BY cohort, period`

/** The same with what they paid in them, less refunds. */
export function moneySql(plan: Plan): string {
  return `
    SELECT cohort, greatest(cell.1, cohort) AS period, toUInt64(sum(cell.2)) AS customers, sum(cell.3) AS money
    FROM (
      SELECT customer_id, groupArray((period, bought, net)) AS cells,
        arrayMin(arrayMap(cell -> if(cell.2 = 1, cell.1, toDate('2149-06-06')), cells)) AS cohort
      FROM (
        SELECT customer_id, toDate(dateTrunc({interval:String}, day)) AS period, max(is_order) AS bought, sum(net) AS net
        FROM (${flowRows(plan)}) WHERE day <= {horizon:Date}
        GROUP BY customer_id, period)
      GROUP BY customer_id)
    ARRAY JOIN cells AS cell
    WHERE cohort BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
    GROUP BY cohort, period`
}

/** The customers of a cohort; of one of its periods, where there is one. */
export function cohortCustomersSql(withPeriod: boolean): string {
  return `
    SELECT customer_id FROM (
      SELECT customer_id, groupUniqArray(toDate(dateTrunc({interval:String}, toDate(placed_at, {timeZone:String})))) AS periods
      FROM orders WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
      GROUP BY customer_id)
    WHERE arrayMin(periods) = {cohort:Date} ${withPeriod ? 'AND has(periods, {period:Date})' : ''}`
}

/** Of several cohorts, each customer who bought in the one period that is looked at for theirs. */
export const cohortsCustomersSql = `
    SELECT customer_id FROM (
      SELECT customer_id, groupUniqArray(toDate(dateTrunc({interval:String}, toDate(placed_at, {timeZone:String})))) AS bought
      FROM orders WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
      GROUP BY customer_id)
    WHERE arrayExists((cohort, period) -> arrayMin(bought) = cohort AND has(bought, period), {cohorts:Array(Date)}, {periods:Array(Date)})`
