-- the figure
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, count() AS buyers, countIf(placed >= 2) AS repeaters
FROM (
SELECT *, asked, arrayCount(day -> day <= {ends:Array(Date)}[asked], days) AS placed
FROM (
SELECT customer_id, groupArray(toDate(placed_at, {timeZone:String})) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0
GROUP BY customer_id)
ARRAY JOIN arrayFilter((number, first, last) -> arrayExists(day -> day BETWEEN first AND last, days), arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked))

-- by month and by a trait
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, toNullable(bucket) AS split_by, count() AS buyers, countIf(placed >= 2) AS repeaters
FROM (
SELECT *, asked, arrayCount(day -> day <= {ends:Array(Date)}[asked], days) AS placed
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, groupArray(toDate(placed_at, {timeZone:String})) AS days
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
ARRAY JOIN arrayFilter((number, first, last) -> arrayExists(day -> day BETWEEN first AND last, days), arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked), (asked, split_by))

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, arraySort(groupUniqArray(toDate(placed_at, {timeZone:String}))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
WHERE arrayExists(day -> day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], days)
