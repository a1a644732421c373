import type { FeedbackAnswer, FeedbackDetail, FeedbackTrend } from './feedback-scores.ts'
import type { Table } from './table.ts'

const nameOf = (what: string, { from, to }: { from: string; to: string }) => `${what}-${from}-${to}`

/** Every score, corrected and raw. */
export const feedbackScoresTable: Table<FeedbackAnswer> = {
  name: ({ period }) => nameOf('feedback', period),
  columns: () => ({
    ...{ score: 'text', corrected: 'number', correctedLower: 'number', correctedUpper: 'number' },
    ...{ raw: 'number', rawLower: 'number', rawUpper: 'number', answers: 'integer', level: 'number' },
    ...{ before: 'number', difference: 'number', verdict: 'text', smallestChange: 'number' },
  }),
  rows: ({ scores, level }) =>
    scores.map(({ id, raw, corrected, change, smallestChange }) => ({
      ...{ score: id, corrected: corrected?.value, correctedLower: corrected?.lower, correctedUpper: corrected?.upper },
      ...{ raw: raw?.value, rawLower: raw?.lower, rawUpper: raw?.upper, answers: raw?.answers ?? 0, level },
      ...{ before: change?.before, difference: change?.difference, verdict: change?.verdict, smallestChange },
    })),
}

/** What each dimension of value weighs. */
export const valueWeightsTable: Table<FeedbackAnswer> = {
  name: ({ period }) => nameOf('value-weights', period),
  columns: () => ({ dimension: 'text', share: 'number', lower: 'number', upper: 'number', rank: 'integer' }),
  rows: ({ valueWeights }) =>
    (valueWeights?.dimensions ?? []).map(({ id, ...weight }) => ({ dimension: id, ...weight })),
}

/** A score month by month. */
export const trendTable: Table<FeedbackTrend> = {
  name: ({ id, period }) => nameOf(`${id}-months`, period),
  columns: () => ({
    ...{ month: 'day', corrected: 'number', correctedLower: 'number', correctedUpper: 'number' },
    ...{ raw: 'number', rawLower: 'number', rawUpper: 'number', answers: 'integer', level: 'number' },
  }),
  rows: ({ months, level }) =>
    months.map(({ start, raw, corrected }) => ({
      ...{ month: start, corrected: corrected?.value, correctedLower: corrected?.lower },
      ...{ correctedUpper: corrected?.upper, raw: raw?.value, rawLower: raw?.lower, rawUpper: raw?.upper },
      ...{ answers: raw?.answers ?? 0, level },
    })),
}

/** How often each answer was given. */
export const distributionTable: Table<FeedbackDetail> = {
  name: ({ id, period }) => nameOf(`${id}-answers`, period),
  columns: () => ({
    ...{ from: 'number', to: 'number', answers: 'integer', share: 'number', lower: 'number', upper: 'number' },
    corrected: 'number',
  }),
  rows: ({ distribution }) => distribution,
}

/** Who answered and who did not, by everything that answers were weighted by. */
export const marginsTable: Table<FeedbackDetail> = {
  name: ({ id, period }) => nameOf(`${id}-weighting`, period),
  columns: () => ({
    ...{ margin: 'text', used: 'boolean', category: 'text', customers: 'number', answers: 'integer' },
    ...{ before: 'number', after: 'number' },
  }),
  rows: ({ margins }) =>
    margins.flatMap(({ name, used, categories }) =>
      categories.map(({ label, ...shares }) => ({ margin: name, used, category: label, ...shares })),
    ),
}
