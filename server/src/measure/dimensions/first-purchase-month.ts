import type { Dimension } from './dimension.ts'

export const firstPurchaseMonth: Dimension = {
  id: 'first-purchase-month',
  takesName: false,
  words: () => 'Month of the first purchase',
  ofCustomers: () => `
    SELECT customer_id, formatDateTime(min(toDate(placed_at, {timeZone:String})), '%Y-%m') AS value
    FROM orders WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id`,
  inOrder: 'newest-first',
}
