-- the figure
SELECT {cellAsked:Array(UInt8)}[cell] AS asked, {cellLabels:Array(Nullable(Date))}[cell] AS start, at_start, lost
FROM (
SELECT sumForEach(arrayMap(start -> toUInt64(began < start AND lost_on >= start), {cellStarts:Array(Date)})) AS counts, sumForEach(arrayMap((start, end) -> toUInt64(began < start AND lost_on BETWEEN start AND end), {cellStarts:Array(Date)}, {cellEnds:Array(Date)})) AS losses
FROM (
SELECT customer_id, days[1] = stretch[1] AS is_first, stretch[1] AS began, toDate(stretch[-1] + {inactivity:UInt16} + 1) AS lost_on
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
ARRAY JOIN arraySplit((day, before) -> day - before > {inactivity:UInt16}, days, arrayPushFront(arrayPopBack(days), days[1])) AS stretch) )
ARRAY JOIN arrayEnumerate(counts) AS cell, counts AS at_start, losses AS lost

-- by month and by a trait
SELECT {cellAsked:Array(UInt8)}[cell] AS asked, {cellLabels:Array(Nullable(Date))}[cell] AS start, split_by, at_start, lost
FROM (
SELECT toNullable(bucket) AS split_by, sumForEach(arrayMap(start -> toUInt64(began < start AND lost_on >= start), {cellStarts:Array(Date)})) AS counts, sumForEach(arrayMap((start, end) -> toUInt64(began < start AND lost_on BETWEEN start AND end), {cellStarts:Array(Date)}, {cellEnds:Array(Date)})) AS losses
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
GROUP BY GROUPING SETS ((), (split_by)))
ARRAY JOIN arrayEnumerate(counts) AS cell, counts AS at_start, losses AS lost

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, days[1] = stretch[1] AS is_first, stretch[1] AS began, toDate(stretch[-1] + {inactivity:UInt16} + 1) AS lost_on
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
ARRAY JOIN arraySplit((day, before) -> day - before > {inactivity:UInt16}, days, arrayPushFront(arrayPopBack(days), days[1])) AS stretch)
WHERE began < {cellStarts:Array(Date)}[1] AND lost_on >= {cellStarts:Array(Date)}[1] AND lost_on > {cellEnds:Array(Date)}[1]
