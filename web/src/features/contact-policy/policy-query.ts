import type { ContactPolicy, ContactPurpose } from '@esteem/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { tell } from '../../ui/toast.tsx'

export const policyQuery = queryOptions({
  queryKey: ['contact', 'policy'],
  queryFn: ({ signal }) => api.getContactPolicy({ signal }),
})

/** Who could be written to now, under a policy that may not be in force yet. */
export const previewQuery = (policy: ContactPolicy, purpose: ContactPurpose) =>
  queryOptions({
    queryKey: ['contact', 'preview', policy, purpose],
    queryFn: ({ signal }) => api.previewContactPolicy({ body: { policy, purpose }, signal }),
    placeholderData: keepPreviousData,
  })

export const mailSettingsQuery = queryOptions({
  queryKey: ['mail-settings'],
  queryFn: ({ signal }) => api.getMailSettings({ signal }),
})

export function useChangePolicy() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ContactPolicy) => api.changeContactPolicy({ body }),
    onSuccess: (policy) => {
      queryClient.setQueryData(policyQuery.queryKey, policy)
      tell('Contact policy saved')
    },
  })
}
