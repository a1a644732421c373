import { orderRows, purchaseDays, splitByCustomer } from './facts.ts'
import type { Behind } from './metric.ts'

/** Everyone with an order in the period; in a breakdown of orders, with such an order. */
export const buyers: Behind = {
  words: 'Customers with an order in the period',
  sql: (plan) => `
    SELECT customer_id${plan.breakdown ? ', bucket' : ''} FROM (${orderRows(plan)})
    WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]`,
}

/** Everyone with an order in the period; in a breakdown of customers. */
export const buyersByCustomer: Behind = {
  words: 'Customers with an order in the period',
  sql: (plan) => `
    SELECT * FROM (${splitByCustomer(plan, purchaseDays)})
    WHERE arrayExists(day -> day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], days)`,
}

/** Everyone whose first purchase lies in the period. */
export const firstBuyers: Behind = {
  words: 'Customers whose first purchase lies in the period',
  sql: (plan) => `
    SELECT * FROM (${splitByCustomer(plan, purchaseDays)})
    WHERE days[1] BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]`,
}
