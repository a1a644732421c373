SELECT cohort, period, count() AS customers, '0' AS money
FROM (
SELECT arrayMin(periods) AS cohort, arrayJoin(periods) AS period
FROM (
SELECT customer_id, groupUniqArray(toDate(dateTrunc({interval:String}, toDate(placed_at, {timeZone:String})))) AS periods
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id))
WHERE cohort BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
GROUP BY cohort, period
