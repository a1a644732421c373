import { endpoints, type Settings } from '@esteem/contract'
import { type App, type ClickHouse, type Clock, EsteemError, implement } from '../../platform/index.ts'
import { dayIn } from '../query/plan-now.ts'
import { readSurveyResults } from './read.ts'

interface Parts {
  clickhouse: ClickHouse
  clock: Clock
  settings: () => Promise<Settings>
}

/** Answers of all time, unless days are given. */
export function registerSurveyResultRoutes(app: App, { clickhouse, clock, settings }: Parts): void {
  implement(app, endpoints.getSurveyResults, async ({ params, query }) => {
    const { timeZone } = await settings()
    const to = query.to ?? dayIn(timeZone, clock())
    const from = query.from ?? (await firstDay(clickhouse, params.surveyId, timeZone)) ?? to
    if (from > to) throw new EsteemError('invalid-input', `from: ${from} lies after the last day, ${to}.`)
    return await readSurveyResults(clickhouse, { ...params, ...query, days: { from, to }, timeZone })
  })
}

async function firstDay(clickhouse: ClickHouse, surveyId: string, timeZone: string): Promise<string | undefined> {
  const [row] = await clickhouse.query<{ first: string }>({
    text: `
      SELECT toString(toDate(min(time), {timeZone:String})) AS first
      FROM (SELECT time FROM feedback_states WHERE survey_id = {surveyId:String} UNION ALL SELECT time FROM survey_invitation_states WHERE survey_id = {surveyId:String})
      HAVING count() > 0`,
    params: { surveyId, timeZone },
  })
  return row?.first
}
