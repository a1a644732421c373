-- the figure
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, new_customers, buyers - new_customers AS returning
FROM (
SELECT place, count() AS buyers, countIf(if(place < 2, first_day >= {starts:Array(Date)}[place + 1], toUInt16(toDate(dateTrunc({interval:String}, first_day))) = place)) AS new_customers
FROM (SELECT *, place
FROM (
SELECT customer_id, min(day) AS first_day, arrayConcat(if(countIf(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]) > 0, [toUInt16(0)], []), if(countIf(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2]) > 0, [toUInt16(1)], []), []) AS places
FROM (SELECT customer_id, toDate(placed_at, {timeZone:String}) AS day
FROM orders
WHERE NOT cancelled AND customer_id != 0)
GROUP BY customer_id)
ARRAY JOIN places AS place)
GROUP BY GROUPING SETS ((place)))

-- by month and by a trait
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, split_by, new_customers, buyers - new_customers AS returning
FROM (
SELECT place, toNullable(bucket) AS split_by, count() AS buyers, countIf(if(place < 2, first_day >= {starts:Array(Date)}[place + 1], toUInt16(toDate(dateTrunc({interval:String}, first_day))) = place)) AS new_customers
FROM (SELECT *, place
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, days[1] AS first_day, arrayConcat(if(arrayExists(day -> day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], days), [toUInt16(0)], []), if(arrayExists(day -> day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2], days), [toUInt16(1)], []), arrayDistinct(arrayMap(day -> toUInt16(toDate(dateTrunc({interval:String}, day))), arrayFilter(day -> day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], days)))) AS places
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
ARRAY JOIN places AS place)
GROUP BY GROUPING SETS ((place), (place, split_by)))

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
WHERE arrayExists(day -> day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], days)

-- the customers behind its part new
SELECT *
FROM (
SELECT *
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
WHERE arrayExists(day -> day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], days))
WHERE days[1] >= ifNull({cellLabels:Array(Nullable(Date))}[1], {starts:Array(Date)}[1])

-- the customers behind its part returning
SELECT *
FROM (
SELECT *
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
WHERE arrayExists(day -> day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], days))
WHERE days[1] < ifNull({cellLabels:Array(Nullable(Date))}[1], {starts:Array(Date)}[1])
