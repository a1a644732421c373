import { createHash } from 'node:crypto'
import { detectLanguage } from '../../language/detect.ts'
import { plainName } from './names.ts'
import type { StagedRow } from './staged-row.ts'

type Properties = StagedRow['properties']

/** What a response or a review still lacks, in words; null where it is whole. Gives one without a number its own. */
export function completeOpinion(row: StagedRow): string | null {
  if (row.answeredAt === null) return 'There is no date.'
  const said = Object.keys(row.scores).length + Object.keys(row.answers).length
  if (said === 0 && row.comment === '' && row.stars === null) return 'Nothing was answered.'
  if (row.stars !== null && !(Number(row.stars) >= 1 && Number(row.stars) <= 5))
    return `The stars are ${row.stars}; they must be from 1 to 5.`
  row.responseId ||= fingerprint(row)
  return null
}

/** Equal answers of one person at one moment are one, so that a file may be imported again. */
function fingerprint({ answeredAt, userId, email, phone, scores, answers, comment, stars }: StagedRow): string {
  const told = JSON.stringify([answeredAt, userId, email, phone, scores, answers, comment, stars])
  return createHash('sha256').update(told).digest('hex').slice(0, 24)
}

/** The events that a row tells: one for each answer, or one for a review. */
export function tellOpinions(row: StagedRow): StagedRow[] {
  const language = row.language === '' ? detectLanguage(row.comment) : row.language.slice(0, 2).toLowerCase()
  const about: Properties = {
    ...(row.orderId !== '' && { order_id: row.orderId }),
    ...(language !== '' && { language }),
  }
  return row.role === 'reviews' ? [tellReview(row, about)] : tellAnswers(row, about)
}

function tellReview(row: StagedRow, about: Properties): StagedRow {
  return event(row, 0, 'Review Posted', `review:${row.responseId}`, {
    ...about,
    review_id: row.responseId,
    ...(row.productId !== '' && { product_id: row.productId }),
    ...(row.stars !== null && { score: Number(row.stars) }),
    ...(row.comment !== '' && { text: row.comment }),
  })
}

function tellAnswers(row: StagedRow, about: Properties): StagedRow[] {
  const survey = plainName(row.surveyName).replaceAll(' ', '-') || 'imported'
  const questions: [string, Properties][] = [
    ...Object.entries(row.scores).map(([metric, score]): [string, Properties] => [
      metric,
      { metric, score, ...(row.currency !== '' && { currency: row.currency }) },
    ]),
    ...Object.entries(row.answers).map(([name, value]): [string, Properties] => [name, { value }]),
    ...(row.comment === '' ? [] : [['comment', { text: row.comment }] as [string, Properties]]),
  ]
  return questions.map(([question, answer], part) =>
    event(row, part, 'Survey Answered', `answer:${survey}:${row.responseId}:${question}`, {
      ...about,
      survey_id: survey,
      response_id: row.responseId,
      question_id: question,
      ...answer,
    }),
  )
}

function event(row: StagedRow, part: number, name: string, eventId: string, properties: Properties): StagedRow {
  const nobody = row.userId === '' && row.email === '' && row.phone === '' && Object.keys(row.externalIds).length === 0
  return {
    ...row,
    role: 'events',
    part,
    event: name,
    eventId: `import:${eventId}`,
    occurredAt: row.answeredAt,
    // What nobody is known to have said still counts, as said by somebody.
    anonymousId: nobody ? `response:${row.responseId}` : '',
    properties,
  }
}
