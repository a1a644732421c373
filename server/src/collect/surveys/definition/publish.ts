import type { SurveyCheck } from '@esteem/contract'
import { type Caller, type Clock, EsteemError, type Postgres } from '../../../platform/index.ts'
import { recordAudit } from '../../../trust/index.ts'
import { checkSurvey } from '../check/check.ts'
import { readSurvey, readVersion } from './rows.ts'
import { refuseLostUpdate } from './surveys.ts'

/**
 * Makes the draft the version that is asked. What was taken out of it is taken out of the draft too, so that what a person
 * sees in the builder is what is asked.
 */
export async function publishSurvey(
  { postgres, clock }: { postgres: Postgres; clock: Clock },
  surveyId: string,
  revision: number,
  caller: Caller,
): Promise<SurveyCheck> {
  const { draft } = await readSurvey(postgres, surveyId)
  const check = await checkSurvey(draft)
  const { json, questions, ...answer } = check
  const refused = check.problems.filter(({ severity }) => severity === 'refused')
  if (refused.length > 0)
    throw new EsteemError(
      'invalid-input',
      `The survey cannot be published: ${refused[0].path === '' ? '' : `${refused[0].path}: `}${refused[0].message}`,
      refused.map(({ path, message }) => ({ path, message })),
    )
  const now = clock()
  await postgres.transaction(async (inside) => {
    await inside.query('SELECT 1 FROM surveys WHERE id = $1 FOR UPDATE', [surveyId])
    const row = await readSurvey(inside, surveyId)
    refuseLostUpdate(row, revision)
    const text = JSON.stringify(json)
    const asked = row.version === null ? null : await readVersion(inside, surveyId, row.version)
    // Publishing what is asked already makes no version.
    const version = asked && JSON.stringify(asked.json) === text ? asked.version : (row.version ?? 0) + 1
    if (version !== asked?.version)
      await inside.query(
        `INSERT INTO survey_versions (survey_id, version, json, questions, languages, published_at, account_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [surveyId, version, text, JSON.stringify(questions), answer.languages, now, caller.accountId],
      )
    await inside.query(
      `UPDATE surveys
       SET state = 'published', version = $2, draft = $3, published_at = $4, closed_at = NULL, updated_at = $4
       WHERE id = $1`,
      [surveyId, version, text, now],
    )
    const entry = { at: now, accountId: caller.accountId, action: 'survey published', subject: `survey ${surveyId}` }
    await recordAudit(inside, { ...entry, detail: { version } })
  })
  return { ...answer, questions: questions.map(toPlain) }
}

/** A question as the API shows it, without what is only for reading its answers. */
export function toPlain({
  path: _path,
  commentPath: _commentPath,
  places: _places,
  numeric: _numeric,
  open: _open,
  said: _said,
  currency: _currency,
  ...plain
}: Awaited<ReturnType<typeof checkSurvey>>['questions'][number]): SurveyCheck['questions'][number] {
  return plain
}
