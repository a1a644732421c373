SELECT survey_id AS surveyId, uniqExact(response_id) AS responses, max(time) AS lastAnswerAt
FROM feedback
WHERE event = 'Survey Answered' AND survey_id != '' AND survey_id NOT IN {own:Array(String)}
GROUP BY survey_id ORDER BY lastAnswerAt DESC, surveyId LIMIT 50
