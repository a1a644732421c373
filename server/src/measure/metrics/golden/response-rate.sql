-- the figure
SELECT asked, CAST(NULL, 'Nullable(Date)') AS start, count() AS asked_for, countIf(has_answer) AS answered
FROM (SELECT *, asked
FROM (
SELECT customer_id, toDate(time, {timeZone:String}) AS day, invitation_id GLOBAL IN (SELECT invitation_id
FROM feedback
WHERE event = 'Survey Answered' AND invitation_id != '' AND NOT has(flags, 'bot')) AS has_answer
FROM survey_invitations)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked))

-- by month and by a trait
SELECT asked, toNullable(toDate(dateTrunc({interval:String}, day))) AS start, toNullable(bucket) AS split_by, count() AS asked_for, countIf(has_answer) AS answered
FROM (SELECT *, asked
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, toDate(time, {timeZone:String}) AS day, invitation_id GLOBAL IN (SELECT invitation_id
FROM feedback
WHERE event = 'Survey Answered' AND invitation_id != '' AND NOT has(flags, 'bot')) AS has_answer
FROM survey_invitations) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
ARRAY JOIN arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}) AS asked)
GROUP BY GROUPING SETS ((asked), (asked, start), (asked, split_by), (asked, start, split_by))

-- the customers behind it
SELECT customer_id
FROM (
SELECT customer_id, toDate(time, {timeZone:String}) AS day, invitation_id GLOBAL IN (SELECT invitation_id
FROM feedback
WHERE event = 'Survey Answered' AND invitation_id != '' AND NOT has(flags, 'bot')) AS has_answer
FROM survey_invitations)
WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
