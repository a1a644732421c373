import type { AskRuleInput, InvitationState } from '@esteem/contract'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { tell, tellError } from '../../ui/toast.tsx'

export const rulesQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ['asking', surveyId, 'rules'],
    queryFn: ({ signal }) => api.listAskRules({ params: { surveyId }, signal }),
  })

export const invitationsQuery = (surveyId: string, state: InvitationState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['asking', surveyId, 'invitations', state ?? 'all'],
    queryFn: ({ signal, pageParam }) =>
      api.listInvitations({ params: { surveyId }, query: { state, cursor: pageParam, limit: 30 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: 15_000,
  })

/** The surveys that can be answered now. */
export const askableSurveysQuery = queryOptions({
  queryKey: ['surveys', 'list', 'askable'],
  queryFn: ({ signal }) => api.listSurveys({ query: { state: 'published', limit: 200 }, signal }),
})

export const dryRunQuery = (surveyId: string, rule: AskRuleInput, ruleId: number | undefined) =>
  queryOptions({
    queryKey: ['asking', surveyId, 'dry-run', rule, ruleId],
    queryFn: ({ signal }) => api.dryRunAskRule({ params: { surveyId }, body: { rule, ruleId }, signal }),
  })

/** Everything of a survey's asking is read again after a change. */
function useChanged(surveyId: string) {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['asking', surveyId] })
}

export function useSaveRule(surveyId: string, ruleId: number | undefined) {
  const changed = useChanged(surveyId)
  return useMutation({
    mutationFn: (rule: AskRuleInput) =>
      ruleId === undefined
        ? api.createAskRule({ params: { surveyId }, body: rule })
        : api.changeAskRule({ params: { surveyId, ruleId }, body: { rule } }),
    onSuccess: async () => {
      await changed()
      tell('Rule saved')
    },
  })
}

export function useRuleState(surveyId: string, ruleId: number) {
  const changed = useChanged(surveyId)
  return useMutation({
    mutationFn: (state: 'active' | 'paused') => api.changeAskRule({ params: { surveyId, ruleId }, body: { state } }),
    onSuccess: changed,
    onError: tellError,
  })
}

export function useDeleteRule(surveyId: string, ruleId: number) {
  const changed = useChanged(surveyId)
  return useMutation({
    mutationFn: () => api.deleteAskRule({ params: { surveyId, ruleId } }),
    onSuccess: async () => {
      await changed()
      tell('Rule deleted')
    },
    onError: tellError,
  })
}

/** Invites one person by mail. What the contact policy says of it is seen among the invitations. */
export function useInvite() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ surveyId, person }: { surveyId: string; person: Person }) => {
      const { items } = await api.invite({ params: { surveyId }, body: { people: [person] } })
      return items[0]
    },
    onSuccess: async (_, { surveyId }) => {
      await queryClient.invalidateQueries({ queryKey: ['asking', surveyId] })
      await queryClient.invalidateQueries({ queryKey: ['contact'] })
    },
  })
}

type Person = Parameters<typeof api.invite>[0]['body']['people'][number]

export function useCallOff(surveyId: string, invitationId: string) {
  const changed = useChanged(surveyId)
  return useMutation({
    mutationFn: () => api.cancelInvitation({ params: { surveyId, invitationId } }),
    onSuccess: () => tell('Called off'),
    onError: tellError,
    onSettled: changed,
  })
}
