-- the figure
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, uniqExact(customer_id) AS customers
FROM (SELECT *, asked
FROM (SELECT *, began AS day
FROM (
SELECT customer_id, days[1] = stretch[1] AS is_first, stretch[1] AS began, toDate(stretch[-1] + {inactivity:UInt16} + 1) AS lost_on
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
ARRAY JOIN arraySplit((day, before) -> day - before > {inactivity:UInt16}, days, arrayPushFront(arrayPopBack(days), days[1])) AS stretch)
WHERE NOT is_first)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked))

-- by month and by a trait
SELECT asked, toNullable(toDate(dateTrunc({interval:String}, day))) AS start, toNullable(bucket) AS split_by, uniqExact(customer_id) AS customers
FROM (SELECT *, asked
FROM (SELECT *, began AS day
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, days[1] = stretch[1] AS is_first, stretch[1] AS began, toDate(stretch[-1] + {inactivity:UInt16} + 1) AS lost_on
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
ARRAY JOIN arraySplit((day, before) -> day - before > {inactivity:UInt16}, days, arrayPushFront(arrayPopBack(days), days[1])) AS stretch) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
WHERE NOT is_first)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked), (asked, start), (asked, split_by), (asked, start, split_by))

-- the customers behind it
SELECT *
FROM (SELECT *, began AS day
FROM (
SELECT customer_id, days[1] = stretch[1] AS is_first, stretch[1] AS began, toDate(stretch[-1] + {inactivity:UInt16} + 1) AS lost_on
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
ARRAY JOIN arraySplit((day, before) -> day - before > {inactivity:UInt16}, days, arrayPushFront(arrayPopBack(days), days[1])) AS stretch)
WHERE NOT is_first)
WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
