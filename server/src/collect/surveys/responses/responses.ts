import type { AnswerFlag, SurveyResponse } from '@esteem/contract'
import { at, notFound, type Postgres, readCursor, writeCursor } from '../../../platform/index.ts'
import { findIdentities, keyOf } from '../../../timeline/index.ts'
import type { AskedSurveys } from '../answers/asked.ts'
import type { ResponseRow } from '../answers/rows.ts'
import { toResponse } from './to-response.ts'

interface Parts {
  postgres: Postgres
  asked: AskedSurveys
  namesOf: (identityIds: readonly number[]) => Promise<Map<number, { customerId: number; name: string | null }>>
}

interface Query {
  finished?: 'true' | 'false'
  flag?: AnswerFlag
  version?: number
  cursor?: string
  limit: number
}

export async function listResponses(
  surveyId: string,
  query: Query,
  parts: Parts,
): Promise<{ items: SurveyResponse[]; nextCursor: string | null }> {
  await parts.asked.survey(surveyId)
  const after = readCursor(query.cursor, at.moment, at.text)
  const rows = await parts.postgres.query<ResponseRow>(
    `SELECT * FROM survey_responses
     WHERE survey_id = $1
       AND ($2::boolean IS NULL OR (finished_at IS NOT NULL) = $2)
       AND ($3::text IS NULL OR $3 = ANY(flags))
       AND ($4::int IS NULL OR version = $4)
       AND ($5::timestamptz IS NULL OR (started_at, response_id) < ($5, $6))
     ORDER BY started_at DESC, response_id DESC LIMIT $7`,
    [
      surveyId,
      query.finished === undefined ? null : query.finished === 'true',
      query.flag ?? null,
      query.version ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.limit + 1,
    ],
  )
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: await describe(page, parts),
    nextCursor: rows.length > page.length && last ? writeCursor(last.started_at.toISOString(), last.response_id) : null,
  }
}

export async function getResponse(surveyId: string, responseId: string, parts: Parts): Promise<SurveyResponse> {
  const rows = await parts.postgres.query<ResponseRow>(
    'SELECT * FROM survey_responses WHERE survey_id = $1 AND response_id = $2',
    [surveyId, responseId],
  )
  if (rows.length === 0) throw notFound('answer', responseId)
  return (await describe(rows, parts))[0]
}

/** Who answered is who the identifier belongs to now. An address that anybody may have tells nobody. */
async function describe(rows: readonly ResponseRow[], { postgres, asked, namesOf }: Parts): Promise<SurveyResponse[]> {
  const known = rows.flatMap(({ identifiers }) => identifiers.filter((one) => !one.value.startsWith('survey-')))
  const found = await findIdentities(postgres, known)
  const names = await namesOf([...new Set([...found.values()].map(({ identityId }) => identityId))])
  return await Promise.all(
    rows.map(async (row) => {
      const first = row.identifiers.map((one) => found.get(keyOf(one))).find((one) => one !== undefined)
      const named = first && names.get(first.identityId)
      const customer = named ? { customerId: named.customerId, name: named.name ?? '' } : null
      const version = await asked.version(row.survey_id, row.version)
      return await toResponse(row, version?.questions ?? [], customer)
    }),
  )
}
