import { queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => api.listSources({ signal }),
})
