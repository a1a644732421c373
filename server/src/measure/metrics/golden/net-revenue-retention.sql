-- the figure
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, n, numerator, numerator_squares, denominator, denominator_squares, products, kept, before
FROM (
SELECT place, count() AS n, sum(toFloat64(is_now)) AS numerator, sum(toFloat64(is_now) * toFloat64(is_now)) AS numerator_squares, sum(toFloat64(was)) AS denominator, sum(toFloat64(was) * toFloat64(was)) AS denominator_squares, sum(toFloat64(is_now) * toFloat64(was)) AS products, sum(is_now) AS kept, sum(was) AS before
FROM (
SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, sumIf(net, NOT is_place) AS was, sumIf(net, is_place) AS is_now
FROM (
SELECT customer_id * 65536 + intDiv(side, 2) AS key, side % 2 = 1 AS is_place, net
FROM (
SELECT customer_id, day, paid AS net
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE customer_id != 0 AND counted
UNION ALL
SELECT customer_id, day, -paid AS net
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds )))
WHERE customer_id != 0 AND counted)
ARRAY JOIN arrayConcat(if(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], [toUInt32(1)], []),if(day BETWEEN {beforeStarts:Array(Date)}[1] AND {beforeEnds:Array(Date)}[1], [toUInt32(0)], []),if(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2], [toUInt32(3)], []),if(day BETWEEN {beforeStarts:Array(Date)}[2] AND {beforeEnds:Array(Date)}[2], [toUInt32(2)], [])) AS side)
GROUP BY key
HAVING was > 0)
GROUP BY GROUPING SETS ((place)))

-- by month and by a trait
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, split_by, n, numerator, numerator_squares, denominator, denominator_squares, products, kept, before
FROM (
SELECT place, toNullable(bucket) AS split_by, count() AS n, sum(toFloat64(is_now)) AS numerator, sum(toFloat64(is_now) * toFloat64(is_now)) AS numerator_squares, sum(toFloat64(was)) AS denominator, sum(toFloat64(was) * toFloat64(was)) AS denominator_squares, sum(toFloat64(is_now) * toFloat64(was)) AS products, sum(is_now) AS kept, sum(was) AS before
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, sumIf(net, NOT is_place) AS was, sumIf(net, is_place) AS is_now
FROM (
SELECT customer_id * 65536 + intDiv(side, 2) AS key, side % 2 = 1 AS is_place, net
FROM (
SELECT customer_id, day, paid AS net
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE customer_id != 0 AND counted
UNION ALL
SELECT customer_id, day, -paid AS net
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds )))
WHERE customer_id != 0 AND counted)
ARRAY JOIN arrayConcat(if(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], [toUInt32(1)], []),if(day BETWEEN {beforeStarts:Array(Date)}[1] AND {beforeEnds:Array(Date)}[1], [toUInt32(0)], []),if(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2], [toUInt32(3)], []),if(day BETWEEN {beforeStarts:Array(Date)}[2] AND {beforeEnds:Array(Date)}[2], [toUInt32(2)], []), arrayFilter(side -> toDate(intDiv(side, 2)) BETWEEN {starts:Array(Date)}[1] AND {lastWhole:Date}, [ toUInt32(toUInt16(toDate(dateTrunc({interval:String}, day))) * 2 + 1), toUInt32(toUInt16(toDate(dateTrunc({interval:String}, toDate(dateTrunc({interval:String}, day)) + {stride:UInt16}))) * 2)])) AS side)
GROUP BY key
HAVING was > 0) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
GROUP BY GROUPING SETS ((place), (place, split_by)))

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, toUInt16(0) AS place, sumIf(net, day BETWEEN {beforeStarts:Array(Date)}[1] AND {beforeEnds:Array(Date)}[1]) AS was, sumIf(net, day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]) AS is_now
FROM (
SELECT customer_id, day, paid AS net
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE customer_id != 0 AND counted
UNION ALL
SELECT customer_id, day, -paid AS net
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds )))
WHERE customer_id != 0 AND counted)
GROUP BY customer_id
HAVING was > 0)
