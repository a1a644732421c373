-- the figure
SELECT asked, start, (groupArray(time), groupArray(back), groupArray(still)) AS waiting
FROM (
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, time, countIf(returned) AS back, countIf(NOT returned) AS still
FROM (SELECT *, asked
FROM (
SELECT * EXCEPT (began, ended), began AS day, ended <= {horizon:Date} AS returned, least(ended, {horizon:Date}) - began AS time
FROM (
SELECT customer_id, toDate(started_at, {timeZone:String}) AS began, if(ends_at < toDateTime64('2149-06-06 00:00:00', 3, 'UTC'), greatest(began, toDate(ends_at, {timeZone:String})), toDate('2149-06-06')) AS ended
FROM subscriptions
WHERE customer_id != 0)
WHERE began <= {horizon:Date})
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked, time)))
GROUP BY asked, start

-- by month and by a trait
SELECT asked, start, split_by, (groupArray(time), groupArray(back), groupArray(still)) AS waiting
FROM (
SELECT asked, toNullable(toDate(dateTrunc({interval:String}, day))) AS start, toNullable(bucket) AS split_by, time, countIf(returned) AS back, countIf(NOT returned) AS still
FROM (SELECT *, asked
FROM (
SELECT * EXCEPT (began, ended), began AS day, ended <= {horizon:Date} AS returned, least(ended, {horizon:Date}) - began AS time
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, toDate(started_at, {timeZone:String}) AS began, if(ends_at < toDateTime64('2149-06-06 00:00:00', 3, 'UTC'), greatest(began, toDate(ends_at, {timeZone:String})), toDate('2149-06-06')) AS ended
FROM subscriptions
WHERE customer_id != 0) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
WHERE began <= {horizon:Date})
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked, time), (asked, start, time), (asked, split_by, time), (asked, start, split_by, time)))
GROUP BY asked, start, split_by

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, toDate(started_at, {timeZone:String}) AS began, if(ends_at < toDateTime64('2149-06-06 00:00:00', 3, 'UTC'), greatest(began, toDate(ends_at, {timeZone:String})), toDate('2149-06-06')) AS ended
FROM subscriptions
WHERE customer_id != 0)
WHERE began BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
