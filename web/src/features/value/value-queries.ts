import type { ValueHorizon } from '@esteem/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { whileComputing } from '../../ui/predictions/not-ready.tsx'

export const scoreboardQuery = (horizon: ValueHorizon) =>
  queryOptions({
    queryKey: ['value', 'scoreboard', horizon],
    queryFn: ({ signal }) => api.getValue({ query: { horizon }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: whileComputing,
  })

export const distributionQuery = (horizon: ValueHorizon) =>
  queryOptions({
    queryKey: ['value', 'distribution', horizon],
    queryFn: ({ signal }) => api.getValueDistribution({ query: { horizon }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: whileComputing,
  })

export const tiersQuery = (horizon: ValueHorizon) =>
  queryOptions({
    queryKey: ['value', 'tiers', horizon],
    queryFn: ({ signal }) => api.getValueTiers({ query: { horizon }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: whileComputing,
  })

export const atRiskQuery = (horizon: ValueHorizon) =>
  infiniteQueryOptions({
    queryKey: ['value', 'at-risk', horizon],
    queryFn: ({ pageParam, signal }) => api.listAtRisk({ query: { horizon, cursor: pageParam, limit: 25 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
