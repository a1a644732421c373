SELECT roundDown(toFloat64(expected_value_365), {steps:Array(Float64)}) AS bar, count() AS customers, sum(expected_value_365) AS value
FROM customer_scores_latest
GROUP BY bar ORDER BY bar
