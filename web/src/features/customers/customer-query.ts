import { queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'

export const customerQuery = (customerId: number) =>
  queryOptions({
    queryKey: ['customers', 'one', customerId],
    queryFn: ({ signal }) => api.getCustomer({ params: { customerId }, signal }),
  })
