import type { TimelineEvent } from '../../../timeline/index.ts'
import type { VersionRow } from '../definition/rows.ts'
import { keyOfValue } from '../questions/words.ts'
import { detectLanguage } from './language.ts'
import { type Answered, readAnswers } from './read-answers.ts'
import type { AppendedQuestion, ResponseRow } from './rows.ts'

/**
 * A response as events, one for each answered question. The id of an event is that of the response and the question, so
 * that what is appended again, or changed, replaces what was there. A question that was answered and no longer is becomes an
 * event without a score or a text.
 */
export async function toEvents(
  row: ResponseRow,
  version: VersionRow,
  currency: string,
): Promise<{ events: TimelineEvent[]; appended: AppendedQuestion[] }> {
  const { answered } = readAnswers(version.questions, row.answers)
  const told = answered.filter(({ question, text }) => question.answer !== 'other' || text !== null)
  const languages = await Promise.all(told.map(({ text }) => (text === null ? null : detectLanguage(text))))
  const now = told.map(({ questionId, question }): AppendedQuestion => ({ questionId, metric: question.metric }))
  const withdrawn = row.appended_questions.filter(
    (before) => !now.some(({ questionId }) => questionId === before.questionId),
  )
  const events = [
    ...told.map((answer, index) =>
      toEvent(row, answer.questionId, answer.question.metric, said(answer, languages[index], currency)),
    ),
    ...withdrawn.map(({ questionId, metric }) => toEvent(row, questionId, metric, {})),
  ]
  return { events, appended: [...now, ...withdrawn] }
}

/** What was answered: a score, the answer as given where that is another, and what was written. */
function said({ question, value, score, text }: Answered, language: string | null, currency: string): object {
  const asGiven =
    question.answer === 'text' || (score !== null && keyOfValue(value) === String(score)) ? undefined : value
  const isPrice = question.metric?.startsWith('price_') && question.metric !== 'price_fairness'
  return {
    score: score ?? undefined,
    value: asGiven,
    text: text ?? undefined,
    language: language ?? undefined,
    currency: isPrice ? (question.currency ?? currency) : undefined,
  }
}

function toEvent(row: ResponseRow, questionId: string, metric: string | null, answer: object): TimelineEvent {
  const { about } = row
  return {
    eventId: `answer:${row.response_id}:${questionId}`,
    type: 'track',
    event: 'Survey Answered',
    time: (row.finished_at ?? row.updated_at).getTime(),
    receivedAt: row.updated_at.getTime(),
    identifiers: row.identifiers,
    aliases: [],
    channel: row.channel,
    sourceId: row.source_id,
    orderId: about.orderId ?? '',
    amount: null,
    currency: '',
    properties: JSON.stringify({
      survey_id: row.survey_id,
      survey_version: row.version,
      response_id: row.response_id,
      invitation_id: row.invitation_id ?? undefined,
      question_id: questionId,
      metric: metric ?? undefined,
      ...answer,
      order_id: about.orderId,
      product_id: about.productId,
      conversation_id: about.conversationId,
      case_id: about.caseId,
      flags: row.flags.length > 0 ? row.flags : undefined,
    }),
    traits: '{}',
    context: '{}',
  }
}
