import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'

export const matchesQuery = infiniteQueryOptions({
  queryKey: ['matches'],
  queryFn: ({ pageParam, signal }) => api.listMatches({ query: { cursor: pageParam, limit: 20 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})
