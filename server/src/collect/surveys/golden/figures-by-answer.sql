SELECT questionId, arrayJoin(if(startsWith(given, '['), JSONExtract(given, 'Array(String)'), [given])) AS value, count() AS answers
FROM (SELECT questionId, if(value = '', assumeNotNull(toString(score)), value) AS given
FROM (
SELECT *, replaceRegexpAll(question_id, '\\[\\d+\\]', '[]') AS questionId
FROM feedback
WHERE event = 'Survey Answered' AND survey_id = {surveyId:String} AND ({version:UInt32} = 0 OR survey_version = {version:UInt32}) AND (score IS NOT NULL OR text != '' OR value != ''))
WHERE value != '' OR score IS NOT NULL)
GROUP BY questionId, value ORDER BY questionId, answers DESC, value LIMIT 50 BY questionId
