import type { SurveyElsewhere } from '@esteem/contract'
import type { ClickHouse, Postgres } from '../../../platform/index.ts'

export const elsewhereSql = `
    SELECT survey_id AS surveyId, uniqExact(response_id) AS responses, max(time) AS lastAnswerAt
    FROM feedback
    WHERE event = 'Survey Answered' AND survey_id != '' AND survey_id NOT IN {own:Array(String)}
    GROUP BY survey_id ORDER BY lastAnswerAt DESC, surveyId LIMIT 50`

/** Surveys that other tools ask and whose answers came in as events or from a file, the one answered last first. */
export async function readElsewhere(postgres: Postgres, clickhouse: ClickHouse): Promise<SurveyElsewhere[]> {
  const own = await postgres.query<{ id: string }>('SELECT id FROM surveys')
  return await clickhouse.query<SurveyElsewhere>({
    text: elsewhereSql,
    params: { own: own.map(({ id }) => id) },
  })
}
