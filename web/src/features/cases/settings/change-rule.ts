import type { CaseRule } from '@esteem/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { tellError } from '../../../ui/toast.tsx'
import { caseRulesQuery } from '../cases-query.ts'

export type EditedRule = Omit<CaseRule, 'ruleId'> & { ruleId: number | null }

export function useSaveRule() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ ruleId, ...body }: EditedRule) =>
      ruleId === null ? api.createCaseRule({ body }) : api.changeCaseRule({ params: { ruleId }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: caseRulesQuery.queryKey }),
    onError: tellError,
  })
}

export function useRemoveRule() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ruleId: number) => api.removeCaseRule({ params: { ruleId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: caseRulesQuery.queryKey }),
    onError: tellError,
  })
}
