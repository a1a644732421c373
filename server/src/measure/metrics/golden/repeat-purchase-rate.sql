-- the figure
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, count() AS buyers, countIf(placed >= 2) AS repeaters
FROM (
SELECT * EXCEPT (placed_by, bought_in), asked, placed
FROM (
SELECT customer_id, [countIf(day <= {ends:Array(Date)}[1]), countIf(day <= {ends:Array(Date)}[2])] AS placed_by, [countIf(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]), countIf(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2])] AS bought_in
FROM (SELECT customer_id, toDate(placed_at, {timeZone:String}) AS day
FROM orders
WHERE NOT cancelled AND customer_id != 0)
GROUP BY customer_id)
ARRAY JOIN arrayEnumerate(placed_by) AS asked, placed_by AS placed, bought_in AS bought
WHERE bought > 0)
GROUP BY GROUPING SETS ((asked))

-- by month and by a trait
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, toNullable(bucket) AS split_by, count() AS buyers, countIf(placed >= 2) AS repeaters
FROM (
SELECT * EXCEPT (placed_by, bought_in), asked, placed
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, [countIf(day <= {ends:Array(Date)}[1]), countIf(day <= {ends:Array(Date)}[2])] AS placed_by, [countIf(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]), countIf(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2])] AS bought_in
FROM (SELECT customer_id, toDate(placed_at, {timeZone:String}) AS day
FROM orders
WHERE NOT cancelled AND customer_id != 0)
GROUP BY customer_id) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
ARRAY JOIN arrayEnumerate(placed_by) AS asked, placed_by AS placed, bought_in AS bought
WHERE bought > 0)
GROUP BY GROUPING SETS ((asked), (asked, split_by))

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
WHERE arrayExists(day -> day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], days)
