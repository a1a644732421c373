import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../ui/api.ts'
import { tellError } from '../../../ui/toast.tsx'
import { importQuery } from './import-query.ts'

/** Stopping an import, and running one again. */
export function useControlImport(importId: number) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const cancel = useMutation({
    mutationFn: () => api.cancelImport({ params: { importId } }),
    onSuccess: (report) => queryClient.setQueryData(importQuery(importId).queryKey, report),
    onError: tellError,
  })
  const repeat = useMutation({
    mutationFn: () => api.repeatImport({ params: { importId } }),
    onSuccess: async (report) => {
      queryClient.setQueryData(importQuery(report.importId).queryKey, report)
      await queryClient.invalidateQueries({ queryKey: ['imports'] })
      await navigate({ to: '/imports/$importId', params: { importId: report.importId }, replace: true })
    },
    onError: tellError,
  })
  return { cancel, repeat }
}
