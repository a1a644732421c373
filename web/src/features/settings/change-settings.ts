import type { Settings } from '@esteem/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { meQuery } from '../../ui/business.ts'
import { tell } from '../../ui/toast.tsx'

export function useChangeSettings() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Settings) => api.changeSettings({ body }),
    onSuccess: (settings) => {
      queryClient.setQueryData(meQuery.queryKey, (me) => me && { ...me, settings })
      // The time zone moves the bounds of days and the currency the sums: every figure may be another.
      queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' })
      tell('Settings saved')
    },
  })
}
