import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { tell, tellError } from '../../ui/toast.tsx'
import { sourcesQuery } from './sources-query.ts'

type Change = { name: string } | { enabled: boolean }

export function useChangeSource(sourceId: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Change) => api.changeSource({ params: { sourceId }, body }),
    onSuccess: async (source, change) => {
      await queryClient.invalidateQueries({ queryKey: sourcesQuery.queryKey })
      if ('enabled' in change) tell(source.enabled ? `${source.name} is on` : `${source.name} is off`)
      else tell('Renamed')
    },
    onError: tellError,
  })
}

export function useRotateWriteKey(sourceId: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.rotateWriteKey({ params: { sourceId } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sourcesQuery.queryKey })
      tell('There is a new write key; the old one has stopped working')
    },
    onError: tellError,
  })
}
