import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../ui/api.ts'
import { tellError } from '../../../ui/toast.tsx'
import type { Json } from '../json/json.ts'
import { surveyQuery } from '../surveys-query.ts'

export function useCreateSurvey() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: { name: string; template: string | null; json: Json }) => api.createSurvey({ body }),
    onSuccess: async (survey) => {
      queryClient.setQueryData(surveyQuery(survey.surveyId).queryKey, survey)
      queryClient.invalidateQueries({ queryKey: ['surveys', 'list'] })
      await navigate({ to: '/surveys/$surveyId', params: { surveyId: survey.surveyId } })
    },
    onError: tellError,
  })
}
