import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import type { CustomersSearch } from './customers-search.ts'

/** The list, page by page, sorted and filtered by the server. */
export const customersQuery = ({ search, sort, direction, filters, behind }: CustomersSearch) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', { search, sort, direction, filters, behind }],
    queryFn: ({ pageParam, signal }) =>
      api.listCustomers({
        query: {
          ...{ search, sort, direction, cursor: pageParam, limit: 100 },
          filters: filters && JSON.stringify(filters),
          behind: behind && JSON.stringify(behind),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
