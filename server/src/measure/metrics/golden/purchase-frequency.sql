-- the figure
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, orders, customers
FROM (
SELECT place, sum(bought) AS orders, count() AS customers
FROM (SELECT *, toUInt16(number - 1) AS place, bought
FROM (
SELECT customer_id, [countIf(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]), countIf(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2])] AS often
FROM (SELECT customer_id, toDate(placed_at, {timeZone:String}) AS day
FROM orders
WHERE NOT cancelled AND customer_id != 0)
GROUP BY customer_id)
ARRAY JOIN arrayEnumerate(often) AS number, often AS bought
WHERE bought > 0)
GROUP BY GROUPING SETS ((place)))

-- by month and by a trait
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, split_by, orders, customers
FROM (
SELECT toUInt16(mark) AS place, if(mark < 65536, NULL, intDiv(mark, 65536) - 1) AS split_by, orders, customers
FROM (SELECT mark, count() AS orders, uniqExact(customer_id) AS customers
FROM (SELECT customer_id, arrayJoin([toUInt64(place), place + 65536 * (bucket + 1)]) AS mark
FROM (SELECT *, place
FROM (SELECT *
FROM (
SELECT order_id, customer_id, day, counted, own_amount AS paid, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)) AS o
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
WHERE customer_id != 0)
ARRAY JOIN arrayConcat(if(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], [toUInt16(0), toUInt16(toDate(dateTrunc({interval:String}, day)))], []), if(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2], [toUInt16(1)], [])) AS place))
GROUP BY mark))

-- the customers behind it
SELECT customer_id
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
