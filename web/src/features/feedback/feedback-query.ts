import type { FeedbackScoreId } from '@esteem/contract'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'

/** What we are worth to the customers, of a year. */
export const feedbackQuery = queryOptions({
  queryKey: ['feedback'],
  queryFn: ({ signal }) => api.getFeedback({ query: {}, signal }),
})

export const scoreQuery = (scoreId: FeedbackScoreId) =>
  queryOptions({
    queryKey: ['feedback', scoreId],
    queryFn: ({ signal }) => api.getFeedbackScore({ params: { scoreId }, query: {}, signal }),
  })

interface Days {
  from: string
  to: string
}

export const trendQuery = (scoreId: FeedbackScoreId) =>
  queryOptions({
    queryKey: ['feedback', scoreId, 'trend'],
    queryFn: ({ signal }) => api.getFeedbackTrend({ params: { scoreId }, query: {}, signal }),
  })

export const breakdownQuery = (metricId: FeedbackScoreId, { from, to }: Days, breakdown: string) =>
  queryOptions({
    queryKey: ['feedback', metricId, 'breakdown', from, to, breakdown],
    queryFn: ({ signal }) =>
      api.getMetric({ params: { metricId }, query: { from, to, breakdown, compare: 'none' }, signal }),
  })
