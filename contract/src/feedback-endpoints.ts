import { z } from 'zod'
import { commentsPage, commentsQuery } from './comment.ts'
import {
  commentsTable,
  disagreementsTable,
  priceCurvesTable,
  pricePointsTable,
  surveyAnswersTable,
} from './comment-tables.ts'
import { disagreementsPage, disagreementsQuery } from './disagreement.ts'
import { endpoint } from './endpoint.ts'
import { feedbackAnswer, feedbackDetail, feedbackQuery, feedbackScoreId, feedbackTrend } from './feedback-scores.ts'
import {
  distributionTable,
  feedbackScoresTable,
  marginsTable,
  trendTable,
  valueWeightsTable,
} from './feedback-tables.ts'
import { pricedThings, priceQuery, pricesAnswer } from './price.ts'
import { surveyResults, surveyResultsQuery } from './survey-results.ts'

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
  getFeedbackTrend: endpoint({
    method: 'get',
    path: '/api/feedback/{scoreId}/trend',
    summary: 'One score month by month, corrected and of those who answered',
    params: z.object({ scoreId: feedbackScoreId }),
    query: feedbackQuery,
    answer: feedbackTrend,
    tables: { months: trendTable },
  }),
  listComments: endpoint({
    method: 'get',
    path: '/api/comments',
    summary:
      'What customers wrote, newest first, searched and filtered, each with its score and the worth of who wrote it',
    query: commentsQuery,
    answer: commentsPage,
    tables: { comments: commentsTable },
  }),
  listPrices: endpoint({
    method: 'get',
    path: '/api/prices',
    summary: 'What people were asked about the price of',
    answer: pricedThings,
  }),
  getPrices: endpoint({
    method: 'get',
    path: '/api/prices/{priceId}',
    summary: 'Which prices people accept (van Westendorp): four curves, and the points at which they meet',
    params: z.object({ priceId: z.string().max(256) }),
    query: priceQuery,
    answer: pricesAnswer,
    tables: { curves: priceCurvesTable, points: pricePointsTable },
  }),
  getSurveyResults: endpoint({
    method: 'get',
    path: '/api/surveys/{surveyId}/results',
    summary: 'What was answered in one survey, question by question',
    params: z.object({ surveyId: z.string().max(256) }),
    query: surveyResultsQuery,
    answer: surveyResults,
    tables: { answers: surveyAnswersTable },
  }),
  listDisagreements: endpoint({
    method: 'get',
    path: '/api/disagreements',
    summary: 'Valuable customers who value us little, and the reverse',
    query: disagreementsQuery,
    answer: disagreementsPage,
    tables: { customers: disagreementsTable },
  }),
} as const
