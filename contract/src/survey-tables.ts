import type { z } from 'zod'
import type { responsesPage, surveyFigures } from './survey-response.ts'
import type { Table } from './table.ts'

/** One line for each answered question: the form that other programs turn round most easily. */
export const responseRows: Table<z.output<typeof responsesPage>> = {
  name: ({ items }) => `answers-${items[0]?.surveyId ?? 'none'}`,
  columns: () => ({
    ...{ responseId: 'text', surveyId: 'text', version: 'integer', finished: 'boolean' },
    ...{ startedAt: 'moment', updatedAt: 'moment', seconds: 'number', language: 'text', channel: 'text' },
    ...{ invitationId: 'text', customerId: 'integer', customer: 'text', about: 'text', flags: 'text' },
    ...{ questionId: 'text', title: 'text', metric: 'text', score: 'number', answer: 'text', text: 'text' },
    textLanguage: 'text',
  }),
  rows: ({ items }) =>
    items.flatMap(({ answers, customer, about, flags, notes: _notes, language, ...response }) =>
      answers.map((answer) => ({
        ...response,
        ...{ language, customerId: customer?.customerId, customer: customer?.name },
        ...{ about: Object.keys(about).length > 0 ? JSON.stringify(about) : null, flags: flags.join(' ') },
        ...{ questionId: answer.questionId, title: answer.title, metric: answer.metric, score: answer.score },
        ...{ answer: answer.label, text: answer.text, textLanguage: answer.language },
      })),
    ),
}

export const questionCounts: Table<z.output<typeof surveyFigures>> = {
  name: () => 'questions',
  columns: () => ({
    ...{ questionId: 'text', title: 'text', metric: 'text', answered: 'integer', mean: 'number' },
    ...{ value: 'text', label: 'text', count: 'integer' },
  }),
  rows: ({ questions }) =>
    questions.flatMap(({ questionId, title, metric, answered, mean, counts }) =>
      (counts.length > 0 ? counts : [{ value: null, label: null, count: null }]).map((one) => ({
        ...{ questionId, title, metric, answered, mean },
        ...one,
      })),
    ),
}
