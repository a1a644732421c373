SELECT arrayStringConcat(groupArray(line)) AS text
FROM (
SELECT concat(toString(customer_id), ' ', toString(toInt32(day)), ':', toString(paid), ';') AS line
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE customer_id != 0 AND day <= {horizon:Date}
UNION ALL
SELECT concat(toString(customer_id), ' ', toString(toInt32(day)), '!', toString(paid), ';') AS line
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds )))
WHERE counted AND customer_id != 0 AND day <= {horizon:Date} )
