import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { RejectionsSearch } from './rejections-search.ts'

export const rejectionsQuery = ({ sourceId, code }: RejectionsSearch) =>
  infiniteQueryOptions({
    queryKey: ['rejections', { sourceId, code }],
    queryFn: ({ pageParam, signal }) =>
      api.listRejections({ query: { sourceId, code, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
