import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { whileComputing } from '../../../ui/predictions/not-ready.tsx'

export const customerValueQuery = (customerId: number) =>
  queryOptions({
    queryKey: ['customers', 'value', customerId],
    queryFn: ({ signal }) => api.getCustomerValue({ params: { customerId }, signal }),
    refetchInterval: whileComputing,
  })
