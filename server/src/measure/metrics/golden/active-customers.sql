-- the figure
SELECT asked, if(place_start = toDate(0), NULL, place_start) AS start, customers, days, squares
FROM (
SELECT asked, place_start, count() AS customers, sum(bitCount(active_days)) AS days, sum(pow(bitCount(active_days), 2)) AS squares
FROM (
SELECT customer_id, place.1 AS asked, place.2 AS place_start, groupBitOr(bitShiftLeft(toUInt32(1), place.3)) AS active_days
FROM (
SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
FROM events AS e
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(arrayMin({starts:Array(Date)}), {timeZone:String}) AND time < toDateTime(arrayMax({ends:Array(Date)}) + 1, {timeZone:String}))
ARRAY JOIN arrayMap((number, last) -> (toUInt8(number), toDate(0), toUInt8(last - day)), arrayFilter((number, first, last) -> day BETWEEN greatest(first, last - 27) AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}), arrayFilter((last, first) -> day BETWEEN greatest(first, last - 27) AND last, {ends:Array(Date)}, {starts:Array(Date)})) AS place
WHERE customer_id IN (SELECT customer_id
FROM activity
GROUP BY customer_id
HAVING max(known))
GROUP BY customer_id, asked, place_start)
GROUP BY GROUPING SETS ((asked, place_start)))

-- by month and by a trait
SELECT asked, if(place_start = toDate(0), NULL, place_start) AS start, split_by, customers, days, squares
FROM (
SELECT asked, place_start, toNullable(bucket) AS split_by, count() AS customers, sum(bitCount(active_days)) AS days, sum(pow(bitCount(active_days), 2)) AS squares
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, place.1 AS asked, place.2 AS place_start, groupBitOr(bitShiftLeft(toUInt32(1), place.3)) AS active_days
FROM (
SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
FROM events AS e
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(arrayMin({starts:Array(Date)}), {timeZone:String}) AND time < toDateTime(arrayMax({ends:Array(Date)}) + 1, {timeZone:String}))
ARRAY JOIN arrayConcat(arrayMap((number, last) -> (toUInt8(number), toDate(0), toUInt8(last - day)), arrayFilter((number, first, last) -> day BETWEEN greatest(first, last - 27) AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}), arrayFilter((last, first) -> day BETWEEN greatest(first, last - 27) AND last, {ends:Array(Date)}, {starts:Array(Date)})), arrayFilter(place -> place.3 < 28 AND day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], [(toUInt8(1), toDate(dateTrunc({interval:String}, day)), toUInt8(least(least(toDate(dateTrunc({interval:String}, toDate(dateTrunc({interval:String}, day)) + {stride:UInt16})) - 1, {ends:Array(Date)}[1]) - day, 255)))])) AS place
WHERE customer_id IN (SELECT customer_id
FROM activity
GROUP BY customer_id
HAVING max(known))
GROUP BY customer_id, asked, place_start) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
GROUP BY GROUPING SETS ((asked, place_start), (asked, place_start, split_by)))

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, place.1 AS asked, place.2 AS place_start, groupBitOr(bitShiftLeft(toUInt32(1), place.3)) AS active_days
FROM (
SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
FROM events AS e
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(arrayMin({starts:Array(Date)}), {timeZone:String}) AND time < toDateTime(arrayMax({ends:Array(Date)}) + 1, {timeZone:String}))
ARRAY JOIN arrayMap((number, last) -> (toUInt8(number), toDate(0), toUInt8(last - day)), arrayFilter((number, first, last) -> day BETWEEN greatest(first, last - 27) AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}), arrayFilter((last, first) -> day BETWEEN greatest(first, last - 27) AND last, {ends:Array(Date)}, {starts:Array(Date)})) AS place
WHERE customer_id IN (SELECT customer_id
FROM activity
GROUP BY customer_id
HAVING max(known))
GROUP BY customer_id, asked, place_start)
WHERE place_start = toDate(0)
