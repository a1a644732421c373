import { queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'

/** What there is to filter customers by. */
export const traitsQuery = queryOptions({
  queryKey: ['traits'],
  queryFn: ({ signal }) => api.listTraits({ signal }),
  staleTime: 60_000,
})
