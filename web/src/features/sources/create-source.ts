import type { EndpointInput, Endpoints } from '@esteem/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../ui/api.ts'
import { sourcesQuery } from './sources-query.ts'

export function useCreateSource() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: EndpointInput<Endpoints['createSource']>['body']) => api.createSource({ body }),
    onSuccess: async ({ sourceId }) => {
      await queryClient.invalidateQueries({ queryKey: sourcesQuery.queryKey })
      await navigate({ to: '/sources/$sourceId', params: { sourceId } })
    },
  })
}
