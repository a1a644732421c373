-- the figure
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, count() AS n, sum(assumeNotNull(scores[1])) AS sum, sum(pow(assumeNotNull(scores[1]), 2)) AS squares
FROM (
SELECT place, any(customer_id) AS customer_id, [argMaxIf(toNullable(score), newness, metric = 'trust')] AS scores
FROM (
SELECT customer_id, if(customer_id = 0, cityHash64(response_id) % 140737488355328, customer_id) AS voice, metric, assumeNotNull(score) AS score, toDate(time, {timeZone:String}) AS day, (time, feedback_id) AS newness
FROM feedback
WHERE (metric = 'trust' AND score BETWEEN 1 AND 7 AND NOT has(flags, 'bot')))
ARRAY JOIN arrayConcat(if(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], [toUInt16(0)], []), if(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2], [toUInt16(1)], [])) AS place
GROUP BY voice, place)
GROUP BY GROUPING SETS ((place))

-- by month and by a trait
SELECT if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start, split_by, count() AS n, sum(assumeNotNull(scores[1])) AS sum, sum(pow(assumeNotNull(scores[1]), 2)) AS squares
FROM (
SELECT place, any(customer_id) AS customer_id, toNullable(argMax(bucket, newness)) AS split_by, [argMaxIf(toNullable(score), newness, metric = 'trust')] AS scores
FROM (
SELECT a.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, if(customer_id = 0, cityHash64(response_id) % 140737488355328, customer_id) AS voice, metric, assumeNotNull(score) AS score, toDate(time, {timeZone:String}) AS day, (time, feedback_id) AS newness
FROM feedback
WHERE (metric = 'trust' AND score BETWEEN 1 AND 7 AND NOT has(flags, 'bot'))) AS a
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
ARRAY JOIN arrayConcat(if(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], [toUInt16(0), toUInt16(toDate(dateTrunc({interval:String}, day)))], []), if(day BETWEEN {starts:Array(Date)}[2] AND {ends:Array(Date)}[2], [toUInt16(1)], [])) AS place
GROUP BY voice, place)
GROUP BY GROUPING SETS ((place), (place, split_by))

-- the customers behind it
SELECT customer_id
FROM (
SELECT place, any(customer_id) AS customer_id, [argMaxIf(toNullable(score), newness, metric = 'trust')] AS scores
FROM (
SELECT customer_id, if(customer_id = 0, cityHash64(response_id) % 140737488355328, customer_id) AS voice, metric, assumeNotNull(score) AS score, toDate(time, {timeZone:String}) AS day, (time, feedback_id) AS newness
FROM feedback
WHERE (metric = 'trust' AND score BETWEEN 1 AND 7 AND NOT has(flags, 'bot')))
ARRAY JOIN if(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], [toUInt16(0)], []) AS place
GROUP BY voice, place)
WHERE NOT has(scores, NULL)
