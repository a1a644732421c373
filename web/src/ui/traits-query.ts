import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** The traits that customers have. */
export const traitsQuery = queryOptions({
  queryKey: ['traits'],
  queryFn: ({ signal }) => api.listTraits({ signal }),
  staleTime: 60_000,
})
