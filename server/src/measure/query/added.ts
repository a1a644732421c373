import { grouping, inPeriods, keys, startSql } from './grouping.ts'
import type { Plan } from './plan.ts'

/** Statistics that are sums over rows with `day`: those of a longer time are the sum of those of its days. */
export interface Added {
  /** SQL of rows with day (and bucket, where there is a breakdown). Metrics with the same rows can be read at once. */
  rows: (plan: Plan) => string
  /** What is added up, each by its name: SQL over the rows. */
  columns: Record<string, string>
  /** The column that says how much there is: where it is 0 there is no figure. */
  counts: string
}

/**
 * SQL: rows are added up by day first. Of days there are few, so that periods, intervals, comparisons and values of a breakdown
 * cost nothing more, however many rows there are.
 */
export function addedSql(plan: Plan, { rows, columns }: Omit<Added, 'counts'>): string {
  const names = Object.keys(columns)
  const bucket = plan.breakdown ? ', bucket' : ''
  const byDay = `
        SELECT day${bucket}, ${names.map((name) => `${columns[name]} AS ${name}_of_day`).join(', ')}
        FROM (${rows(plan)}) GROUP BY day${bucket}`
  return `
      SELECT ${keys(plan, startSql)}, ${names.map((name) => `sum(${name}_of_day) AS ${name}`).join(', ')}
      FROM (${inPeriods(plan, byDay)})
      ${grouping(plan)}`
}

/** The SQL of a metric whose statistics are added up. */
export function added(sums: Added) {
  return {
    added: sums,
    sql: (plan: Plan) => `${addedSql(plan, sums)} HAVING ${sums.counts} > 0`,
  }
}
