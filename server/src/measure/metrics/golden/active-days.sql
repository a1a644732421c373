-- the figure
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, customers, days, squares
FROM (
SELECT place, count() AS customers, sum(active_days) AS days, sum(active_days * active_days) AS squares
FROM (
SELECT customer_id, toUInt16(bitShiftRight(marks[1], 16)) AS place, length(marks) AS active_days
FROM (SELECT customer_id, arrayConcat([arrayMap(day -> toUInt32(bitShiftLeft(toUInt32(0), 16) + if(toInt32({ends:Array(Date)}[1]) - toInt32(day) < {windows:Array(UInt8)}[1], 1, 4096)), arrayFilter(day -> toInt32({ends:Array(Date)}[1]) - toInt32(day) >= 0 AND toInt32({ends:Array(Date)}[1]) - toInt32(day) < {windows:Array(UInt8)}[1], days))], [arrayMap(day -> toUInt32(bitShiftLeft(toUInt32(1), 16) + if(toInt32({ends:Array(Date)}[2]) - toInt32(day) < {windows:Array(UInt8)}[2], 1, 4096)), arrayFilter(day -> toInt32({ends:Array(Date)}[2]) - toInt32(day) >= 0 AND toInt32({ends:Array(Date)}[2]) - toInt32(day) < {windows:Array(UInt8)}[2], days))]) AS groups
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArrayArray(seen))) AS days
FROM activity AS a
GLOBAL ANY LEFT JOIN (
SELECT identity_id, groupArray(toDate(time, {timeZone:String})) AS seen
FROM events
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Subscription Renewed', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(arrayMin([{ends:Array(Date)}[1] + 1 - 1 * {windows:Array(UInt8)}[1], {ends:Array(Date)}[2] + 1 - 1 * {windows:Array(UInt8)}[2]]), {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String})
GROUP BY identity_id) AS e ON e.identity_id = a.identity_id
GROUP BY customer_id
HAVING max(known) AND notEmpty(days)))
ARRAY JOIN groups AS marks
WHERE notEmpty(marks))
GROUP BY GROUPING SETS ((place)))

-- by month and by a trait
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, split_by, customers, days, squares
FROM (
SELECT place, toNullable(bucket) AS split_by, count() AS customers, sum(active_days) AS days, sum(active_days * active_days) AS squares
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, toUInt16(bitShiftRight(marks[1], 16)) AS place, length(marks) AS active_days
FROM (SELECT customer_id, arrayFilter(mark -> mark > 0, arrayMap(day -> if(toInt32(least(toDate(dateTrunc({interval:String}, toDate(dateTrunc({interval:String}, day)) + {stride:UInt16})) - 1, {ends:Array(Date)}[1])) - toInt32(day) < 0 OR least(28, toInt32(least(toDate(dateTrunc({interval:String}, toDate(dateTrunc({interval:String}, day)) + {stride:UInt16})) - 1, {ends:Array(Date)}[1])) - toInt32(greatest(toDate(dateTrunc({interval:String}, day)), {starts:Array(Date)}[1])) + 1) < 1, 0, if(toInt32(least(toDate(dateTrunc({interval:String}, toDate(dateTrunc({interval:String}, day)) + {stride:UInt16})) - 1, {ends:Array(Date)}[1])) - toInt32(day) < least(28, toInt32(least(toDate(dateTrunc({interval:String}, toDate(dateTrunc({interval:String}, day)) + {stride:UInt16})) - 1, {ends:Array(Date)}[1])) - toInt32(greatest(toDate(dateTrunc({interval:String}, day)), {starts:Array(Date)}[1])) + 1), toUInt32(bitShiftLeft(toUInt32(toDate(dateTrunc({interval:String}, day))), 16) + 1), 0)), days)) AS counted, arrayConcat([arrayMap(day -> toUInt32(bitShiftLeft(toUInt32(0), 16) + if(toInt32({ends:Array(Date)}[1]) - toInt32(day) < {windows:Array(UInt8)}[1], 1, 4096)), arrayFilter(day -> toInt32({ends:Array(Date)}[1]) - toInt32(day) >= 0 AND toInt32({ends:Array(Date)}[1]) - toInt32(day) < {windows:Array(UInt8)}[1], days))], [arrayMap(day -> toUInt32(bitShiftLeft(toUInt32(1), 16) + if(toInt32({ends:Array(Date)}[2]) - toInt32(day) < {windows:Array(UInt8)}[2], 1, 4096)), arrayFilter(day -> toInt32({ends:Array(Date)}[2]) - toInt32(day) >= 0 AND toInt32({ends:Array(Date)}[2]) - toInt32(day) < {windows:Array(UInt8)}[2], days))], arraySplit((mark, last) -> bitShiftRight(mark, 16) != bitShiftRight(last, 16), counted, arrayPushFront(arrayPopBack(counted), counted[1]))) AS groups
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArrayArray(seen))) AS days
FROM activity AS a
GLOBAL ANY LEFT JOIN (
SELECT identity_id, groupArray(toDate(time, {timeZone:String})) AS seen
FROM events
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Subscription Renewed', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(arrayMin([{starts:Array(Date)}[1], {ends:Array(Date)}[1] + 1 - 1 * {windows:Array(UInt8)}[1], {ends:Array(Date)}[2] + 1 - 1 * {windows:Array(UInt8)}[2]]), {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String})
GROUP BY identity_id) AS e ON e.identity_id = a.identity_id
GROUP BY customer_id
HAVING max(known) AND notEmpty(days)))
ARRAY JOIN groups AS marks
WHERE notEmpty(marks)) AS c
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
SELECT customer_id, toUInt16(bitShiftRight(marks[1], 16)) AS place, length(marks) AS active_days
FROM (SELECT customer_id, arrayConcat([arrayMap(day -> toUInt32(bitShiftLeft(toUInt32(0), 16) + if(toInt32({ends:Array(Date)}[1]) - toInt32(day) < {windows:Array(UInt8)}[1], 1, 4096)), arrayFilter(day -> toInt32({ends:Array(Date)}[1]) - toInt32(day) >= 0 AND toInt32({ends:Array(Date)}[1]) - toInt32(day) < {windows:Array(UInt8)}[1], days))]) AS groups
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArrayArray(seen))) AS days
FROM activity AS a
GLOBAL ANY LEFT JOIN (
SELECT identity_id, groupArray(toDate(time, {timeZone:String})) AS seen
FROM events
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Subscription Renewed', 'Case Opened', 'Case Closed', 'Mention Found') AND time >= toDateTime(arrayMin([{ends:Array(Date)}[1] + 1 - 1 * {windows:Array(UInt8)}[1]]), {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String})
GROUP BY identity_id) AS e ON e.identity_id = a.identity_id
GROUP BY customer_id
HAVING max(known) AND notEmpty(days)))
ARRAY JOIN groups AS marks
WHERE notEmpty(marks))
WHERE place = 0
