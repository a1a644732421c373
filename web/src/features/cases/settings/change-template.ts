import type { CaseTemplate } from '@esteem/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { tellError } from '../../../ui/toast.tsx'
import { caseTemplatesQuery } from '../cases-query.ts'

export type EditedTemplate = Omit<CaseTemplate, 'templateId'> & { templateId: number | null }

export function useSaveTemplate() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ templateId, ...body }: EditedTemplate) =>
      templateId === null ? api.createCaseTemplate({ body }) : api.changeCaseTemplate({ params: { templateId }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: caseTemplatesQuery.queryKey }),
    onError: tellError,
  })
}

export function useRemoveTemplate() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (templateId: number) => api.removeCaseTemplate({ params: { templateId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: caseTemplatesQuery.queryKey }),
    onError: tellError,
  })
}
