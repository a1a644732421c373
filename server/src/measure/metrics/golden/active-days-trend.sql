-- the figure
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, customers, days, days_before, squares
FROM (
SELECT place, count() AS customers, sum(active_days) AS days, sum(earlier_days) AS days_before, sum((toInt32(active_days) - toInt32(earlier_days)) * (toInt32(active_days) - toInt32(earlier_days))) AS squares
FROM (
SELECT customer_id, toUInt16(bitShiftRight(marks[1], 16)) AS place, arraySum(arrayMap(mark -> bitAnd(mark, 65535), marks)) AS both, both % 4096 AS active_days, intDiv(both, 4096) AS earlier_days
FROM (SELECT customer_id, arrayConcat([arrayConcat(arrayWithConstant(arrayCount(day -> day BETWEEN {windowFirsts:Array(Date)}[1] AND {windowLasts:Array(Date)}[1], days), toUInt32(1)), arrayWithConstant(arrayCount(day -> day BETWEEN {windowBefores:Array(Date)}[1] AND {windowFirsts:Array(Date)}[1] - 1, days), toUInt32(4096)))], [arrayConcat(arrayWithConstant(arrayCount(day -> day BETWEEN {windowFirsts:Array(Date)}[2] AND {windowLasts:Array(Date)}[2], days), toUInt32(65537)), arrayWithConstant(arrayCount(day -> day BETWEEN {windowBefores:Array(Date)}[2] AND {windowFirsts:Array(Date)}[2] - 1, days), toUInt32(69632)))]) AS groups
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArrayArray(seen))) AS days
FROM activity AS a
GLOBAL ANY LEFT JOIN (
SELECT identity_id, groupArray(toDate(time, {timeZone:String})) AS seen
FROM events
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Subscription Renewed', 'Case Opened', 'Case Closed', 'Case Reopened', 'Mention Found') AND time >= toDateTime({firstDay:Date}, {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String})
GROUP BY identity_id) AS e ON e.identity_id = a.identity_id
GROUP BY customer_id
HAVING max(known) AND notEmpty(days)))
ARRAY JOIN groups AS marks
WHERE notEmpty(marks))
GROUP BY GROUPING SETS ((place)))

-- by month and by a trait
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, split_by, customers, days, days_before, squares
FROM (
SELECT place, toNullable(bucket) AS split_by, count() AS customers, sum(active_days) AS days, sum(earlier_days) AS days_before, sum((toInt32(active_days) - toInt32(earlier_days)) * (toInt32(active_days) - toInt32(earlier_days))) AS squares
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, toUInt16(bitShiftRight(marks[1], 16)) AS place, arraySum(arrayMap(mark -> bitAnd(mark, 65535), marks)) AS both, both % 4096 AS active_days, intDiv(both, 4096) AS earlier_days
FROM (SELECT customer_id, arraySort(arrayConcat(arrayMap(place -> toUInt32(place * 65536 + 1), arrayFilter(place -> place > 0, arrayMap(day -> {placesNow:Array(UInt16)}[day - {firstDay:Date} + 1], days))), arrayMap(place -> toUInt32(place * 65536 + 4096), arrayFilter(place -> place > 0, arrayMap(day -> {placesBefore:Array(UInt16)}[day - {firstDay:Date} + 1], days))), arrayMap(place -> toUInt32(place * 65536 + 4096), arrayFilter(place -> place > 0, arrayMap(day -> {placesEarlier:Array(UInt16)}[day - {firstDay:Date} + 1], days))))) AS counted, arrayConcat([arrayConcat(arrayWithConstant(arrayCount(day -> day BETWEEN {windowFirsts:Array(Date)}[1] AND {windowLasts:Array(Date)}[1], days), toUInt32(1)), arrayWithConstant(arrayCount(day -> day BETWEEN {windowBefores:Array(Date)}[1] AND {windowFirsts:Array(Date)}[1] - 1, days), toUInt32(4096)))], [arrayConcat(arrayWithConstant(arrayCount(day -> day BETWEEN {windowFirsts:Array(Date)}[2] AND {windowLasts:Array(Date)}[2], days), toUInt32(65537)), arrayWithConstant(arrayCount(day -> day BETWEEN {windowBefores:Array(Date)}[2] AND {windowFirsts:Array(Date)}[2] - 1, days), toUInt32(69632)))], arraySplit((mark, last) -> bitShiftRight(mark, 16) != bitShiftRight(last, 16), counted, arrayPushFront(arrayPopBack(counted), counted[1]))) AS groups
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArrayArray(seen))) AS days
FROM activity AS a
GLOBAL ANY LEFT JOIN (
SELECT identity_id, groupArray(toDate(time, {timeZone:String})) AS seen
FROM events
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Subscription Renewed', 'Case Opened', 'Case Closed', 'Case Reopened', 'Mention Found') AND time >= toDateTime({firstDay:Date}, {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String})
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
SELECT customer_id, toUInt16(bitShiftRight(marks[1], 16)) AS place, arraySum(arrayMap(mark -> bitAnd(mark, 65535), marks)) AS both, both % 4096 AS active_days, intDiv(both, 4096) AS earlier_days
FROM (SELECT customer_id, arrayConcat([arrayConcat(arrayWithConstant(arrayCount(day -> day BETWEEN {windowFirsts:Array(Date)}[1] AND {windowLasts:Array(Date)}[1], days), toUInt32(1)), arrayWithConstant(arrayCount(day -> day BETWEEN {windowBefores:Array(Date)}[1] AND {windowFirsts:Array(Date)}[1] - 1, days), toUInt32(4096)))]) AS groups
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArrayArray(seen))) AS days
FROM activity AS a
GLOBAL ANY LEFT JOIN (
SELECT identity_id, groupArray(toDate(time, {timeZone:String})) AS seen
FROM events
WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled', 'Order Refunded', 'Order Delivered', 'Subscription Renewed', 'Case Opened', 'Case Closed', 'Case Reopened', 'Mention Found') AND time >= toDateTime({firstDay:Date}, {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String})
GROUP BY identity_id) AS e ON e.identity_id = a.identity_id
GROUP BY customer_id
HAVING max(known) AND notEmpty(days)))
ARRAY JOIN groups AS marks
WHERE notEmpty(marks))
WHERE place = 0
