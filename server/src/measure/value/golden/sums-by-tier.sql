SELECT tier AS key, count() AS customers, sum(s.worth) AS worth, sum(expected_value_365) AS value, sum(value_variance_365) AS variance, sumForEach(value_slopes_365) AS slopes, sum(expected_orders_365) AS orders, sum(orders_variance_365) AS ordersVariance, sum(p_alive) AS alive, sum(p_alive * (1 - p_alive)) AS aliveVariance, sumForEach(alive_slopes) AS aliveSlopes
FROM customer_scores_latest AS s
WHERE (ifNull(p_alive_before, 0) - p_alive >= 0.05 AND p_alive >= 0.1)
GROUP BY key
