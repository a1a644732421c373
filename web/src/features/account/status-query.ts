import { queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'

/** Whether this install has an owner, and whether it is us. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => api.getStatus({ signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
