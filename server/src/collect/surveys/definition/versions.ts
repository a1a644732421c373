import type { SurveyVersion } from '@esteem/contract'
import { EsteemError, type Postgres } from '../../../platform/index.ts'
import type { Json } from '../questions/question.ts'
import { toPlain } from './publish.ts'
import { readSurvey, type VersionRow } from './rows.ts'

type Row = VersionRow & { by: string | null; finished: number }

const columns = `v.*, u.name AS by, (
  SELECT count(*)::int FROM survey_responses r
  WHERE r.survey_id = v.survey_id AND r.version = v.version AND r.finished_at IS NOT NULL) AS finished`

export async function listVersions(postgres: Postgres, surveyId: string): Promise<SurveyVersion[]> {
  await readSurvey(postgres, surveyId)
  const rows = await postgres.query<Row>(
    `SELECT ${columns} FROM survey_versions v LEFT JOIN accounts_user u ON u.id = v.account_id
     WHERE v.survey_id = $1 ORDER BY v.version DESC`,
    [surveyId],
  )
  return rows.map(toVersion)
}

export async function getVersion(
  postgres: Postgres,
  surveyId: string,
  version: number,
): Promise<SurveyVersion & { json: Json }> {
  const [row] = await postgres.query<Row>(
    `SELECT ${columns} FROM survey_versions v LEFT JOIN accounts_user u ON u.id = v.account_id
     WHERE v.survey_id = $1 AND v.version = $2`,
    [surveyId, version],
  )
  if (!row) throw new EsteemError('not-found', `The survey ${surveyId} has no version ${version}.`)
  return { ...toVersion(row), json: row.json }
}

function toVersion(row: Row): SurveyVersion {
  return {
    version: row.version,
    publishedAt: row.published_at.toISOString(),
    publishedBy: row.by,
    finished: row.finished,
    questions: row.questions.map(toPlain),
  }
}
