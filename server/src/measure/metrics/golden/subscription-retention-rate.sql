-- the figure
SELECT {cellAsked:Array(UInt8)}[cell] AS asked, {cellLabels:Array(Nullable(Date))}[cell] AS start, at_start, lost
FROM (
SELECT sumForEach(arrayMap(start -> toUInt64(arrayExists((began, ended) -> began < start AND ended >= start, beginnings, endings)), {cellStarts:Array(Date)})) AS counts, sumForEach(arrayMap((start, end) -> toUInt64(arrayExists((began, ended) -> began < start AND ended >= start, beginnings, endings) AND NOT arrayExists((began, ended) -> began <= end AND ended > end, beginnings, endings)), {cellStarts:Array(Date)}, {cellEnds:Array(Date)})) AS losses
FROM (
SELECT customer_id, groupArray(began) AS beginnings, groupArray(ended) AS endings
FROM (
SELECT customer_id, toDate(started_at, {timeZone:String}) AS began, if(ends_at < toDateTime64('2149-06-06 00:00:00', 3, 'UTC'), greatest(began, toDate(ends_at, {timeZone:String})), toDate('2149-06-06')) AS ended
FROM subscriptions
WHERE customer_id != 0)
GROUP BY customer_id) )
ARRAY JOIN arrayEnumerate(counts) AS cell, counts AS at_start, losses AS lost

-- by month and by a trait
SELECT {cellAsked:Array(UInt8)}[cell] AS asked, {cellLabels:Array(Nullable(Date))}[cell] AS start, split_by, at_start, lost
FROM (
SELECT toNullable(bucket) AS split_by, sumForEach(arrayMap(start -> toUInt64(arrayExists((began, ended) -> began < start AND ended >= start, beginnings, endings)), {cellStarts:Array(Date)})) AS counts, sumForEach(arrayMap((start, end) -> toUInt64(arrayExists((began, ended) -> began < start AND ended >= start, beginnings, endings) AND NOT arrayExists((began, ended) -> began <= end AND ended > end, beginnings, endings)), {cellStarts:Array(Date)}, {cellEnds:Array(Date)})) AS losses
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, groupArray(began) AS beginnings, groupArray(ended) AS endings
FROM (
SELECT customer_id, toDate(started_at, {timeZone:String}) AS began, if(ends_at < toDateTime64('2149-06-06 00:00:00', 3, 'UTC'), greatest(began, toDate(ends_at, {timeZone:String})), toDate('2149-06-06')) AS ended
FROM subscriptions
WHERE customer_id != 0)
GROUP BY customer_id) AS c
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
SELECT customer_id, groupArray(began) AS beginnings, groupArray(ended) AS endings
FROM (
SELECT customer_id, toDate(started_at, {timeZone:String}) AS began, if(ends_at < toDateTime64('2149-06-06 00:00:00', 3, 'UTC'), greatest(began, toDate(ends_at, {timeZone:String})), toDate('2149-06-06')) AS ended
FROM subscriptions
WHERE customer_id != 0)
GROUP BY customer_id)
WHERE arrayExists((began, ended) -> began < {cellStarts:Array(Date)}[1] AND ended >= {cellStarts:Array(Date)}[1], beginnings, endings) AND arrayExists((began, ended) -> began <= {cellEnds:Array(Date)}[1] AND ended > {cellEnds:Array(Date)}[1], beginnings, endings)
