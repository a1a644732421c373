import { added } from '../query/added.ts'
import { splitByCustomer, stretches } from '../query/facts.ts'
import { grouping, inPeriods, keys } from '../query/grouping.ts'
import { inactivityNote } from '../query/inactivity.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

interface Row extends StatisticsRow {
  customers: number
}

type Change = 'new' | 'reactivated' | 'lost'

/** How each change shows in a customer's stretches of buying: on which day, and of which stretches. */
const changes: Record<Exclude<Change, 'new'>, { day: string; holds: string }> = {
  reactivated: { day: 'began', holds: 'NOT is_first' },
  lost: { day: 'lost_on', holds: 'lost_on <= {horizon:Date}' },
}

const firstDays = `
  SELECT customer_id, toDate(min(placed_at), {timeZone:String}) AS day
  FROM orders WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id`

function changeRows(plan: Plan, change: Change): string {
  if (change === 'new') return splitByCustomer(plan, firstDays)
  const { day, holds } = changes[change]
  return `SELECT *, ${day} AS day FROM (${splitByCustomer(plan, stretches)}) WHERE ${holds}`
}

/** A metric that counts customers whose standing changed in the period. */
export function countChanges(change: Change, info: Metric['info'], words: string): Metric<Row> {
  return {
    info,
    splits: 'customers',
    ...(change === 'new' ? {} : { usesInactivity: true }),
    ...(change === 'new'
      ? added({
          rows: (plan) => splitByCustomer(plan, firstDays),
          columns: { customers: 'count()' },
          counts: 'customers',
        })
      : {
          sql: (plan) => `
      SELECT ${keys(plan)}, uniqExact(customer_id) AS customers
      FROM (${inPeriods(plan, changeRows(plan, change))})
      ${grouping(plan)}`,
        }),
    finish: (row) => ({ value: row?.customers ?? 0, population: row?.customers ?? 0, populationUnit: 'customers' }),
    notes: (plan) => (change === 'new' ? [] : [inactivityNote(plan)]),
    behind: {
      words,
      sql: (plan) => `
        SELECT * FROM (${changeRows(plan, change)}) WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]`,
    },
  }
}
