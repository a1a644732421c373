import type { AnswerFlag, AnswerSubject } from '@esteem/contract'
import type { Identifier } from '../../../timeline/index.ts'
import type { Json } from '../questions/question.ts'

/** A question that the timeline has an answer to. */
export interface AppendedQuestion {
  questionId: string
  metric: string | null
}

export interface ResponseRow {
  response_id: string
  survey_id: string
  version: number
  invitation_id: string | null
  identifiers: Identifier[]
  source_id: number
  channel: string
  about: AnswerSubject
  answers: Json
  notes: { question: string; message: string }[]
  flags: AnswerFlag[]
  trapped: boolean
  language: string | null
  page_no: number | null
  started_at: Date
  updated_at: Date
  finished_at: Date | null
  duration_ms: number | null
  revision: number
  appended_revision: number
  appended_questions: AppendedQuestion[]
}
