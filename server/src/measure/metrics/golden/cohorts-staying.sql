SELECT cohort, (groupArray(time), groupArray(happened_so_often), groupArray(still)) AS waiting
FROM (
SELECT toDate(dateTrunc({interval:String}, first_day)) AS cohort, time, countIf(happened) AS happened_so_often, countIf(NOT happened) AS still
FROM (
SELECT began AS first_day, least(lost_on, {horizon:Date}) - began AS time, lost_on <= {horizon:Date} AS happened
FROM (
SELECT customer_id, days[1] = stretch[1] AS is_first, stretch[1] AS began, toDate(stretch[-1] + {inactivity:UInt16} + 1) AS lost_on
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
ARRAY JOIN arraySplit((day, before) -> day - before > {inactivity:UInt16}, days, arrayPushFront(arrayPopBack(days), days[1])) AS stretch)
WHERE is_first)
GROUP BY cohort, time)
WHERE cohort BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
GROUP BY cohort ORDER BY cohort
