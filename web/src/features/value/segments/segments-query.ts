import type { MetricAnswer } from '@esteem/contract'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'

export const rfmQuery = queryOptions({
  queryKey: ['rfm'],
  queryFn: ({ signal }) => api.getRfm({ signal }),
})

const best = ['revenue-share-best-1', 'revenue-share-best-5', 'revenue-share-best-20'] as const

/** What the best customers hold of all that was ever paid. */
export const concentrationQuery = queryOptions({
  queryKey: ['concentration'],
  queryFn: ({ signal }): Promise<MetricAnswer[]> =>
    Promise.all(best.map((metricId) => api.getMetric({ params: { metricId }, query: { compare: 'none' }, signal }))),
})
