SELECT multiIf(first_day > {since:Date}, 'acquired', ifNull(p_alive_before, 0) >= 0.5 AND p_alive < 0.5, 'lost', expected_value_365 >= expected_value_365_before, 'grown', 'shrunk') AS kind, count() AS customers, toFloat64(sum(expected_value_365 - expected_value_365_before)) AS difference, toFloat64(sum(expected_value_365_before)) AS before
FROM customer_scores_latest
GROUP BY kind
