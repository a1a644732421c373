-- the figure
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, customers, days, squares
FROM (
SELECT place, count() AS customers, sum(bitCount(active_days)) AS days, sum(bitCount(active_days) * bitCount(active_days)) AS squares
FROM (
SELECT *
FROM (
SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, groupBitOr(bitShiftLeft(toUInt32(1), ago)) AS active_days
FROM (
SELECT customer_id * 65536 + place AS key, ago
FROM (
SELECT customer_id, toUInt16(0) AS place, toUInt8({ends:Array(Date)}[1] - day) AS ago
FROM (
SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
FROM events AS e
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(greatest({starts:Array(Date)}[1], {ends:Array(Date)}[1] - 27), {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String}))
WHERE true
UNION ALL
SELECT customer_id, toUInt16(1) AS place, toUInt8({ends:Array(Date)}[2] - day) AS ago
FROM (
SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
FROM events AS e
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(greatest({starts:Array(Date)}[2], {ends:Array(Date)}[2] - 27), {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[2] + 1, {timeZone:String}))
WHERE true))
GROUP BY key)
WHERE customer_id IN (SELECT customer_id
FROM activity
GROUP BY customer_id
HAVING max(known)))
GROUP BY GROUPING SETS ((place)))

-- by month and by a trait
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, split_by, customers, days, squares
FROM (
SELECT place, toNullable(bucket) AS split_by, count() AS customers, sum(bitCount(active_days)) AS days, sum(bitCount(active_days) * bitCount(active_days)) AS squares
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT *
FROM (
SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, groupBitOr(bitShiftLeft(toUInt32(1), ago)) AS active_days
FROM (
SELECT customer_id * 65536 + place AS key, ago
FROM (
SELECT customer_id, toUInt16(0) AS place, toUInt8({ends:Array(Date)}[1] - day) AS ago
FROM (
SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
FROM events AS e
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(greatest({starts:Array(Date)}[1], {ends:Array(Date)}[1] - 27), {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String}))
WHERE true
UNION ALL
SELECT customer_id, toUInt16(1) AS place, toUInt8({ends:Array(Date)}[2] - day) AS ago
FROM (
SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
FROM events AS e
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(greatest({starts:Array(Date)}[2], {ends:Array(Date)}[2] - 27), {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[2] + 1, {timeZone:String}))
WHERE true
UNION ALL
SELECT customer_id, toUInt16(toDate(dateTrunc({interval:String}, day))) AS place, toUInt8(least(least(toDate(dateTrunc({interval:String}, toDate(dateTrunc({interval:String}, day)) + {stride:UInt16})) - 1, {ends:Array(Date)}[1]) - day, 255)) AS ago
FROM (
SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
FROM events AS e
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime({starts:Array(Date)}[1], {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String}))
WHERE ago < 28))
GROUP BY key)
WHERE customer_id IN (SELECT customer_id
FROM activity
GROUP BY customer_id
HAVING max(known))) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
GROUP BY GROUPING SETS ((place), (place, split_by)))

-- the customers behind it
SELECT *
FROM (
SELECT *
FROM (
SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, groupBitOr(bitShiftLeft(toUInt32(1), ago)) AS active_days
FROM (
SELECT customer_id * 65536 + place AS key, ago
FROM (
SELECT customer_id, toUInt16(0) AS place, toUInt8({ends:Array(Date)}[1] - day) AS ago
FROM (
SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
FROM events AS e
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(greatest({starts:Array(Date)}[1], {ends:Array(Date)}[1] - 27), {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String}))
WHERE true))
GROUP BY key)
WHERE customer_id IN (SELECT customer_id
FROM activity
GROUP BY customer_id
HAVING max(known)))
WHERE place = 0
