-- the figure
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, uniqExactIf(customer_id, if(isNull(start), first_day >= {starts:Array(Date)}[asked], dateTrunc({interval:String}, first_day) = dateTrunc({interval:String}, day))) AS new_customers, uniqExact(customer_id) - new_customers AS returning
FROM (SELECT *, asked
FROM (SELECT * EXCEPT (days), arrayJoin(days) AS day
FROM (
SELECT customer_id, min(toDate(placed_at, {timeZone:String})) AS first_day, groupUniqArray(toDate(placed_at, {timeZone:String})) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0
GROUP BY customer_id))
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked))

-- by month and by a trait
SELECT asked, toNullable(toDate(dateTrunc({interval:String}, day))) AS start, toNullable(bucket) AS split_by, uniqExactIf(customer_id, if(isNull(start), first_day >= {starts:Array(Date)}[asked], dateTrunc({interval:String}, first_day) = dateTrunc({interval:String}, day))) AS new_customers, uniqExact(customer_id) - new_customers AS returning
FROM (SELECT *, asked
FROM (SELECT * EXCEPT (days), arrayJoin(days) AS day
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, min(toDate(placed_at, {timeZone:String})) AS first_day, groupUniqArray(toDate(placed_at, {timeZone:String})) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0
GROUP BY customer_id) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id))
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked), (asked, start), (asked, split_by), (asked, start, split_by))

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, arraySort(groupUniqArray(toDate(placed_at, {timeZone:String}))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
WHERE arrayExists(day -> day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], days)
