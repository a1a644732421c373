-- the figure
SELECT {cellAsked:Array(UInt8)}[cell] AS asked, {cellLabels:Array(Nullable(Date))}[cell] AS start, customers, referrers
FROM (
SELECT sumForEach(arrayMap(end -> if(first_day <= end, alike, 0), {cellEnds:Array(Date)})) AS bought, sumForEach(arrayMap((start, end) -> if(first_day <= end AND arrayExists(day -> day BETWEEN start AND end, referred), alike, 0), {cellStarts:Array(Date)}, {cellEnds:Array(Date)})) AS made
FROM (
SELECT first_day, referred, count() AS alike
FROM (
SELECT customer_id, first_day, referred
FROM (
SELECT customer_id, toDate(min(placed_at), {timeZone:String}) AS first_day
FROM orders
WHERE NOT cancelled AND customer_id != 0
GROUP BY customer_id) AS o
ANY LEFT JOIN (
SELECT transform(identity_id, (SELECT identities
FROM moves), (SELECT customers
FROM moves), e.customer_id) AS customer_id, groupUniqArray(toDate(time, {timeZone:String})) AS referred
FROM events AS e
WHERE event = 'Referral Made'
GROUP BY customer_id) AS r USING customer_id)
GROUP BY first_day, referred) )
ARRAY JOIN arrayEnumerate(bought) AS cell, bought AS customers, made AS referrers

-- by month and by a trait
SELECT {cellAsked:Array(UInt8)}[cell] AS asked, {cellLabels:Array(Nullable(Date))}[cell] AS start, split_by, customers, referrers
FROM (
SELECT toNullable(bucket) AS split_by, sumForEach(arrayMap(end -> if(first_day <= end, alike, 0), {cellEnds:Array(Date)})) AS bought, sumForEach(arrayMap((start, end) -> if(first_day <= end AND arrayExists(day -> day BETWEEN start AND end, referred), alike, 0), {cellStarts:Array(Date)}, {cellEnds:Array(Date)})) AS made
FROM (
SELECT first_day, referred, bucket, count() AS alike
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, first_day, referred
FROM (
SELECT customer_id, toDate(min(placed_at), {timeZone:String}) AS first_day
FROM orders
WHERE NOT cancelled AND customer_id != 0
GROUP BY customer_id) AS o
ANY LEFT JOIN (
SELECT transform(identity_id, (SELECT identities
FROM moves), (SELECT customers
FROM moves), e.customer_id) AS customer_id, groupUniqArray(toDate(time, {timeZone:String})) AS referred
FROM events AS e
WHERE event = 'Referral Made'
GROUP BY customer_id) AS r USING customer_id) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
GROUP BY first_day, referred, bucket)
GROUP BY GROUPING SETS ((), (split_by)))
ARRAY JOIN arrayEnumerate(bought) AS cell, bought AS customers, made AS referrers

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, first_day, referred
FROM (
SELECT customer_id, toDate(min(placed_at), {timeZone:String}) AS first_day
FROM orders
WHERE NOT cancelled AND customer_id != 0
GROUP BY customer_id) AS o
ANY LEFT JOIN (
SELECT transform(identity_id, (SELECT identities
FROM moves), (SELECT customers
FROM moves), e.customer_id) AS customer_id, groupUniqArray(toDate(time, {timeZone:String})) AS referred
FROM events AS e
WHERE event = 'Referral Made'
GROUP BY customer_id) AS r USING customer_id)
WHERE first_day <= {cellEnds:Array(Date)}[1] AND arrayExists(day -> day BETWEEN {cellStarts:Array(Date)}[1] AND {cellEnds:Array(Date)}[1], referred)
