SELECT survey_version AS version, uniqExact(response_id) AS responses
FROM feedback
WHERE survey_id = {surveyId:String} AND toDate(time, {timeZone:String}) BETWEEN {from:Date} AND {to:Date} AND NOT has(flags, 'bot')
GROUP BY version ORDER BY version DESC
