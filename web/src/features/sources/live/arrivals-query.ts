import type { Arrival } from '@esteem/contract'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { mergeArrivals } from './merge-arrivals.ts'

const every = 2_000

/** The newest events of a source, asked for every two seconds; after the first time only what came since. */
export const arrivalsQuery = (sourceId: number, queryClient: QueryClient) => {
  const queryKey = ['arrivals', sourceId]
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }) => {
      const shown = queryClient.getQueryData<Arrival[]>(queryKey) ?? []
      const after = shown[0]?.receivedAt
      const { items } = await api.listArrivals({ params: { sourceId }, query: { after, limit: 100 }, signal })
      return mergeArrivals(shown, items)
    },
    refetchInterval: every,
  })
}
