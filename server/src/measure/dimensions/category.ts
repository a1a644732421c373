import type { Dimension } from './dimension.ts'

const lines = `
  SELECT order_id, category AS value, greatest(toFloat64(sum(toFloat64(price) * toFloat64(quantity))), 0) AS worth
  FROM order_items GROUP BY order_id, category`

/** Of an order: the categories of its lines, its amount split by what they cost. Of a customer: what most of the first order was. */
export const category: Dimension = {
  id: 'category',
  takesName: false,
  words: () => 'Product category',
  ofCustomers: () => `
    SELECT customer_id, argMin(ifNull(c.value, ''), (placed_at, order_id)) AS value
    FROM orders AS o ANY LEFT JOIN (SELECT order_id, argMax(value, (worth, value)) AS value FROM (${lines}) GROUP BY order_id) AS c USING order_id
    WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id`,
  ofOrders: `
    SELECT order_id, value, toDecimal64(if(whole > 0, worth / whole, 1 / parts), 9) AS share
    FROM (SELECT order_id, value, worth, sum(worth) OVER (PARTITION BY order_id) AS whole, count() OVER (PARTITION BY order_id) AS parts FROM (${lines}))`,
  overlaps: true,
}
