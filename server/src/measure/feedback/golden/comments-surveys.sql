SELECT survey_id, count() AS comments
FROM feedback_states FINAL
WHERE text != '' AND survey_id != ''
GROUP BY survey_id ORDER BY comments DESC, survey_id LIMIT 200
