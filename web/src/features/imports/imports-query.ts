import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { isUnderWay } from './report/import-words.ts'

/** Imports, the newest first; while one runs, asked for again. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) => api.listImports({ query: { cursor: pageParam, limit: 20 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  refetchInterval: (query) =>
    query.state.data?.pages.some((page) => page.items.some((report) => isUnderWay(report.state))) ? 2_000 : false,
})
