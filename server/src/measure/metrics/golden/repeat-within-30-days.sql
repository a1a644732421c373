-- the figure
SELECT asked, start, (groupArray(time), groupArray(back), groupArray(still)) AS waiting
FROM (
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, time, countIf(returned) AS back, countIf(NOT returned) AS still
FROM (SELECT *, asked
FROM (
SELECT *, days[1] AS day, least(if(length(days) > 1, days[2], {horizon:Date}) - days[1], 31) AS time, length(days) > 1 AND time < 31 AS returned
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id))
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked, time)))
GROUP BY asked, start

-- by month and by a trait
SELECT asked, start, split_by, (groupArray(time), groupArray(back), groupArray(still)) AS waiting
FROM (
SELECT asked, toNullable(toDate(dateTrunc({interval:String}, day))) AS start, toNullable(bucket) AS split_by, time, countIf(returned) AS back, countIf(NOT returned) AS still
FROM (SELECT *, asked
FROM (
SELECT *, days[1] AS day, least(if(length(days) > 1, days[2], {horizon:Date}) - days[1], 31) AS time, length(days) > 1 AND time < 31 AS returned
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id))
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked, time), (asked, start, time), (asked, split_by, time), (asked, start, split_by, time)))
GROUP BY asked, start, split_by

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
WHERE days[1] BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
