SELECT cohort, greatest(cell.1, cohort) AS period, toUInt64(sum(cell.2)) AS customers, sum(cell.3) AS money
FROM (
SELECT customer_id, groupArray((period, bought, net)) AS cells, arrayMin(arrayMap(cell -> if(cell.2 = 1, cell.1, toDate('2149-06-06')), cells)) AS cohort
FROM (
SELECT customer_id, toDate(dateTrunc({interval:String}, day)) AS period, max(is_order) AS bought, sum(net) AS net
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
WHERE day <= {horizon:Date}
GROUP BY customer_id, period)
GROUP BY customer_id)
ARRAY JOIN cells AS cell
WHERE cohort BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
GROUP BY cohort, period
