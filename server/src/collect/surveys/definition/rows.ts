import type { Survey, SurveyCounts, SurveySettings, SurveyState, SurveySummary } from '@esteem/contract'
import { surveySettings } from '@esteem/contract'
import { notFound, type Queryable } from '../../../platform/index.ts'
import type { Json, Question } from '../questions/question.ts'

export interface SurveyRow {
  id: string
  name: string
  state: SurveyState
  template: string | null
  settings: SurveySettings
  draft: Json
  revision: number
  version: number | null
  changed: boolean
  created_at: Date
  updated_at: Date
  published_at: Date | null
  closed_at: Date | null
}

export interface VersionRow {
  survey_id: string
  version: number
  json: Json
  questions: Question[]
  languages: string[]
  published_at: Date
  account_id: string | null
}

export const surveyColumns = `s.id, s.name, s.state, s.template, s.settings, s.draft, s.revision, s.version,
  s.created_at, s.updated_at, s.published_at, s.closed_at,
  s.draft::text IS DISTINCT FROM (
    SELECT v.json::text FROM survey_versions v WHERE v.survey_id = s.id AND v.version = s.version) AS changed`

export async function readSurvey(database: Queryable, surveyId: string): Promise<SurveyRow> {
  const [row] = await database.query<SurveyRow>(`SELECT ${surveyColumns} FROM surveys s WHERE s.id = $1`, [surveyId])
  if (!row) throw notFound('survey', surveyId)
  return withDefaults(row)
}

export async function readVersion(database: Queryable, surveyId: string, version: number): Promise<VersionRow | null> {
  const [row] = await database.query<VersionRow>(
    'SELECT * FROM survey_versions WHERE survey_id = $1 AND version = $2',
    [surveyId, version],
  )
  return row ?? null
}

/** Settings that were stored before one was added have its usual value. */
export function withDefaults(row: SurveyRow): SurveyRow {
  return { ...row, settings: surveySettings.parse(row.settings) }
}

export function toSummary(row: SurveyRow, counts: SurveyCounts, publicUrl: string): SurveySummary {
  return {
    surveyId: row.id,
    name: row.name,
    state: row.state,
    template: row.template,
    version: row.version,
    changed: row.changed,
    settings: row.settings,
    publicUrl,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    publishedAt: row.published_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    counts,
  }
}

export function toSurvey(row: SurveyRow, counts: SurveyCounts, publicUrl: string): Survey {
  return { ...toSummary(row, counts, publicUrl), json: row.draft, revision: row.revision }
}
