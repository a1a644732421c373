import type { Dimension } from './dimension.ts'

/** Of an order: where it was placed. Of a customer: where the first one was. Of an answer: where it was given. */
export const channel: Dimension = {
  id: 'channel',
  takesName: false,
  words: () => 'Channel',
  ofCustomers: () => `
    SELECT customer_id, argMin(channel, (placed_at, order_id)) AS value
    FROM orders WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id`,
  ofOrders: `SELECT order_id, channel AS value, toDecimal64(1, 9) AS share FROM orders`,
  orderColumn: 'channel',
  answerColumn: 'channel',
  invitationColumn: 'channel',
}
