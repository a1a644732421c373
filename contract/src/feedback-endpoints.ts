import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { feedbackAnswer, feedbackDetail, feedbackQuery, feedbackScoreId } from './feedback-scores.ts'
import { distributionTable, feedbackScoresTable, marginsTable, valueWeightsTable } from './feedback-tables.ts'

/** What customers say, and what we are worth to them. */
export const feedbackEndpoints = {
  getFeedback: endpoint({
    method: 'get',
    path: '/api/feedback',
    summary: 'What we are worth to our customers: every score, corrected for who did not answer, and what value weighs',
    query: feedbackQuery,
    answer: feedbackAnswer,
    tables: { scores: feedbackScoresTable, weights: valueWeightsTable },
  }),
  getFeedbackScore: endpoint({
    method: 'get',
    path: '/api/feedback/{scoreId}',
    summary: 'One score: how it was corrected, by what, and how often each answer was given',
    params: z.object({ scoreId: feedbackScoreId }),
    query: feedbackQuery,
    answer: feedbackDetail,
    tables: { distribution: distributionTable, margins: marginsTable },
  }),
} as const
