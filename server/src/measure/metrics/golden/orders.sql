-- the figure
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, sum(orders_of_day) AS orders
FROM (SELECT *, asked
FROM (
SELECT day, sum(is_order) AS orders_of_day
FROM (
SELECT customer_id, day, counted, paid, CAST(0, 'Decimal(18, 6)') AS back, 1 AS is_order
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
UNION ALL
SELECT customer_id, day, counted, CAST(0, 'Decimal(18, 6)') AS paid, given.paid AS back, 0 AS is_order
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds ))) AS given)
GROUP BY day)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked))
HAVING orders > 0

-- by month and by a trait
SELECT asked, toNullable(toDate(dateTrunc({interval:String}, day))) AS start, toNullable(bucket) AS split_by, sum(orders_of_day) AS orders
FROM (SELECT *, asked
FROM (
SELECT day, bucket, sum(is_order) AS orders_of_day
FROM (
SELECT customer_id, day, counted, paid, CAST(0, 'Decimal(18, 6)') AS back, 1 AS is_order, bucket
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
UNION ALL
SELECT customer_id, day, counted, CAST(0, 'Decimal(18, 6)') AS paid, given.paid AS back, 0 AS is_order, bucket
FROM (
SELECT order_id, customer_id, day, counted, own_amount AS paid, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds )) AS o
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id) AS given)
GROUP BY day, bucket)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked), (asked, start), (asked, split_by), (asked, start, split_by))
HAVING orders > 0

-- the customers behind it
SELECT customer_id
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
