SELECT customers, value, quantiles, alive_quantiles, best
FROM (
SELECT count() AS customers, sum(expected_value_1095) AS value, quantilesExact(0.05, 0.25, 0.5, 0.75, 0.95)(toFloat64(expected_value_1095)) AS quantiles, quantilesExact(0.05, 0.25, 0.5, 0.75, 0.95)(p_alive) AS alive_quantiles, arrayReverseSort(groupArray(toFloat64(expected_value_1095))) AS sorted, arrayMap(share -> arraySum(arraySlice(sorted, 1, toUInt32(ceil(share * customers)))), {best:Array(Float64)}) AS best
FROM customer_scores_latest)
