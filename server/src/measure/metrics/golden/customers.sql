-- the figure
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, if(isNull(start), sum(people), sumIf(people, day >= {starts:Array(Date)}[asked])) AS customers
FROM (SELECT day, count() AS people
FROM (
SELECT customer_id, toDate(min(first_seen_at), {timeZone:String}) AS day
FROM activity
GROUP BY customer_id
HAVING max(known))
GROUP BY day)
ARRAY JOIN arrayFilter((number, last) -> day <= last, arrayEnumerate({ends:Array(Date)}), {ends:Array(Date)}) AS asked
GROUP BY GROUPING SETS ((asked))
HAVING isNull(start) OR customers > 0

-- by month and by a trait
SELECT asked, toNullable(toDate(dateTrunc({interval:String}, day))) AS start, toNullable(bucket) AS split_by, if(isNull(start), sum(people), sumIf(people, day >= {starts:Array(Date)}[asked])) AS customers
FROM (SELECT day, bucket, count() AS people
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, toDate(min(first_seen_at), {timeZone:String}) AS day
FROM activity
GROUP BY customer_id
HAVING max(known)) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
GROUP BY day, bucket)
ARRAY JOIN arrayFilter((number, last) -> day <= last, arrayEnumerate({ends:Array(Date)}), {ends:Array(Date)}) AS asked
GROUP BY GROUPING SETS ((asked), (asked, start), (asked, split_by), (asked, start, split_by))
HAVING isNull(start) OR customers > 0

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, toDate(min(first_seen_at), {timeZone:String}) AS day
FROM activity
GROUP BY customer_id
HAVING max(known))
WHERE day <= {ends:Array(Date)}[1]
