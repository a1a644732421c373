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

export const seriesQuery = (metricId: FeedbackScoreId, { from, to }: Days) =>
  queryOptions({
    queryKey: ['feedback', metricId, 'series', from, to],
    queryFn: ({ signal }) =>
      api.getMetric({ params: { metricId }, query: { from, to, interval: 'month', compare: 'none' }, signal }),
  })

export const breakdownQuery = (metricId: FeedbackScoreId, { from, to }: Days, breakdown: string) =>
  queryOptions({
    queryKey: ['feedback', metricId, 'breakdown', from, to, breakdown],
    queryFn: ({ signal }) =>
      api.getMetric({ params: { metricId }, query: { from, to, breakdown, compare: 'none' }, signal }),
  })
