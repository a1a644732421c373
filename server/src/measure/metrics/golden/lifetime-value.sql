-- the figure
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, sum(customers_of_day) AS customers, sum(total_of_day) AS total, sum(squares_of_day) AS squares
FROM (SELECT *, asked
FROM (
SELECT day, count() AS customers_of_day, sum(worth) AS total_of_day, sum(toFloat64(worth) * toFloat64(worth)) AS squares_of_day
FROM (SELECT *, first_day AS day
FROM (
SELECT customer_id, minIf(day, is_order = 1) AS first_day, maxIf(day, is_order = 1) AS last_day, uniqExactIf(day, is_order = 1) AS purchases, sum(net) AS worth
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
GROUP BY customer_id
HAVING max(is_order) = 1))
GROUP BY day)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked))
HAVING customers > 0

-- by month and by a trait
SELECT asked, toNullable(toDate(dateTrunc({interval:String}, day))) AS start, toNullable(bucket) AS split_by, sum(customers_of_day) AS customers, sum(total_of_day) AS total, sum(squares_of_day) AS squares
FROM (SELECT *, asked
FROM (
SELECT day, bucket, count() AS customers_of_day, sum(worth) AS total_of_day, sum(toFloat64(worth) * toFloat64(worth)) AS squares_of_day
FROM (SELECT *, first_day AS day
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, minIf(day, is_order = 1) AS first_day, maxIf(day, is_order = 1) AS last_day, uniqExactIf(day, is_order = 1) AS purchases, sum(net) AS worth
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
GROUP BY customer_id
HAVING max(is_order) = 1) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id))
GROUP BY day, bucket)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked), (asked, start), (asked, split_by), (asked, start, split_by))
HAVING customers > 0

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
WHERE days[1] BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
