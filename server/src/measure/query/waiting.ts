import { grouping, inPeriods, keys } from './grouping.ts'
import type { Plan } from './plan.ts'

/** SQL: from rows with day, time and returned, how many returned and how many still wait after each time. */
export function waitingSql(plan: Plan, rows: string): string {
  const together = ['asked', 'start', ...(plan.breakdown ? ['split_by'] : [])].join(', ')
  return `
      SELECT ${together}, (groupArray(time), groupArray(back), groupArray(still)) AS waiting
      FROM (
        SELECT ${keys(plan)}, time, countIf(returned) AS back, countIf(NOT returned) AS still
        FROM (${inPeriods(plan, rows)})
        ${grouping(plan, 'time')})
      GROUP BY ${together}`
}
