import type { CaseDetail } from '@esteem/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { tell, tellError } from '../../ui/toast.tsx'
import { caseQuery } from './cases-query.ts'

/** What a change of cases makes stale. */
function useRefresh() {
  const queryClient = useQueryClient()
  return {
    one: (changed: CaseDetail) => {
      queryClient.setQueryData(caseQuery(changed.caseId).queryKey, changed)
      void queryClient.invalidateQueries({ queryKey: ['cases'], predicate: ({ queryKey }) => queryKey[1] !== 'one' })
      void queryClient.invalidateQueries({ queryKey: ['timeline'] })
    },
    all: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  }
}

/** Runs a change of one case; `done` is what is said afterwards. */
export function useCaseChange<Given>(change: (given: Given) => Promise<CaseDetail>, done?: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => {
      refresh.one(changed)
      if (done) tell(done)
    },
    onError: tellError,
  })
}

export function useAssign() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (given: { caseIds: number[]; ownerId: string | null }) => api.assignCases({ body: given }),
    onSuccess: async ({ changed }) => {
      await refresh.all()
      tell(changed === 1 ? '1 case has a new owner' : `${changed} cases have a new owner`)
    },
    onError: tellError,
  })
}
