SELECT *
FROM (SELECT *
FROM (
SELECT feedback_id, time, customer_id, text, language, survey_id, question_id, channel, order_id, product_id, flags, multiIf(metric != '', toString(metric), ifNull(beside.1, '')) AS about, if(isNotNull(score) OR metric != '', score, beside.2) AS own_score
FROM feedback AS f
ANY LEFT JOIN (
SELECT response_id, argMin((toString(metric), score), (if(indexOf(['nps', 'csat', 'ces', 'loyalty', 'review'], toString(metric)) = 0, 99, indexOf(['nps', 'csat', 'ces', 'loyalty', 'review'], toString(metric))), question_id)) AS beside
FROM feedback
WHERE isNotNull(score) AND metric != '' AND NOT startsWith(metric, 'price_')
GROUP BY response_id) AS b USING response_id
WHERE text != '')
WHERE true) ORDER BY time DESC, feedback_id DESC LIMIT {limit:UInt32}
