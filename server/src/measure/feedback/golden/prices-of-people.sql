SELECT four
FROM (
SELECT if(product_id != '', product_id, toString(survey_id)) AS price_id, product_id != '' AS is_product, currency, if(customer_id = 0, cityHash64(response_id) % 140737488355328, customer_id) AS voice, [argMaxIf(toNullable(score), (time, feedback_id), metric = 'price_too_cheap'), argMaxIf(toNullable(score), (time, feedback_id), metric = 'price_cheap'), argMaxIf(toNullable(score), (time, feedback_id), metric = 'price_expensive'), argMaxIf(toNullable(score), (time, feedback_id), metric = 'price_too_expensive')] AS four, toDate(max(time), {timeZone:String}) AS last_day, toDate(min(time), {timeZone:String}) AS first_day
FROM feedback
WHERE metric IN ('price_too_cheap', 'price_cheap', 'price_expensive', 'price_too_expensive') AND score >= 0 AND NOT has(flags, 'bot')
GROUP BY price_id, is_product, currency, voice
HAVING NOT has(four, NULL))
WHERE price_id = {priceId:String} AND currency = {currency:String} ORDER BY voice
