SELECT uniqExactIf(response_id, NOT has(flags, 'bot') AND ({version:Int64} < 0 OR survey_version = {version:Int64})) AS responses, uniqExactIf(response_id, NOT has(flags, 'bot') AND ({version:Int64} < 0 OR survey_version = {version:Int64}) AND has(flags, 'partial')) AS partial, uniqExactIf(response_id, has(flags, 'bot')) AS programs
FROM feedback
WHERE survey_id = {surveyId:String} AND toDate(time, {timeZone:String}) BETWEEN {from:Date} AND {to:Date}
