SELECT count() AS invitations, countIf(invitation_id GLOBAL IN (SELECT invitation_id
FROM feedback
WHERE survey_id = {surveyId:String} AND invitation_id != '' AND NOT has(flags, 'bot'))) AS answered
FROM survey_invitations
WHERE survey_id = {surveyId:String} AND toDate(time, {timeZone:String}) BETWEEN {from:Date} AND {to:Date}
