import type { SurveyRefusal } from '@esteem/contract'
import type { Clock, Postgres, Queryable } from '../../../platform/index.ts'
import { readSurvey, readVersion, type SurveyRow, type VersionRow } from '../definition/rows.ts'

export interface AskedSurveys {
  survey: (surveyId: string) => Promise<SurveyRow>
  version: (surveyId: string, version: number) => Promise<VersionRow | null>
  /** After a change, so that it holds at once. */
  forget: () => void
}

const rememberedFor = 2_000
const mostVersions = 200

/** Surveys and their versions as respondents ask for them, again and again: remembered, a version for good. */
export function createAskedSurveys(postgres: Postgres, clock: Clock): AskedSurveys {
  const surveys = new Map<string, { row: SurveyRow; until: number }>()
  const versions = new Map<string, VersionRow>()
  return {
    survey: async (surveyId) => {
      const now = clock().getTime()
      const known = surveys.get(surveyId)
      if (known && known.until > now) return known.row
      const row = await readSurvey(postgres, surveyId)
      if (surveys.size > mostVersions) surveys.clear()
      surveys.set(surveyId, { row, until: now + rememberedFor })
      return row
    },
    version: async (surveyId, version) => {
      const key = `${surveyId} ${version}`
      const known = versions.get(key)
      if (known) return known
      const row = await readVersion(postgres, surveyId, version)
      if (versions.size > mostVersions) versions.clear()
      if (row) versions.set(key, row)
      return row
    },
    forget: () => surveys.clear(),
  }
}

/** Whether a survey is asked at this moment. */
export function closedBecause({ state, settings }: SurveyRow, now: Date): SurveyRefusal | null {
  if (state !== 'published') return 'survey-closed'
  if (settings.opensAt !== null && new Date(settings.opensAt) > now) return 'not-open-yet'
  if (settings.closesAt !== null && new Date(settings.closesAt) <= now) return 'survey-closed'
  return null
}

export async function isQuotaFull(database: Queryable, { id, settings }: SurveyRow): Promise<boolean> {
  if (settings.quota === null) return false
  const [{ finished }] = await database.query<{ finished: number }>(
    'SELECT count(*)::int AS finished FROM survey_responses WHERE survey_id = $1 AND finished_at IS NOT NULL',
    [id],
  )
  return finished >= settings.quota
}
