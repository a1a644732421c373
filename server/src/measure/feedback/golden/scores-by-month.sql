SELECT toString(toDate(place)) AS month, customer_id, scores, days
FROM (
SELECT place, any(customer_id) AS customer_id, [argMaxIf(toNullable(score), newness, metric = 'expected'), argMaxIf(toNullable(score), newness, metric = 'experienced')] AS scores, [argMaxIf(day, newness, metric = 'expected'), argMaxIf(day, newness, metric = 'experienced')] AS days
FROM (
SELECT customer_id, if(customer_id = 0, cityHash64(response_id) % 140737488355328, customer_id) AS voice, metric, assumeNotNull(score) AS score, toDate(time, {timeZone:String}) AS day, (time, feedback_id) AS newness
FROM feedback
WHERE (metric = 'expected' AND score BETWEEN 1 AND 7 AND NOT has(flags, 'bot')) OR (metric = 'experienced' AND score BETWEEN 1 AND 7 AND NOT has(flags, 'bot')))
ARRAY JOIN if(day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1], [toUInt16(0), toUInt16(toDate(dateTrunc({interval:String}, day)))], []) AS place
GROUP BY voice, place)
WHERE place > 0
