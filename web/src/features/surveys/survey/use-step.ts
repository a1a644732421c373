import type { Survey } from '@esteem/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../ui/api.ts'
import { tell, tellError } from '../../../ui/toast.tsx'
import type { Editing } from '../editing/use-editing.ts'
import type { Step } from './steps.ts'

/** Does what was chosen, from the newest draft, and goes where it leads. */
export function useStep(survey: Survey, editing: Editing) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const params = { surveyId: survey.surveyId }

  async function take(step: Step['id']): Promise<void> {
    if (step !== 'delete') await editing.saving.flush()
    if (step === 'delete') {
      await api.deleteSurvey({ params })
      editing.load(survey)
      await navigate({ to: '/surveys' })
      queryClient.removeQueries({ queryKey: ['surveys', survey.surveyId] })
    } else if (step === 'duplicate') {
      const copy = await api.duplicateSurvey({ params, body: { name: `${editing.name} (copy)`.slice(0, 120) } })
      await navigate({ to: '/surveys/$surveyId', params: { surveyId: copy.surveyId } })
    } else if (step === 'discard') {
      editing.load(await api.discardDraft({ params, body: { revision: editing.saving.revision() } }))
    } else {
      const call = { close: api.closeSurvey, reopen: api.reopenSurvey, archive: api.archiveSurvey }[step]
      editing.saving.accept(await call({ params }), { json: editing.json, name: editing.name })
      tell({ close: 'Closed', reopen: 'Open again', archive: 'Archived' }[step])
    }
    await queryClient.invalidateQueries({ queryKey: ['surveys', 'list'] })
  }

  return useMutation({ mutationFn: take, onError: tellError })
}
