-- the figure
SELECT asked, if(place_start = toDate(0), NULL, place_start) AS start, customers, best, all_together, least
FROM (
SELECT asked, place_start, count() AS customers, sum(worth) AS all_together, arraySlice(arrayReverseSort(groupArray(worth)), 1, greatest(1, toUInt64(round(count() * 0.2)))) AS first, arraySum(first) AS best, first[-1] AS least
FROM (
SELECT customer_id, place.1 AS asked, place.2 AS place_start, sum(net) AS worth
FROM (
SELECT customer_id, net, arrayJoin([(toUInt8(asked), toDate(0))]) AS place
FROM (SELECT customer_id, day, paid - back AS net
FROM (
SELECT customer_id, day, paid, CAST(0, 'Decimal(38, 6)') AS back, 1 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE counted
UNION ALL
SELECT customer_id, day, CAST(0, 'Decimal(38, 6)') AS paid, given.paid AS back, 0 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds ))) AS given
WHERE counted)
WHERE customer_id != 0)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY customer_id, asked, place_start
HAVING worth > 0)
GROUP BY GROUPING SETS ((asked, place_start)))

-- by month and by a trait
SELECT asked, if(place_start = toDate(0), NULL, place_start) AS start, split_by, customers, best, all_together, least
FROM (
SELECT asked, place_start, toNullable(bucket) AS split_by, count() AS customers, sum(worth) AS all_together, arraySlice(arrayReverseSort(groupArray(worth)), 1, greatest(1, toUInt64(round(count() * 0.2)))) AS first, arraySum(first) AS best, first[-1] AS least
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, place.1 AS asked, place.2 AS place_start, sum(net) AS worth
FROM (
SELECT customer_id, net, arrayJoin([(toUInt8(asked), toDate(0)), (toUInt8(asked), toDate(dateTrunc({interval:String}, day)))]) AS place
FROM (SELECT customer_id, day, paid - back AS net
FROM (
SELECT customer_id, day, paid, CAST(0, 'Decimal(38, 6)') AS back, 1 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE counted
UNION ALL
SELECT customer_id, day, CAST(0, 'Decimal(38, 6)') AS paid, given.paid AS back, 0 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds ))) AS given
WHERE counted)
WHERE customer_id != 0)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY customer_id, asked, place_start
HAVING worth > 0) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
GROUP BY GROUPING SETS ((asked, place_start), (asked, place_start, split_by)))

-- the customers behind it
SELECT *
FROM (
SELECT *, row_number() OVER ( ORDER BY worth DESC, customer_id) AS place, count() OVER () AS everyone
FROM (
SELECT customer_id, place.1 AS asked, place.2 AS place_start, sum(net) AS worth
FROM (
SELECT customer_id, net, arrayJoin([(toUInt8(asked), toDate(0))]) AS place
FROM (SELECT customer_id, day, paid - back AS net
FROM (
SELECT customer_id, day, paid, CAST(0, 'Decimal(38, 6)') AS back, 1 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE counted
UNION ALL
SELECT customer_id, day, CAST(0, 'Decimal(38, 6)') AS paid, given.paid AS back, 0 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds ))) AS given
WHERE counted)
WHERE customer_id != 0)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY customer_id, asked, place_start
HAVING worth > 0))
WHERE place <= greatest(1, toUInt64(round(everyone * 0.2)))
