WITH responses AS (
SELECT survey_id, response_id, any(invitation_id) AS invitation_id, max(time) AS time, has(groupUniqArrayArray(flags), 'partial') AS partial, length(arrayFilter(flag -> flag != 'partial', groupUniqArrayArray(flags))) > 0 AS odd
FROM feedback
WHERE event = 'Survey Answered' AND survey_id IN {surveyIds:Array(String)}
GROUP BY survey_id, response_id), invitations AS (
SELECT survey_id, invitation_id
FROM survey_invitations
WHERE survey_id IN {surveyIds:Array(String)})
SELECT survey_id AS surveyId, sum(counted.invited) AS invited, sum(counted.started) AS started, sum(counted.finished) AS finished, sum(counted.flagged) AS flagged, sum(counted.answered) AS answeredInvitations, if(sum(counted.started) = 0, NULL, max(counted.last)) AS lastAnswerAt
FROM (
SELECT survey_id, 0 AS invited, count() AS started, countIf(NOT partial) AS finished, countIf(NOT partial AND odd) AS flagged, 0 AS answered, max(time) AS last
FROM responses
GROUP BY survey_id
UNION ALL
SELECT survey_id, count() AS invited, 0 AS started, 0 AS finished, 0 AS flagged, countIf((survey_id, invitation_id) IN (SELECT survey_id, invitation_id
FROM responses)) AS answered, toDateTime64(0, 3, 'UTC') AS last
FROM invitations
GROUP BY survey_id) AS counted
GROUP BY survey_id
