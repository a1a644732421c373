import type { PublicSurvey, SurveyRefusal } from '@esteem/contract'
import { type Clock, EsteemError, type Postgres } from '../../../platform/index.ts'
import type { SurveyRow, VersionRow } from '../definition/rows.ts'
import type { SurveyLinks } from '../links.ts'
import { type AskedSurveys, closedBecause, isQuotaFull } from './asked.ts'
import { refused, wordsOfRefusal } from './refusals.ts'
import { readInvitation } from './respondent.ts'
import type { ResponseRow } from './rows.ts'

interface Parts {
  postgres: Postgres
  asked: AskedSurveys
  links: SurveyLinks
  clock: Clock
  businessName: () => Promise<string>
  sourceOfKey: (writeKey: string) => Promise<number | null>
}

/** A survey as a respondent gets it: the version that is asked, or the one begun with; or why it is not asked. */
export async function getPublicSurvey(
  surveyId: string,
  { i: token, writeKey }: { i?: string; writeKey?: string },
  parts: Parts,
): Promise<PublicSurvey> {
  const survey = await parts.asked.survey(surveyId)
  if (survey.version === null) throw refused('not-published')
  const businessName = await parts.businessName()
  const allowed = await mayAnswer(survey, token, writeKey, parts)
  if ('reason' in allowed) {
    const refusal = { reason: allowed.reason, message: wordsOfRefusal(allowed.reason) }
    return { ...toPublic(survey, null, businessName), refusal }
  }
  const { before } = allowed
  const version = (await parts.asked.version(surveyId, before?.version ?? survey.version))!
  return {
    ...toPublic(survey, version, businessName),
    progress: before ? { responseId: before.response_id, answers: before.answers, pageNo: before.page_no } : null,
  }
}

async function mayAnswer(
  survey: SurveyRow,
  token: string | undefined,
  writeKey: string | undefined,
  { postgres, links, clock, sourceOfKey }: Parts,
): Promise<{ reason: SurveyRefusal } | { before: ResponseRow | null }> {
  let before: ResponseRow | null = null
  if (token !== undefined) {
    try {
      const { invitationId } = readInvitation(token, survey.id, links, clock())
      const rows = await postgres.query<ResponseRow>('SELECT * FROM survey_responses WHERE invitation_id = $1', [
        invitationId,
      ])
      before = rows[0] ?? null
    } catch (error) {
      if (error instanceof EsteemError && error.reason) return { reason: error.reason as SurveyRefusal }
      throw error
    }
    if (before?.finished_at) return { reason: 'already-answered' }
  }
  const closed = closedBecause(survey, clock())
  if (closed) return { reason: closed }
  if (token !== undefined) return { before }
  // Whom a source knows does not come by the public address.
  if (writeKey !== undefined && (await sourceOfKey(writeKey)) !== null) return { before }
  if (!survey.settings.anonymousAllowed) return { reason: 'link-needed' }
  if (await isQuotaFull(postgres, survey)) return { reason: 'quota-full' }
  return { before }
}

export function toPublic(
  survey: SurveyRow,
  version: (Pick<VersionRow, 'json' | 'languages'> & { version: number | null }) | null,
  businessName: string,
): PublicSurvey {
  const { thanks, redirectUrl, theme } = survey.settings
  return {
    surveyId: survey.id,
    name: survey.name,
    businessName,
    refusal: null,
    version: version?.version ?? null,
    json: version?.json ?? null,
    theme,
    languages: version?.languages ?? [],
    thanks,
    redirectUrl,
    progress: null,
  }
}
