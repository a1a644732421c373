SELECT cohort, (groupArray(time), groupArray(happened_so_often), groupArray(still)) AS waiting
FROM (
SELECT toDate(dateTrunc({interval:String}, first_day)) AS cohort, time, countIf(happened) AS happened_so_often, countIf(NOT happened) AS still
FROM (
SELECT days[1] AS first_day, if(length(days) > 1, days[2], {horizon:Date}) - first_day AS time, length(days) > 1 AS happened
FROM (
SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id))
GROUP BY cohort, time)
WHERE cohort BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
GROUP BY cohort ORDER BY cohort
