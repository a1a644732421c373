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
WHERE arrayAll(word -> positionCaseInsensitiveUTF8(text, word) > 0, {words:Array(String)}) AND about = {metric:String} AND ifNull(own_score >= {least:Float64}, false) AND ifNull(own_score <= {most:Float64}, false) AND language = {language:String} AND survey_id = {surveyId:String} AND customer_id = {customerId:UInt64} AND toDate(time, {timeZone:String}) >= {from:Date} AND toDate(time, {timeZone:String}) <= {to:Date} AND has(flags, {flag:String}) AND customer_id GLOBAL IN (SELECT customer_id
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))
WHERE value = {segmentValue:String}))
WHERE (time, feedback_id) < ({time:DateTime64(3, 'UTC')}, {feedbackId:String}) ORDER BY time DESC, feedback_id DESC LIMIT {limit:UInt32}
