SELECT (SELECT count()
FROM feedback_states
WHERE survey_id = {surveyId:String}) + (SELECT count()
FROM survey_invitation_states
WHERE survey_id = {surveyId:String}) > 0 AS any
