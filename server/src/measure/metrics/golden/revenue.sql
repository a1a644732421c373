-- the figure
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, sum(gross_of_day) AS gross, sum(refunded_of_day) AS refunded, sum(net_of_day) AS net, sum(paid_orders_of_day) AS paid_orders, sum(told_of_day) AS told
FROM (SELECT *, asked
FROM (
SELECT day, sum(paid) AS gross_of_day, sum(back) AS refunded_of_day, sum(paid) - sum(back) AS net_of_day, countIf(counted AND is_order = 1) AS paid_orders_of_day, countIf(counted) AS told_of_day
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
HAVING told > 0

-- by month and by a trait
SELECT asked, toNullable(toDate(dateTrunc({interval:String}, day))) AS start, toNullable(bucket) AS split_by, sum(gross_of_day) AS gross, sum(refunded_of_day) AS refunded, sum(net_of_day) AS net, sum(paid_orders_of_day) AS paid_orders, sum(told_of_day) AS told
FROM (SELECT *, asked
FROM (
SELECT day, bucket, sum(paid) AS gross_of_day, sum(back) AS refunded_of_day, sum(paid) - sum(back) AS net_of_day, countIf(counted AND is_order = 1) AS paid_orders_of_day, countIf(counted) AS told_of_day
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
HAVING told > 0

-- the customers behind it
SELECT customer_id
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
WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
