import { Button, Modal, Skeleton, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import type { Json } from '../json/json.ts'
import { Preview } from '../preview/preview.tsx'

interface VersionDialogProps {
  surveyId: string
  version: number
  name: string
}

/** A version as it was asked. */
export function VersionDialog({ surveyId, version, name }: VersionDialogProps) {
  const [opened, dialog] = useDisclosure(false)
  const asked = useQuery({
    queryKey: ['surveys', surveyId, 'versions', version],
    queryFn: ({ signal }) => api.getSurveyVersion({ params: { surveyId, version }, signal }),
    enabled: opened,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <Button size="xs" variant="default" onClick={dialog.open}>
        See it<VisuallyHidden> version {version}</VisuallyHidden>
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={`Version ${version}`} size="lg">
        {asked.data ? (
          <Preview json={asked.data.json as Json} name={name} />
        ) : asked.error ? (
          <ErrorState error={asked.error} retry={asked.refetch} />
        ) : (
          <Skeleton height={400} radius="lg" />
        )}
      </Modal>
    </>
  )
}
