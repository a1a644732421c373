import type { Settings } from '@esteem/contract'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api } from './api.ts'

/** Who is signed in, and the business whose clock and currency every page uses. The shell loads it before any page. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.getMe({ signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export function useBusiness(): Settings {
  return useSuspenseQuery(meQuery).data.settings
}
