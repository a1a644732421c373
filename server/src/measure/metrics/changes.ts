import { splitByCustomer, stretches } from '../query/facts.ts'
import { askedSql, grouping, keys } from '../query/grouping.ts'
import { inactivityNote } from '../query/inactivity.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

interface Row extends StatisticsRow {
  customers: number
}

type Change = 'new' | 'reactivated' | 'lost'

/** How each change shows in a customer's stretches of buying: on which day, and of which stretches. */
const changes: Record<Change, { day: string; holds: string }> = {
  new: { day: 'began', holds: 'is_first' },
  reactivated: { day: 'began', holds: 'NOT is_first' },
  lost: { day: 'lost_on', holds: 'lost_on <= {horizon:Date}' },
}

function changeRows(plan: Plan, change: Change): string {
  const { day, holds } = changes[change]
  return `SELECT *, ${day} AS day FROM (${splitByCustomer(plan, stretches)}) WHERE ${holds}`
}

/** A metric that counts customers whose standing changed in the period. */
export function countChanges(change: Change, info: Metric['info'], words: string): Metric<Row> {
  return {
    info,
    splits: 'customers',
    usesInactivity: true,
    sql: (plan) => `
      SELECT ${keys(plan)}, uniqExact(customer_id) AS customers
      FROM (${changeRows(plan, change)})
      ARRAY JOIN ${askedSql} AS asked
      ${grouping(plan)}`,
    finish: (row) => ({ value: row?.customers ?? 0, population: row?.customers ?? 0, populationUnit: 'customers' }),
    notes: (plan) => (change === 'new' ? [] : [inactivityNote(plan)]),
    behind: {
      words,
      sql: (plan) => `
        SELECT * FROM (${changeRows(plan, change)}) WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]`,
    },
  }
}
