import { Alert, Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { tellError } from '../../../ui/toast.tsx'
import type { Editing } from './use-editing.ts'

/** Somebody else saved meanwhile: a person decides whose work stays. */
export function Conflict({ editing, surveyId }: { editing: Editing; surveyId: string }) {
  const read = () => api.getSurvey({ params: { surveyId } })
  const theirs = useMutation({ mutationFn: read, onSuccess: editing.load, onError: tellError })
  const mine = useMutation({
    mutationFn: async () => {
      editing.saving.accept(await read())
      await editing.saving.flush()
    },
    onError: tellError,
  })
  if (editing.saving.state !== 'conflict' && !mine.isPending) return null
  return (
    <Alert color="yellow" mb="md" title="Somebody else changed this survey since you opened it" role="alert">
      Your last changes are not saved. Look at what is there now, or put yours over it.
      <Group mt="sm" gap="xs">
        <Button size="xs" variant="default" loading={theirs.isPending} onClick={() => theirs.mutate()}>
          Load what is there now
        </Button>
        <Button size="xs" variant="default" loading={mine.isPending} onClick={() => mine.mutate()}>
          Keep mine
        </Button>
      </Group>
    </Alert>
  )
}
