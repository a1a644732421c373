SELECT arrayStringConcat(groupArray(line)) AS text
FROM (
SELECT concat(toString(customer_id), ' ', toString(toInt32(day)), ':', toString(paid), ';') AS line
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, day <= ifNull(until, toDate(0)) AS counted, if(counted, toDecimal128(toDecimal128(amount, 6) * ifNull(rate, toDecimal64(0, 9)), 6), toDecimal128(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled) AS told
ASOF LEFT JOIN (
SELECT toString(currency) AS currency, day AS since, toDate(day + 7) AS until, rate
FROM exchange_rates FINAL
WHERE base = {currency:String}
UNION ALL
SELECT {currency:String}, toDate(0), toDate('2149-06-06'), toDecimal64(1, 9)) AS known ON told.currency = known.currency AND told.day >= known.since))
WHERE customer_id != 0 AND day <= {horizon:Date} AND order_id >= {from:String} AND order_id < {until:String}
UNION ALL
SELECT concat(toString(customer_id), ' ', toString(toInt32(day)), '!', toString(paid), ';') AS line
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, day <= ifNull(until, toDate(0)) AS counted, if(counted, toDecimal128(toDecimal128(amount, 6) * ifNull(rate, toDecimal64(0, 9)), 6), toDecimal128(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds ) AS told
ASOF LEFT JOIN (
SELECT toString(currency) AS currency, day AS since, toDate(day + 7) AS until, rate
FROM exchange_rates FINAL
WHERE base = {currency:String}
UNION ALL
SELECT {currency:String}, toDate(0), toDate('2149-06-06'), toDecimal64(1, 9)) AS known ON told.currency = known.currency AND told.day >= known.since))
WHERE counted AND customer_id != 0 AND day <= {horizon:Date} AND order_id >= {from:String} AND order_id < {until:String} )
