SELECT customer_id, p_alive, p_alive_lower, p_alive_upper, ifNull(p_alive_before, 0) AS p_alive_before, expected_value_90 AS value, expected_value_90_lower AS lower, expected_value_90_upper AS upper, worth, purchases, first_day, last_day, tier
FROM customer_scores_latest
WHERE (ifNull(p_alive_before, 0) - p_alive >= 0.05 AND p_alive >= 0.1) AND tier = {tier:String} AND (expected_value_90, customer_id) < ({afterValue:Decimal(18, 4)}, {afterId:UInt64}) ORDER BY value DESC, customer_id DESC LIMIT {limit:UInt32}
