import type { ValueHorizon } from '@esteem/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { whileComputing } from '../../../ui/predictions/not-ready.tsx'

/** What the customers are worth to the business. The same answer as on Value, under the same name. */
export const worthQuery = (horizon: ValueHorizon) =>
  queryOptions({
    queryKey: ['value', 'scoreboard', horizon],
    queryFn: ({ signal }) => api.getValue({ query: { horizon }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: whileComputing,
  })
