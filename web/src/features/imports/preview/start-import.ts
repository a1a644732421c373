import type { FileChoice } from '@esteem/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../ui/api.ts'
import { tellError } from '../../../ui/toast.tsx'

export function useStartImport() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (files: FileChoice[]) => api.startImport({ body: { files } }),
    onSuccess: async ({ importId }) => {
      queryClient.invalidateQueries({ queryKey: ['imports', 'list'] })
      await navigate({ to: '/imports/$importId', params: { importId }, replace: true })
    },
    onError: tellError,
  })
}
