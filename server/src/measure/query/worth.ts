import { moneyRows } from './facts.ts'
import type { Plan } from './plan.ts'

/** Each customer's first day with an order, whatever its currency, and worth so far in the base currency. */
export function worthRows(plan: Plan): string {
  const all = { ...plan, breakdown: null }
  return `
    SELECT customer_id, min(toDate(placed_at, {timeZone:String})) AS first_day, any(net) AS worth
    FROM orders AS o ANY LEFT JOIN (SELECT customer_id, sum(paid) - sum(back) AS net FROM (${moneyRows(all)}) GROUP BY customer_id) AS m USING customer_id
    WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id`
}
