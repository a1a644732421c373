SELECT questionId, any(metric) AS metric, count() AS answered, avg(score) AS mean, arrayMap(pair -> pair.2, arraySlice(arrayReverseSort(groupArrayIf((time, text), text != '')), 1, 5)) AS texts
FROM (
SELECT *, replaceRegexpAll(question_id, '\\[\\d+\\]', '[]') AS questionId
FROM feedback
WHERE event = 'Survey Answered' AND survey_id = {surveyId:String} AND ({version:UInt32} = 0 OR survey_version = {version:UInt32}) AND (score IS NOT NULL OR text != '' OR value != ''))
GROUP BY questionId ORDER BY questionId
