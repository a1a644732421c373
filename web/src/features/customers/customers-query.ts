import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import type { CustomersSearch } from './customers-search.ts'

/** The list, page by page, sorted and filtered by the server. */
export const customersQuery = ({ search, sort, direction, filters }: CustomersSearch) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', { search, sort, direction, filters }],
    queryFn: ({ pageParam, signal }) =>
      api.listCustomers({
        query: { search, sort, direction, filters: filters && JSON.stringify(filters), cursor: pageParam, limit: 100 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
