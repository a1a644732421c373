SELECT count() AS total, toString(sum(expected_value_365)) AS value
FROM (
SELECT customer_id, o.metric AS metric, o.score AS score, answered_at, response, tier, p_alive, expected_value_365, expected_value_365_lower, expected_value_365_upper
FROM (
SELECT customer_id, tupleElement(newest, 1) AS metric, tupleElement(newest, 2) AS score, tupleElement(newest, 3) AS answered_at, tupleElement(newest, 4) AS response, multiIf(metric = 'nps', score <= 6, metric = 'loyalty', score <= 6, metric = 'csat', score <= 2, metric = 'value_economic', score <= 3, metric = 'value_functional', score <= 3, metric = 'value_emotional', score <= 3, false) AS is_little, multiIf(metric = 'nps', score >= 9, metric = 'loyalty', score >= 9, metric = 'csat', score >= 5, metric = 'value_economic', score >= 6, metric = 'value_functional', score >= 6, metric = 'value_emotional', score >= 6, false) AS is_much
FROM (
SELECT customer_id, argMax((toString(metric), assumeNotNull(score), time, response_id), (time, -toInt32(place))) AS newest
FROM (
SELECT customer_id, metric, score, time, response_id, indexOf(['nps', 'loyalty', 'csat', 'value_economic', 'value_functional', 'value_emotional'], toString(metric)) AS place
FROM feedback
WHERE metric IN ('nps', 'loyalty', 'csat', 'value_economic', 'value_functional', 'value_emotional') AND isNotNull(score) AND customer_id != 0 AND NOT has(flags, 'bot') AND time >= {since:DateTime64(3, 'UTC')})
GROUP BY customer_id)) AS o INNER JOIN customer_scores_latest AS s USING customer_id
WHERE is_little AND tier IN ('top', 'high'))
