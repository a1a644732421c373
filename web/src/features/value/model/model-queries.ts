import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { whileComputing } from '../../../ui/predictions/not-ready.tsx'
import { tellError } from '../../../ui/toast.tsx'

export const modelQuery = queryOptions({
  queryKey: ['value', 'model'],
  queryFn: ({ signal }) => api.getValueModel({ signal }),
  refetchInterval: whileComputing,
})

export const statusQuery = queryOptions({
  queryKey: ['value-status'],
  queryFn: ({ signal }) => api.getValueStatus({ signal }),
  // While it runs, a person watches it.
  refetchInterval: ({ state: { data } }) => (data?.state === 'running' || data?.state === 'waiting' ? 700 : false),
})

/** Fits the model anew; what it does is then read from the status. */
export function useRefit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.refitValueModel(),
    onSuccess: (status) => client.setQueryData(statusQuery.queryKey, status),
    onError: tellError,
  })
}
