SELECT question_id, any(metric) AS metric, count() AS people, countIf(text != '') AS texts, groupArrayIf(assumeNotNull(score), isNotNull(score)) AS scores, arraySlice(arraySort(x -> (-x.2, x.1), CAST(sumMap(map), 'Array(Tuple(String, UInt64))')), 1, 51) AS choices
FROM (
SELECT question_id, argMax(metric, newness) AS metric, argMax(score, newness) AS score, argMax(text, newness) AS text, argMax(value, newness) AS value, mapFromArrays(chosen AS keys, arrayMap(key -> toUInt64(1), keys)) AS map, arrayDistinct(if(value = '', [], if(startsWith(value, '['), arrayMap(raw -> if(startsWith(raw, '"'), JSONExtractString(raw), raw), JSONExtractArrayRaw(value)), [value]))) AS chosen
FROM (SELECT *, if(customer_id = 0, cityHash64(response_id) % 140737488355328, customer_id) AS voice, (time, feedback_id) AS newness
FROM feedback
WHERE survey_id = {surveyId:String} AND toDate(time, {timeZone:String}) BETWEEN {from:Date} AND {to:Date} AND NOT has(flags, 'bot') AND ({version:Int64} < 0 OR survey_version = {version:Int64}))
GROUP BY question_id, voice)
GROUP BY question_id ORDER BY min(question_id)
