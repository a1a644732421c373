SELECT countIf(is_order = 1) AS orders, sum(net) AS value
FROM (
SELECT customer_id, day, paid AS net, 1 AS is_order
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE customer_id != 0
UNION ALL
SELECT customer_id, day, -paid AS net, 0 AS is_order
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds )))
WHERE customer_id != 0 AND counted)
WHERE day > {since:Date} AND day <= {horizon:Date}
