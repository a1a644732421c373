import type { Comment } from './comment.ts'
import type { Disagreement } from './disagreement.ts'
import type { PricesAnswer } from './price.ts'
import type { SurveyResults } from './survey-results.ts'
import type { Table } from './table.ts'

export const commentsTable: Table<{ items: Comment[] }> = {
  name: () => 'comments',
  columns: () => ({
    ...{ time: 'moment', customerId: 'integer', name: 'text', metric: 'text', score: 'number', text: 'text' },
    ...{ language: 'text', surveyId: 'text', questionId: 'text', channel: 'text', orderId: 'text', productId: 'text' },
    ...{ flags: 'text', worth: 'decimal', expectedValue: 'decimal', currency: 'text', commentId: 'text' },
  }),
  rows: ({ items }) =>
    items.map(({ customer, flags, expectedValue, ...comment }) => ({
      ...comment,
      ...customer,
      flags: flags.join(' '),
      expectedValue: expectedValue?.value,
    })),
}

export const priceCurvesTable: Table<PricesAnswer> = {
  name: ({ thing }) => `prices-${thing.priceId}`,
  columns: () => ({
    ...{ price: 'number', tooCheap: 'number', cheap: 'number', expensive: 'number', tooExpensive: 'number' },
  }),
  rows: ({ curves }) => curves,
}

export const pricePointsTable: Table<PricesAnswer> = {
  name: ({ thing }) => `price-points-${thing.priceId}`,
  columns: () => ({ point: 'text', price: 'number', lower: 'number', upper: 'number', share: 'number' }),
  rows: ({ points }) => Object.entries(points ?? {}).map(([point, figures]) => ({ point, ...figures })),
}

export const surveyAnswersTable: Table<SurveyResults> = {
  name: ({ surveyId }) => `results-${surveyId}`,
  columns: () => ({
    ...{ question: 'text', metric: 'text', answer: 'text', people: 'integer', share: 'number' },
    ...{ lower: 'number', upper: 'number' },
  }),
  rows: ({ questions }) =>
    questions.flatMap(({ questionId, metric, answers }) =>
      answers.map((answer) => ({ question: questionId, metric, ...answer })),
    ),
}

export const disagreementsTable: Table<{ items: Disagreement[]; currency: string }> = {
  name: () => 'disagreements',
  columns: () => ({
    ...{ customerId: 'integer', name: 'text', expectedValue: 'decimal', currency: 'text', tier: 'text' },
    ...{ pAlive: 'number', metric: 'text', score: 'number', answeredAt: 'moment', comment: 'text' },
  }),
  rows: ({ items, currency }) =>
    items.map(({ expectedValue, ...row }) => ({ ...row, currency, expectedValue: expectedValue.value })),
}
