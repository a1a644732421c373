import type { ConsentPurpose } from '@esteem/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { tell, tellError } from '../../ui/toast.tsx'

export const contactQuery = (customerId: number) =>
  queryOptions({
    queryKey: ['contact', 'customer', customerId],
    queryFn: ({ signal }) => api.getCustomerContact({ params: { customerId }, signal }),
  })

export const decisionsQuery = (customerId: number) =>
  queryOptions({
    queryKey: ['contact', 'decisions', customerId],
    queryFn: ({ signal }) => api.listContactDecisions({ query: { customerId, limit: 20 }, signal }),
  })

export function useRecordConsent(customerId: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { purpose: ConsentPurpose; state: 'given' | 'withdrawn' }) =>
      api.recordConsent({ params: { customerId }, body }),
    onSuccess: (contact, { state }) => {
      queryClient.setQueryData(contactQuery(customerId).queryKey, contact)
      tell(state === 'given' ? 'Consent noted' : 'Objection noted')
    },
    onError: tellError,
  })
}

export function useUnblock(customerId: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (identityId: number) => api.unblockAddress({ params: { customerId }, body: { identityId } }),
    onSuccess: (contact) => queryClient.setQueryData(contactQuery(customerId).queryKey, contact),
    onError: tellError,
  })
}
