SELECT customer_id
FROM (
SELECT customer_id, groupUniqArray(toDate(dateTrunc({interval:String}, toDate(placed_at, {timeZone:String})))) AS periods
FROM orders
WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
GROUP BY customer_id)
WHERE arrayMin(periods) = {cohort:Date} AND has(periods, {period:Date})
