import type { Survey } from '@esteem/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Editing } from '../editing/use-editing.ts'
import { PublishDialog } from './publish-dialog.tsx'

export function PublishButton({ survey, editing }: { survey: Survey; editing: Editing }) {
  const [opened, dialog] = useDisclosure(false)
  const nothing = survey.version !== null && !survey.changed && editing.saving.state === 'saved'
  return (
    <>
      <Button disabled={nothing} onClick={dialog.open}>
        {survey.version === null ? 'Publish' : 'Publish changes'}
      </Button>
      <PublishDialog opened={opened} survey={survey} editing={editing} onClose={dialog.close} />
    </>
  )
}
