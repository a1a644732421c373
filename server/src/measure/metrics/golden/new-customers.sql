-- the figure
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, sum(customers_of_day) AS customers
FROM (SELECT *, asked
FROM (
SELECT day, count() AS customers_of_day
FROM (
SELECT customer_id, toDate(min(placed_at), {timeZone:String}) AS day
FROM orders
WHERE NOT cancelled AND customer_id != 0
GROUP BY customer_id)
GROUP BY day)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked))
HAVING customers > 0

-- by month and by a trait
SELECT asked, toNullable(toDate(dateTrunc({interval:String}, day))) AS start, toNullable(bucket) AS split_by, sum(customers_of_day) AS customers
FROM (SELECT *, asked
FROM (
SELECT day, bucket, count() AS customers_of_day
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, toDate(min(placed_at), {timeZone:String}) AS day
FROM orders
WHERE NOT cancelled AND customer_id != 0
GROUP BY customer_id) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
GROUP BY day, bucket)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked), (asked, start), (asked, split_by), (asked, start, split_by))
HAVING customers > 0

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, toDate(min(placed_at), {timeZone:String}) AS day
FROM orders
WHERE NOT cancelled AND customer_id != 0
GROUP BY customer_id)
WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
