import { flowRows } from './facts.ts'
import type { Plan } from './plan.ts'

/** Each customer who ever bought: first_day, last_day, purchases (days with an order), and worth so far in the base currency. */
export function worthRows(plan: Plan): string {
  return `
    SELECT customer_id, minIf(day, is_order = 1) AS first_day, maxIf(day, is_order = 1) AS last_day,
      uniqExactIf(day, is_order = 1) AS purchases, sum(net) AS worth
    FROM (${flowRows(plan)}) WHERE day <= {horizon:Date}
    GROUP BY customer_id HAVING max(is_order) = 1`
}
