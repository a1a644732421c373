import { randomUUID } from 'node:crypto'
import type { AnswerFlag } from '@esteem/contract'
import { EsteemError, type Queryable } from '../../../platform/index.ts'
import type { SurveyRow } from '../definition/rows.ts'
import { closedBecause, isQuotaFull } from './asked.ts'
import { flagAnswers } from './flags.ts'
import type { ReadAnswers } from './read-answers.ts'
import { refused } from './refusals.ts'
import type { AnswersSent, Respondent } from './respondent.ts'
import type { ResponseRow } from './rows.ts'

interface Kept {
  responseId: string
  finished: boolean
  /** Nothing was to be kept: the same had arrived before. */
  repeated: boolean
}

interface Arriving {
  sent: AnswersSent
  respondent: Respondent
  survey: SurveyRow
  read: ReadAnswers
  usualMs: number | null
  now: Date
}

/** Writes down what a respondent answered so far. What is committed here reaches the timeline, whatever happens next. */
export async function keepAnswers(inside: Queryable, arriving: Arriving): Promise<Kept> {
  const { sent, respondent, survey, read, now } = arriving
  const before = await findBefore(inside, arriving)
  const closed = closedBecause(survey, now)
  const data = JSON.stringify(read.data)
  if (before?.finished_at) {
    // The receipt may have got lost on its way, and the page sends the same again.
    if (sent.complete && JSON.stringify(before.answers) === data)
      return { responseId: before.response_id, finished: true, repeated: true }
    throw refused('already-answered')
  }
  if (closed) throw refused(closed)
  if (before && before.version !== sent.version) throw refused('other-version')
  if (!before) await refuseNewcomer(inside, arriving)

  const trapped = Boolean(sent.trap?.trim()) || (before?.trapped ?? false)
  const startedAt = before?.started_at ?? startOf(sent, now)
  // Each change is later than the one before, by which the event store tells them apart.
  const updatedAt = before ? new Date(Math.max(now.getTime(), before.updated_at.getTime() + 1)) : now
  const durationMs = sent.durationMs ?? (sent.startedAt ? Math.max(now.getTime() - startedAt.getTime(), 0) : null)
  const flags: AnswerFlag[] = sent.complete
    ? flagAnswers(read.answered, {
        trapped,
        timed: sent.durationMs !== undefined || sent.startedAt !== undefined,
        byProgram: sent.channel === 'api',
        durationMs,
        usualMs: arriving.usualMs,
      })
    : ['partial', ...(trapped ? (['bot'] as const) : [])]
  const state = [
    data,
    JSON.stringify(read.refused),
    flags,
    trapped,
    sent.language ?? before?.language ?? null,
    sent.pageNo ?? before?.page_no ?? null,
    updatedAt,
    sent.complete ? updatedAt : null,
    durationMs,
  ]
  if (before) {
    await inside.query(
      `UPDATE survey_responses
       SET answers = $2, notes = $3, flags = $4, trapped = $5, language = $6, page_no = $7, updated_at = $8,
         finished_at = $9, duration_ms = $10, revision = revision + 1
       WHERE response_id = $1`,
      [before.response_id, ...state],
    )
    return { responseId: before.response_id, finished: sent.complete, repeated: false }
  }
  const { invitation } = respondent
  const [taken] = await inside.query('SELECT 1 FROM survey_responses WHERE response_id = $1', [sent.responseId])
  const responseId = taken ? randomUUID() : sent.responseId
  await inside.query(
    `INSERT INTO survey_responses (response_id, answers, notes, flags, trapped, language, page_no, updated_at, finished_at,
       duration_ms, survey_id, version, invitation_id, identifiers, source_id, channel, about, started_at, revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)`,
    [
      responseId,
      ...state,
      survey.id,
      sent.version,
      invitation?.invitationId ?? null,
      JSON.stringify(respondent.identifiers),
      respondent.sourceId,
      sent.channel,
      JSON.stringify(invitation && Object.keys(invitation.about).length > 0 ? invitation.about : (sent.about ?? {})),
      startedAt,
    ],
  )
  return { responseId, finished: sent.complete, repeated: false }
}

/** What this respondent answered before: by the invitation, which may have been opened on another device, or by the answer’s id. */
async function findBefore(inside: Queryable, { sent, respondent }: Arriving): Promise<ResponseRow | null> {
  const { invitation } = respondent
  const [row] = await inside.query<ResponseRow>(
    invitation
      ? 'SELECT * FROM survey_responses WHERE invitation_id = $1 FOR UPDATE'
      : 'SELECT * FROM survey_responses WHERE response_id = $1 FOR UPDATE',
    [invitation?.invitationId ?? sent.responseId],
  )
  if (!row) return null
  if (row.survey_id !== sent.surveyId)
    throw new EsteemError(
      'conflict',
      'responseId: belongs to an answer to another survey. Make a new one for each answer.',
    )
  if (!invitation && row.invitation_id !== null) throw refused('link-needed')
  return row
}

async function refuseNewcomer(inside: Queryable, { respondent, survey }: Arriving): Promise<void> {
  if (!respondent.isPublic) return
  if (!survey.settings.anonymousAllowed) throw refused('link-needed')
  if (survey.settings.quota === null) return
  // One after the other, so that two at once do not both take the last place.
  await inside.query('SELECT 1 FROM surveys WHERE id = $1 FOR UPDATE', [survey.id])
  if (await isQuotaFull(inside, survey)) throw refused('quota-full')
}

const day = 24 * 3600_000

/** When the page says that it began, as far as that can be. */
function startOf({ startedAt }: AnswersSent, now: Date): Date {
  const said = startedAt === undefined ? now.getTime() : new Date(startedAt).getTime()
  return new Date(Math.min(Math.max(said, now.getTime() - day), now.getTime()))
}
