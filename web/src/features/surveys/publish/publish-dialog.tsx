import type { Survey, SurveyCheck } from '@esteem/contract'
import { Button, Group, Modal, Skeleton } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../ui/api.ts'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { tell, tellError } from '../../../ui/toast.tsx'
import type { Editing } from '../editing/use-editing.ts'
import { checkQuery } from './check-query.ts'
import { CheckResult } from './check-result.tsx'

interface PublishDialogProps {
  opened: boolean
  survey: Survey
  editing: Editing
  onClose: () => void
}

/** What the server makes of the draft, and the step that asks customers. */
export function PublishDialog({ opened, survey, editing, onClose }: PublishDialogProps) {
  const check = useQuery({ ...checkQuery(editing.json), enabled: opened })
  const publish = usePublish(survey, editing, onClose)
  return (
    <Modal opened={opened} onClose={onClose} title={survey.version === null ? 'Publish' : 'Publish changes'} size="lg">
      {check.data ? (
        <CheckResult check={check.data} again={survey.version !== null} />
      ) : check.error ? (
        <ErrorState error={check.error} retry={check.refetch} />
      ) : (
        <Skeleton height={160} radius="md" />
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={!check.data?.publishable} loading={publish.isPending} onClick={() => publish.mutate()}>
          Publish
        </Button>
      </Group>
    </Modal>
  )
}

function usePublish(survey: Survey, editing: Editing, close: () => void) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (): Promise<{ survey: Survey; check: SurveyCheck } | null> => {
      if (!(await editing.saving.flush())) return null
      const revision = editing.saving.revision()
      return await api.publishSurvey({ params: { surveyId: survey.surveyId }, body: { revision } })
    },
    onSuccess: async (done) => {
      close()
      if (!done) return
      editing.load(done.survey)
      await queryClient.invalidateQueries({ queryKey: ['surveys', survey.surveyId, 'versions'] })
      tell(`Version ${done.survey.version} is asked from now on`)
      if (survey.version === null)
        await navigate({ to: '/surveys/$surveyId', params: { surveyId: survey.surveyId }, search: { view: 'share' } })
    },
    onError: tellError,
  })
}
