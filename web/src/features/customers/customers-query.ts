import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import type { CustomersSearch } from './customers-search.ts'

/** What the page shows, as the API takes it. */
export const listQuery = ({ search, sort, direction, filters, behind }: CustomersSearch) => ({
  ...{ search, sort, direction },
  filters: filters && JSON.stringify(filters),
  behind: behind && JSON.stringify(behind),
})

/** The list, page by page, sorted and filtered by the server. */
export const customersQuery = (asked: CustomersSearch) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', listQuery(asked)],
    queryFn: ({ pageParam, signal }) =>
      api.listCustomers({
        query: { ...listQuery(asked), cursor: pageParam, limit: 100 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
