import type { SurveyResponse } from '@esteem/contract'
import { detectLanguage } from '../answers/language.ts'
import { readAnswers } from '../answers/read-answers.ts'
import type { ResponseRow } from '../answers/rows.ts'
import type { Question } from '../questions/question.ts'

type Customer = NonNullable<SurveyResponse['customer']>

/** A response with its answers in words, as its own version understood them. */
export async function toResponse(
  row: ResponseRow,
  questions: readonly Question[],
  customer: Customer | null,
): Promise<SurveyResponse> {
  const { answered } = readAnswers(questions, row.answers)
  return {
    responseId: row.response_id,
    surveyId: row.survey_id,
    version: row.version,
    finished: row.finished_at !== null,
    startedAt: row.started_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    seconds: row.duration_ms === null ? null : row.duration_ms / 1000,
    language: row.language,
    channel: row.channel,
    invitationId: row.invitation_id,
    customer,
    about: row.about as Record<string, string>,
    flags: row.flags,
    answers: await Promise.all(
      answered.map(async ({ question, questionId, value, label, score, text }) => ({
        questionId,
        title: question.title,
        metric: question.metric,
        score,
        value,
        label,
        text,
        language: text === null ? null : await detectLanguage(text),
      })),
    ),
    notes: row.notes,
  }
}
