-- the figure
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, customers, best, all_together, least
FROM (
SELECT place, count() AS customers, sum(worth) AS all_together, arraySlice(arrayPartialReverseSort(greatest(1, toUInt64(round(count() * 0.2))), groupArray(worth)), 1, greatest(1, toUInt64(round(count() * 0.2)))) AS first, arraySum(first) AS best, first[-1] AS least
FROM (
SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, sum(net) AS worth
FROM (
SELECT customer_id * 65536 + place AS key, net
FROM (SELECT *, place
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
ARRAY JOIN arrayConcat(if(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], [toUInt16(0)], []), if(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2], [toUInt16(1)], [])) AS place))
GROUP BY key
HAVING worth > 0)
GROUP BY GROUPING SETS ((place)))

-- by month and by a trait
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, split_by, customers, best, all_together, least
FROM (
SELECT place, toNullable(bucket) AS split_by, count() AS customers, sum(worth) AS all_together, arraySlice(arrayPartialReverseSort(greatest(1, toUInt64(round(count() * 0.2))), groupArray(worth)), 1, greatest(1, toUInt64(round(count() * 0.2)))) AS first, arraySum(first) AS best, first[-1] AS least
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, sum(net) AS worth
FROM (
SELECT customer_id * 65536 + place AS key, net
FROM (SELECT *, place
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
ARRAY JOIN arrayConcat(if(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], [toUInt16(0), toUInt16(toDate(dateTrunc({interval:String}, day)))], []), if(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2], [toUInt16(1)], [])) AS place))
GROUP BY key
HAVING worth > 0) AS c
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
SELECT *, row_number() OVER ( ORDER BY worth DESC, customer_id) AS standing, count() OVER () AS everyone
FROM (
SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, sum(net) AS worth
FROM (
SELECT customer_id * 65536 + place AS key, net
FROM (SELECT *, toUInt16(0) AS place
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
WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]))
GROUP BY key
HAVING worth > 0))
WHERE standing <= greatest(1, toUInt64(round(everyone * 0.2)))
