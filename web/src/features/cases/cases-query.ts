import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import type { CasesSearch } from './cases-search.ts'

export const casesQuery = (search: CasesSearch) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', search],
    queryFn: ({ pageParam, signal }) => api.listCases({ query: { ...search, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })

export const caseQuery = (caseId: number) =>
  queryOptions({
    queryKey: ['cases', 'one', caseId],
    queryFn: ({ signal }) => api.getCase({ params: { caseId }, signal }),
  })

export const customerCasesQuery = (customerId: number) =>
  queryOptions({
    queryKey: ['cases', 'customer', customerId],
    queryFn: ({ signal }) => api.listCases({ query: { customerId, show: 'all', sort: 'newest', limit: 5 }, signal }),
  })

export const caseFiguresQuery = (days: number) =>
  queryOptions({
    queryKey: ['cases', 'figures', days],
    queryFn: ({ signal }) => api.getCaseFigures({ query: { days }, signal }),
    placeholderData: keepPreviousData,
  })

export const aftermathQuery = queryOptions({
  queryKey: ['cases', 'aftermath'],
  queryFn: ({ signal }) => api.getCaseAftermath({ signal }),
})

export const caseSettingsQuery = queryOptions({
  queryKey: ['case-settings'],
  queryFn: ({ signal }) => api.getCaseSettings({ signal }),
})

export const followUpQuery = queryOptions({
  queryKey: ['case-follow-up'],
  queryFn: ({ signal }) => api.getCaseFollowUp({ signal }),
})

export const caseRulesQuery = queryOptions({
  queryKey: ['case-rules'],
  queryFn: ({ signal }) => api.listCaseRules({ signal }),
})

export const caseTemplatesQuery = queryOptions({
  queryKey: ['case-templates'],
  queryFn: ({ signal }) => api.listCaseTemplates({ signal }),
})

export const caseDeliveriesQuery = queryOptions({
  queryKey: ['case-deliveries'],
  queryFn: ({ signal }) => api.listCaseDeliveries({ query: { limit: 30 }, signal }),
})

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => api.listAccounts({ signal }),
  staleTime: 300_000,
})
