import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'

/** The few customers that a search most likely means, the most valuable first. */
export const findCustomersQuery = (search: string) =>
  queryOptions({
    queryKey: ['customers', 'find', search],
    queryFn: ({ signal }) => api.listCustomers({ query: { search, limit: 8 }, signal }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
