import type { Dimension } from './dimension.ts'

const tellers = `
  SELECT order_id, toString(argMax(source_id, (time, received_at))) AS value FROM events
  WHERE event IN ('Order Completed', 'Order Updated') AND order_id != '' GROUP BY order_id`

/** Of an order: which source told its newest state. Of a customer: which told the first one. Of an answer: which told it. */
export const source: Dimension = {
  id: 'source',
  takesName: false,
  words: () => 'Source',
  ofCustomers: () => `
    SELECT customer_id, argMin(ifNull(t.value, ''), (placed_at, order_id)) AS value
    FROM orders AS o ANY LEFT JOIN (${tellers}) AS t USING order_id
    WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id`,
  ofOrders: `SELECT order_id, value, toDecimal64(1, 9) AS share FROM (${tellers})`,
  answerColumn: 'toString(source_id)',
  named: 'sources',
}
