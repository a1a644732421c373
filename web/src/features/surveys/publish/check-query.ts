import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Json } from '../json/json.ts'

/** What would become of this JSON if it were published. */
export const checkQuery = (json: Json) =>
  queryOptions({
    queryKey: ['surveys', 'check', JSON.stringify(json)],
    queryFn: ({ signal }) => api.checkSurvey({ body: { json }, signal }),
    staleTime: 60_000,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  })
