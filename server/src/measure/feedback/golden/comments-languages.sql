SELECT language, count() AS comments
FROM feedback_states FINAL
WHERE text != ''
GROUP BY language ORDER BY comments DESC, language LIMIT 60
