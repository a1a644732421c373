WITH changed AS (SELECT DISTINCT order_id
FROM events
WHERE received_at >= {since:DateTime64(3, 'UTC')} AND event IN ('Order Completed', 'Order Updated', 'Order Cancelled', 'Order Refunded') AND order_id != '')
SELECT DISTINCT customer_id
FROM (
SELECT customer_id
FROM orders
WHERE order_id IN changed
UNION ALL
SELECT customer_id
FROM refunds
WHERE order_id IN changed
UNION ALL
SELECT ifNull(moved_to, customer_id) AS customer_id
FROM (SELECT identity_id, customer_id
FROM events
WHERE received_at >= {since:DateTime64(3, 'UTC')} AND event IN ('Order Completed', 'Order Updated', 'Order Cancelled', 'Order Refunded')) AS e
LEFT JOIN moved ON moved.identity_id = e.identity_id)
WHERE customer_id != 0
